/** All that is told of a book as a whole: when people come, what the months bring, who comes again, what sells. */
import type { Lookout } from '../rhythm/lookout';
import type { VisitLog } from '../rhythm/visit-log';
import type { DayNumber } from '../shared/day';
import { basketsOf } from './baskets';
import { cohortsOf, type Cohorts } from './cohorts';
import { dayKindsOf, type DayKinds } from './day-kinds';
import { favouritesOf, type Favourite } from './favourites';
import type { Said } from './feedback-rates';
import { hoursOf, type Hours } from './hours';
import { monthsOf, type Months } from './months';
import { pairsOf, type Pair } from './pairs';
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
  /** Of the last twelve months; null where the calendar knows of no market and no stocking. */
  readonly dayKinds: DayKinds | null;
  readonly cohorts: Cohorts | null;
  readonly rates: Rates | null;
  /** Visits of the last twelve months that say what was sold, and what that brought, fen. */
  readonly itemised: { readonly visits: number; readonly amountFen: number };
  readonly pairs: readonly Pair[];
}

export interface PatternsBook {
  /** Visit days of each customer. */
  readonly log: VisitLog;
  readonly days: DaySums;
  /** Visits of the last twelve months (recentFrom). */
  readonly recent: VisitRows;
  /** What customers said, at any time. */
  readonly said: readonly Said[];
}

/** The first of the days whose visits are looked at one by one: 365 of them up to the day of looking. */
export const recentFrom = (asOf: DayNumber): DayNumber => asOf - 364;

/** What is found, and about whom: by their places in the book, for the caller to name. */
export interface Found {
  readonly patterns: Patterns;
  readonly lostNow: readonly number[];
  readonly favourites: readonly Favourite[];
}

/** Nothing in the book may be later than the day of looking. */
export function patternsOf({ log, days, recent, said }: PatternsBook, lookout: Lookout): Found {
  const begun = days.visits.length === 0 ? null : days.first;
  let visits = 0;
  for (let i = 0; i < recent.n; i++) visits += 1 - recent.refund[i]!;
  const found = begun === null ? null : ratesOf(log, lookout, days, said);
  const baskets = basketsOf(recent);
  const patterns = {
    begun,
    visits,
    hours: hoursOf(recent),
    months: monthsOf(days, lookout.asOf),
    dayKinds: dayKindsOf(days, lookout.model.calendar, recentFrom(lookout.asOf), lookout.asOf),
    cohorts: cohortsOf(log, lookout.asOf),
    rates: found?.rates ?? null,
    itemised: {
      visits: baskets.visits,
      amountFen: baskets.rows.reduce((sum, row) => sum + row.amountFen, 0),
    },
    pairs: pairsOf(baskets),
  };
  return { patterns, lostNow: found?.lostNow ?? [], favourites: favouritesOf(baskets) };
}
