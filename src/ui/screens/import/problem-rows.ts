/** The rows that need a look, and those that needed one until the vendor mended them. */
import type { ImportReport } from '../../../app/import-session';
import type { ImportProblem } from '../../../files/csv/problem';
import { previewColumns } from './mapping-choice';

export interface ProblemRow {
  readonly line: number;
  readonly cells: readonly string[];
  /** Null for a row that comes in now. */
  readonly problem: ImportProblem | null;
}

/** All of them in the order of the file, so that a mended row stays where the vendor left it. */
export function problemRows({
  problems,
  mended,
}: Pick<ImportReport, 'problems' | 'mended'>): readonly ProblemRow[] {
  const rows = new Map<number, ProblemRow>();
  for (const problem of problems)
    rows.set(problem.line, { line: problem.line, cells: problem.cells, problem });
  for (const { line, cells } of mended) rows.set(line, { line, cells, problem: null });
  return [...rows.values()].sort((a, b) => a.line - b.line);
}

/** The line of the next row that needs a look: behind this one, else from the top; null when none is left. */
export function nextProblem(rows: readonly ProblemRow[], line: number): number | null {
  const left = rows.filter((row) => row.problem !== null && row.line !== line);
  return (left.find((row) => row.line > line) ?? left[0])?.line ?? null;
}

export interface CellToMend {
  readonly column: number;
  /** Shown at once; the others are folded away. */
  readonly matters: boolean;
}

/** A row's cells as a form asks for them: the one at fault, those that mean something, and the rest. */
export function cellsToMend(
  { cells, problem }: ProblemRow,
  { mapping, headers }: Pick<ImportReport, 'mapping' | 'headers'>,
): readonly CellToMend[] {
  const atFault = problem?.column ?? -1;
  const known = previewColumns(mapping, headers);
  const used = known.filter(({ fields }) => fields.length > 0).map(({ column }) => column);
  // What stands beyond the last header has to go somewhere, or away.
  const beyond = cells.flatMap((text, i) => (i >= headers.length && text.trim() ? [i] : []));
  const first = [...new Set([...(atFault < 0 ? [] : [atFault]), ...beyond, ...used])];
  const rest = known.map(({ column }) => column).filter((column) => !first.includes(column));
  const matters = first.length > 0;
  return [
    ...first.map((column) => ({ column, matters: true })),
    ...rest.map((column) => ({ column, matters: !matters })),
  ];
}
