/** What a customer left in the last twelve months, and what may be expected of her in the next, on average. */
import { daysByClock } from '../calendar/clock';
import type { CustomerHistory } from '../rhythm/customer-history';
import { expectedVisitsIfActive } from '../rhythm/expected-visits';
import type { Lookout } from '../rhythm/lookout';
import { expectedSpendFen } from '../rhythm/spend-model';
import { pActive } from '../rhythm/visit-model';
import { endOfKnown, type VisitLog } from '../rhythm/visit-log';
import { RHYTHM_REPEATS } from '../rhythm/warning';
import type { DayNumber } from '../shared/day';

export const YEAR_DAYS = 365;

/** What the days of the last twelve months brought, refunds left out, fen. */
export function lastYearFen(log: VisitLog, i: number, asOf: DayNumber): number {
  let sum = 0;
  for (let v = endOfKnown(log, i, asOf) - 1; v >= log.start[i]!; v--) {
    if (log.day[v]! <= asOf - YEAR_DAYS) break;
    sum += log.amountFen[v]!;
  }
  return sum;
}

/**
 * The mean of what she will bring in the next twelve months, fen, not rounded: chance that she still comes × visits ×
 * spend. NaN while it is too early to know a rhythm. The next year is taken to be open as often as the last.
 */
export function nextYearFen({ model, clock, asOf }: Lookout, history: CustomerHistory): number {
  const { x, t, s, paidRepeats, paidRepeatsFen } = history;
  if (x < RHYTHM_REPEATS) return NaN;
  const year = daysByClock(clock, asOf - YEAR_DAYS, asOf);
  const visits = expectedVisitsIfActive(model.visits, x, t, s, year);
  return (
    pActive(model.visits, x, t, s) *
    visits *
    expectedSpendFen(model.spend, paidRepeats, paidRepeatsFen)
  );
}
