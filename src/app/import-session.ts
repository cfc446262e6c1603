/** One table file on its way into the book: look, map, confirm or leave. */
import type { Encoding } from '../files/csv/encoding';
import type { Mapping } from '../files/csv/mapping';
import type { ImportProblem } from '../files/csv/problem';
import type { Result } from '../domain/shared/result';
import type { ImportId } from '../domain/shared/id';
import type { Day } from '../domain/shared/day';
import type { JobProblem } from './app';

/** Every data line of the file stands behind exactly one of visits, walkIns, refunds, cancelled, same, customerLines, problems. */
export interface ImportCounts {
  /** Distinct customers in the file, and of these the ones new to the book. */
  readonly customers: number;
  readonly newCustomers: number;
  readonly visits: number;
  readonly walkIns: number;
  readonly refunds: number;
  readonly cancelled: number;
  /** Lines already in the book. */
  readonly same: number;
  /** Lines that say something about a customer but hold no visit. */
  readonly customerLines: number;
  readonly problems: number;
  readonly firstDay: Day | null;
  readonly lastDay: Day | null;
  readonly amountFen: number;
}

export interface ImportReport {
  readonly fileName: string;
  readonly encoding: Encoding;
  readonly headers: readonly string[];
  /** The first data rows as text. */
  readonly sample: readonly (readonly string[])[];
  readonly mapping: Mapping;
  readonly counts: ImportCounts;
  /** The first 200 problems; all of them through problemsFile(). */
  readonly problems: readonly ImportProblem[];
  /** True when this very file is in the book already. */
  readonly knownFile: boolean;
}

export type ImportOpenProblem =
  | JobProblem
  | { readonly type: 'empty-file' }
  | { readonly type: 'only-headers' }
  | {
      readonly type: 'wrong-kind';
      readonly kind: 'xlsx' | 'xls' | 'html' | 'pdf' | 'zip' | 'gzip' | 'json' | 'image' | 'binary';
    }
  | { readonly type: 'too-large' }
  | { readonly type: 'too-many-columns' };

export interface ImportSession {
  /** The first understanding of the file. */
  readonly opened: Promise<Result<ImportReport, ImportOpenProblem>>;
  /** Reads the file again with another encoding or mapping. */
  change(to: {
    readonly encoding?: Encoding;
    readonly mapping?: Mapping;
  }): Promise<Result<ImportReport, ImportOpenProblem>>;
  /** Writes everything but the problem rows, all or nothing. */
  commit(): Promise<
    Result<{ readonly id: ImportId; readonly counts: ImportCounts }, ImportOpenProblem>
  >;
  /** The problem rows as CSV, with line, reason and original columns, ready to be mended and imported again. */
  problemsFile(): Promise<File>;
  /** Ends the session: cancels what is running; nothing is written unless commit had finished. */
  close(): void;
}
