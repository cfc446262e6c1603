/** The problem rows as a file: line, reason and the columns as they came, ready to be mended and imported again. */
import type { ImportProblem, ImportProblemReason } from './problem';
import { writeCsv } from './write-csv';

/** Headers of the two columns in front: words the import knows and leaves out. */
export interface ProblemHeaders {
  readonly line: string;
  readonly reason: string;
}

/** CSV text (byte order mark, CRLF); `words` says a reason in the vendor's language. */
export function writeProblemRows(
  headers: readonly string[],
  problems: readonly ImportProblem[],
  names: ProblemHeaders,
  words: (reason: ImportProblemReason) => string,
): string {
  const width = Math.max(headers.length, ...problems.map(({ cells }) => cells.length));
  const padded = Array.from({ length: width }, (_, i) => headers[i] ?? '');
  return writeCsv(
    [names.line, names.reason, ...padded],
    problems.map(({ line, reason, cells }) => [line, words(reason), ...cells]),
  );
}
