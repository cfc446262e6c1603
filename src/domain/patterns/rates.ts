/** How many come again, how many are lost and how content they say they are: this month so far, and the same days of last month and of a year ago. */
import type { Lookout } from '../rhythm/lookout';
import type { VisitLog } from '../rhythm/visit-log';
import { endOfKnown } from '../rhythm/visit-log';
import type { DayNumber } from '../shared/day';
import { feedbackRates, type FeedbackRates, type Said } from './feedback-rates';
import { firstDayOf, lastDayOf, monthOf, type MonthNumber } from './month';
import { standingIn } from './lost';
import type { Share } from './share';
import type { DaySums } from './visit-rows';

export interface PeriodRates extends FeedbackRates {
  /** Both days included. */
  readonly from: DayNumber;
  readonly to: DayNumber;
  /** Came on two days or more, of those who came at all, in the 90 days up to `to`; null where the book is younger. */
  readonly repurchase: Share | null;
  /** Lost by the end of `to`, of those who were not lost when `from` began; null where nobody can be lost yet. */
  readonly churn: Share | null;
}

export interface Rates {
  readonly now: PeriodRates;
  readonly monthBefore: PeriodRates;
  readonly yearBefore: PeriodRates;
}

export const REPURCHASE_DAYS = 90;

/** Looks from `lookout.asOf`, on a book whose first day is `days.first`. `lostNow`: the rows of those lost this month. */
export function ratesOf(
  log: VisitLog,
  lookout: Lookout,
  days: DaySums,
  said: readonly Said[],
): { readonly rates: Rates; readonly lostNow: readonly number[] } {
  const { asOf } = lookout;
  const begun = days.first;
  const month = monthOf(asOf);
  const daysIn = asOf - firstDayOf(month);
  const standing = standingIn(lookout, log);
  const periods = [month, month - 1, month - 12].map((one) => sameDays(one, daysIn));
  const sums = periods.map(() => ({ once: 0, again: 0, active: 0, lost: 0 }));
  const lostNow: number[] = [];
  for (let i = 0; i + 1 < log.start.length; i++)
    periods.forEach(({ from, to }, p) => {
      const sum = sums[p]!;
      const end = endOfKnown(log, i, to);
      const comings = end - endOfKnown(log, i, to - REPURCHASE_DAYS);
      if (comings > 0) sum.once++;
      if (comings > 1) sum.again++;
      // Who came within the period is with you at its end, and counts if she was at its beginning.
      if (standing(i, from - 1) !== 'active') return;
      sum.active++;
      if (standing(i, to) !== 'lost') return;
      sum.lost++;
      if (p === 0) lostNow.push(i);
    });
  const [now, monthBefore, yearBefore] = periods.map(({ from, to }, p): PeriodRates => {
    const { once, again, active, lost } = sums[p]!;
    return {
      from,
      to,
      repurchase: begun <= to - REPURCHASE_DAYS + 1 ? { counted: again, of: once } : null,
      ...feedbackRates(said, days, from, to),
      churn: begun < to - 2 * lookout.horizonDays ? { counted: lost, of: active } : null,
    };
  }) as [PeriodRates, PeriodRates, PeriodRates];
  return { rates: { now, monthBefore, yearBefore }, lostNow };
}

/** The first days of a month, as many as have begun in the month of looking; all of a shorter month. */
const sameDays = (month: MonthNumber, daysIn: number): { from: DayNumber; to: DayNumber } => ({
  from: firstDayOf(month),
  to: Math.min(firstDayOf(month) + daysIn, lastDayOf(month)),
});
