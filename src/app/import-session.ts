/** One table file on its way into the book: look, map, confirm or leave. */
import type { Mapping } from '../files/csv/mapping';
import type { ImportProblemReason } from '../files/csv/problem';
import type { Result } from '../domain/shared/result';
import type { ImportId } from '../domain/shared/id';
import type { ImportCounts, ImportOpenProblem, ImportReport, Mend } from '../workers/import/report';
import type { MatchChoices } from '../workers/import/match-fields';
import type { ReadingWish } from '../workers/import/source';

export type { FieldChoice, Match, MatchChoices } from '../workers/import/match-fields';
export type { ImportCounts, ImportOpenProblem, ImportReport, Mend } from '../workers/import/report';

/** The words of a problem file in the vendor's language: two headers, and each reason. */
export interface ProblemWords {
  readonly headers: { readonly line: string; readonly reason: string };
  readonly reasons: Readonly<Record<ImportProblemReason, string>>;
}

/** What the vendor corrects: how the file is read, what its columns are, the cells of one row, or what is written of known customers. */
export type ImportChange = ReadingWish & {
  readonly mapping?: Mapping;
  readonly mend?: Mend;
  readonly choices?: MatchChoices;
};

export interface ImportSession {
  /** The first understanding of the file. */
  readonly opened: Promise<Result<ImportReport, ImportOpenProblem>>;
  /** Reads the file again with another encoding, sheet or mapping, or with a row mended; rows mended before stay so while encoding and sheet do. */
  change(to: ImportChange): Promise<Result<ImportReport, ImportOpenProblem>>;
  /** Writes everything but the problem rows, all or nothing. */
  commit(): Promise<
    Result<{ readonly id: ImportId; readonly counts: ImportCounts }, ImportOpenProblem>
  >;
  /** The problem rows as CSV, with line, reason and original columns, ready to be mended and imported again. */
  problemsFile(words: ProblemWords): Promise<File>;
  /** Ends the session: cancels what is running; nothing is written unless commit had finished. */
  close(): void;
}
