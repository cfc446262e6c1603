/** Who should have come by now: the warning list of Today and Insights, and the words behind each line. */
import type { CustomerId } from '../../domain/shared/id';
import type { Day } from '../../domain/shared/day';
import type { Live } from '../live';
import type { Strip } from './strip';

/** How sure the book is; percentages only once the vendor's own backtest exists (never in this release). */
export type Outlook = 'probablyComes' | 'open' | 'probablyNot';

/** Everything the sentence needs: "usually every 9 days, nine times in ten within 20; it has been 26. By his habit 96 in 100 would be back." */
export interface Rhythm {
  readonly visitDays: number;
  /** Usual and long gap in days, rounded to whole days, at least 1; null when too early (under two repeat visits). */
  readonly usualGapDays: number | null;
  readonly longGapDays: number | null;
  readonly sinceDays: number;
  /** Of 100 such gaps, how many would be over by now, 0..100; null when too early. */
  readonly backBy: number | null;
  /** P(no visit within the horizon), 0..1. */
  readonly pNoVisit: number;
  readonly pActive: number;
  readonly expectedVisits: number;
  readonly expectedValueFen: number;
  readonly outlook: Outlook;
  /** Whether the gaps are the customer's own (three gaps or more) or borrowed from all customers. */
  readonly own: boolean;
}

export interface WarningRow {
  readonly id: CustomerId;
  readonly name: string;
  readonly phone: string;
  readonly rhythm: Rhythm;
  readonly strip: Strip;
  /** What is at stake: P(no visit) × spend expected in the horizon if still active, fen. */
  readonly stakeFen: number;
}

export interface WarningsView {
  readonly asOf: Day;
  readonly horizonDays: number;
  /** Strongest first. */
  readonly rows: readonly WarningRow[];
  /** Snoozed or dismissed rows, left out of `rows`. */
  readonly hidden: number;
  /** Customers with two or more repeat visits: below that nothing can be said. */
  readonly judged: number;
  /** True while a newer computation is under way. */
  readonly computing: boolean;
}

export type Warnings = () => Live<WarningsView>;
