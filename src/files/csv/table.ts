/** A table as read: its cells, each row with its line in the file. */
import type { Cells } from './cells';
import type { ImportProblem } from './problem';

export interface Table {
  /** What a row is joined by where it is shown as one text. */
  readonly delimiter: string;
  /** As written, also twice the same; letters A, B, … for a table without a header row. */
  readonly headers: readonly string[];
  /** Data rows; a short row just has fewer cells. Cells are not trimmed. */
  readonly cells: Cells;
  /** Line of the file, or row of the sheet (1-based), where each row begins. */
  readonly lines: Int32Array;
  /** Lines that are no rows: open quotes, cells too long, more cells than headers. */
  readonly problems: readonly ImportProblem[];
  /** Lines around the table that were understood as no data: preface, headers, sep=. */
  readonly aside: readonly number[];
}

/** Why no table could be read. */
export type TableProblem =
  | { readonly type: 'empty-file' }
  | { readonly type: 'only-headers' }
  | { readonly type: 'too-large' }
  | { readonly type: 'too-many-columns' };
