/** One customer in full: who is this, rhythm, figures, timeline. */
import type { Customer } from '../../domain/customers/customer';
import type { Figures } from '../../domain/customers/figures';
import type { Account, EntryReason, LineItem, VisitKind } from '../../domain/facts/fact';
import type { CustomerId, FactId } from '../../domain/shared/id';
import type { Day } from '../../domain/shared/day';
import type { Segment } from '../../domain/segments/rfm';
import type { Live } from '../live';
import type { Strip } from './strip';
import type { Rhythm } from './warnings';

/** One line of the timeline; voided lines stay, struck through. */
export type TimelineItem =
  | {
      readonly type: 'visit';
      readonly id: FactId;
      readonly day: Day;
      readonly minute: number | null;
      readonly visit: VisitKind;
      readonly amountFen: number;
      readonly items: readonly LineItem[];
      readonly note: string;
      readonly points: number;
      readonly voided: boolean;
      readonly imported: boolean;
    }
  | {
      readonly type: 'entry';
      readonly id: FactId;
      readonly day: Day;
      readonly minute: number | null;
      readonly account: Account;
      readonly amount: number;
      readonly reason: EntryReason;
      readonly note: string;
      readonly voided: boolean;
    }
  | {
      readonly type: 'edit';
      readonly id: FactId;
      readonly day: Day;
      readonly minute: number | null;
      /** Field names with the value before and after. */
      readonly changes: readonly {
        readonly field: string;
        readonly before: string;
        readonly after: string;
      }[];
    };

export interface CustomerCard {
  readonly customer: Customer;
  readonly figures: Figures;
  /** Null without any visit. */
  readonly rhythm: Rhythm | null;
  readonly strip: Strip | null;
  readonly segment: Segment | null;
  /** Weekday (0 Monday … 6 Sunday) that holds at least half of her last visits; null if none does. */
  readonly usualWeekday: number | null;
  /** Newest first. */
  readonly timeline: readonly TimelineItem[];
}

/** Null: there is no such customer in this book. */
export type CustomerCardQuery = (id: CustomerId) => Live<CustomerCard | null>;
