/** All that is told of a book as a whole: when people come, what the months bring, who comes again. */
import type { Lookout } from '../rhythm/lookout';
import type { VisitLog } from '../rhythm/visit-log';
import type { DayNumber } from '../shared/day';
import { cohortsOf, type Cohorts } from './cohorts';
import { hoursOf, type Hours } from './hours';
import { monthsOf, type Months } from './months';
import { ratesOf, type Rates } from './rates';
import type { DaySums, VisitRows } from './visit-rows';

/** Below so many visits nothing is drawn: a few visits make any picture. */
export const FEWEST_VISITS = 10;

export interface Patterns {
  /** The first day with a visit; null for a book without one, and then all else is null too. */
  readonly begun: DayNumber | null;
  /** Visits of the last twelve months, walk-ins included, refunds left out. */
  readonly visits: number;
  readonly hours: Hours;
  readonly months: Months | null;
  readonly cohorts: Cohorts | null;
  readonly rates: Rates | null;
}

export interface PatternsBook {
  /** Visit days of each customer. */
  readonly log: VisitLog;
  readonly days: DaySums;
  /** Visits of the last twelve months (recentFrom). */
  readonly recent: VisitRows;
}

/** The first of the days whose visits are looked at one by one: 365 of them up to the day of looking. */
export const recentFrom = (asOf: DayNumber): DayNumber => asOf - 364;

/** Nothing in the book may be later than the day of looking. `lostNow`: rows of the log (ratesOf). */
export function patternsOf(
  { log, days, recent }: PatternsBook,
  lookout: Lookout,
): { readonly patterns: Patterns; readonly lostNow: readonly number[] } {
  const begun = days.visits.length === 0 ? null : days.first;
  let visits = 0;
  for (let i = 0; i < recent.n; i++) visits += 1 - recent.refund[i]!;
  const found = begun === null ? null : ratesOf(log, lookout, begun);
  const patterns = {
    begun,
    visits,
    hours: hoursOf(recent),
    months: monthsOf(days, lookout.asOf),
    cohorts: cohortsOf(log, lookout.asOf),
    rates: found?.rates ?? null,
  };
  return { patterns, lostNow: found?.lostNow ?? [] };
}
