/** Why a row of a table could not become part of the book. */
export type ImportProblemReason =
  | 'date-missing'
  | 'date-unreadable'
  | 'date-impossible'
  | 'date-in-future'
  | 'amount-missing'
  | 'amount-unreadable'
  | 'phone-damaged'
  | 'points-unreadable'
  | 'balance-unreadable'
  | 'nothing-usable'
  | 'quote-unclosed'
  | 'cell-too-long'
  | 'too-many-cells'
  | 'card-broken';

export interface ImportProblem {
  /** Line of the file where the row begins, 1-based. */
  readonly line: number;
  readonly reason: ImportProblemReason;
  /** The cell that is wrong, or the whole row when no single cell is. */
  readonly text: string;
  readonly cells: readonly string[];
  /** The column of the cell that is wrong (0-based); absent when no single cell is. */
  readonly column?: number;
}
