/** What the app understood of a table file, for the vendor to look at before anything is written. */
import type { Encoding } from '../../files/csv/encoding';
import type { WrongKind } from '../../files/csv/file-kind';
import type { KnownExport } from '../../files/csv/known-export';
import type { Mapping } from '../../files/csv/mapping';
import type { ImportProblem } from '../../files/csv/problem';
import type { Day } from '../../domain/shared/day';
import type { JobProblem } from '../job-problem';
import type { Match, MatchChoices } from './match-fields';

/** Every data line of the file stands behind exactly one of visits, walkIns, refunds, cancelled, leftOut, same, customerLines, problems. */
export interface ImportCounts {
  /** Distinct customers in the file, and of these the ones new to the book. */
  readonly customers: number;
  readonly newCustomers: number;
  /** Known customers of whom something is written, and those of whom the book says otherwise and keeps its word. */
  readonly updated: number;
  readonly conflicts: number;
  readonly visits: number;
  readonly walkIns: number;
  readonly refunds: number;
  readonly cancelled: number;
  /** Lines of a payment bill that are no customer's business. */
  readonly leftOut: number;
  /** Lines already in the book. */
  readonly same: number;
  /** Lines that say something about a customer but hold no visit. */
  readonly customerLines: number;
  readonly problems: number;
  readonly firstDay: Day | null;
  readonly lastDay: Day | null;
  readonly amountFen: number;
}

/** How a file was read, where that is the vendor's to change. */
export type Reading =
  | { readonly type: 'text'; readonly encoding: Encoding }
  | {
      readonly type: 'workbook';
      /** Names of the sheets that hold anything, and the place of the one that was read. */
      readonly sheets: readonly string[];
      readonly sheet: number;
    };

/** A row as the vendor puts it right; null for as the file has it. */
export interface Mend {
  /** Line of the file where the row begins. */
  readonly line: number;
  readonly cells: readonly string[] | null;
}

export interface ImportReport {
  readonly fileName: string;
  readonly reading: Reading;
  readonly headers: readonly string[];
  /** Columns that no field names but that are read with one: a second part of the name, solar or lunar. */
  readonly beside: readonly number[];
  /** What it is, where its headers say so. */
  readonly recognised: KnownExport | null;
  /** The first data rows as text. */
  readonly sample: readonly (readonly string[])[];
  readonly mapping: Mapping;
  readonly counts: ImportCounts;
  /** The first 200 problems; all of them through problemsFile(). */
  readonly problems: readonly ImportProblem[];
  /** How known customers are treated, and the first 200 of whom there is something to choose. */
  readonly matching: {
    readonly choices: MatchChoices;
    readonly matches: readonly Match[];
    readonly total: number;
  };
  /** Rows that came in only because the vendor mended them. */
  readonly mended: readonly { readonly line: number; readonly cells: readonly string[] }[];
  /** True when this very file is in the book already. */
  readonly knownFile: boolean;
}

export type ImportOpenProblem =
  | JobProblem
  | { readonly type: 'empty-file' }
  | { readonly type: 'only-headers' }
  | {
      readonly type: 'wrong-kind';
      readonly kind: WrongKind;
    }
  | { readonly type: 'too-large' }
  | { readonly type: 'too-many-columns' };
