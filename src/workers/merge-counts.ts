import type { Day } from '../domain/shared/day';
import type { Clashes } from '../merge/clashes/clashes';

/** What a book file would change, or has changed: facts new to this book, customers touched, facts known already. */
export interface MergeCounts {
  readonly added: number;
  readonly changed: number;
  readonly same: number;
  readonly customers: number;
  readonly visits: number;
  /** Customers who are erased by it. */
  readonly erased: number;
  /** The day the file was written. */
  readonly writtenDay: Day;
  /** The file is a part of a book: what was recorded on this day or later; null for a whole one. */
  readonly since: Day | null;
}

/** The same beforehand, and what the owner should look at. */
export interface MergePreview extends MergeCounts {
  readonly clashes: Clashes;
  /** Who held the device the file was written on; null: the owner, or nobody this book has a name for. */
  readonly from: string | null;
}
