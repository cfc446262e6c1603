/** What the first screen shows; reads a few small records, nothing that grows with history. */
import type { CustomerId, FactId, ImportId } from '../../domain/shared/id';
import type { Day } from '../../domain/shared/day';
import type { VisitKind } from '../../domain/facts/fact';
import type { BookSettings } from '../book-settings';
import type { Live } from '../live';
import type { WarningRow } from './warnings';

export interface DayFigures {
  readonly day: Day;
  readonly visits: number;
  readonly amountFen: number;
}

/** One of the last things recorded on this device, newest first, each undoable by its fact or import id. */
export type RecentEntry =
  | {
      readonly type: 'visit';
      readonly undo: FactId;
      readonly customer: CustomerId | null;
      /** Empty for a walk-in. */
      readonly name: string;
      readonly visit: VisitKind;
      readonly amountFen: number;
      readonly pointsEarned: number;
      readonly pointsRedeemed: number;
      readonly day: Day;
      readonly minute: number | null;
    }
  | {
      readonly type: 'points';
      readonly undo: FactId;
      readonly customer: CustomerId;
      readonly name: string;
      readonly points: number;
      readonly day: Day;
      readonly minute: number | null;
    }
  | {
      readonly type: 'import';
      readonly undo: ImportId;
      readonly source: string;
      readonly customers: number;
      readonly visits: number;
      readonly day: Day;
    };

export interface TodayView {
  readonly settings: BookSettings;
  readonly today: DayFigures;
  /** Mean visits on the same weekday over the last four weeks; null without history. */
  readonly usualVisits: number | null;
  /** The last 14 days up to today, oldest first, empty days included. */
  readonly lastDays: readonly DayFigures[];
  /** The strongest warnings, at most seven, and how many there are in all; null until first computed. */
  readonly warnings: { readonly rows: readonly WarningRow[]; readonly total: number } | null;
  readonly recent: readonly RecentEntry[];
  /** Days since the book was last written to a file; null if never. */
  readonly backupAgeDays: number | null;
  /** Facts recorded since then, so that an untouched book does not nag. */
  readonly unsavedFacts: number;
  readonly customers: number;
  readonly visits: number;
  /** True while demo data stand in the book. */
  readonly demo: boolean;
}

export type Today = () => Live<TodayView>;
