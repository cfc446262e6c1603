import type { Day } from '../domain/shared/day';

/** What a book file would change, or has changed: facts new to this book, customers touched, facts known already. */
export interface MergeCounts {
  readonly added: number;
  readonly changed: number;
  readonly same: number;
  readonly customers: number;
  readonly visits: number;
  /** The device and day the file was written. */
  readonly writtenDay: Day;
}
