/**
 * "Coming less": her last two gaps and the running one, taken together, are longer than her own earlier gaps explain.
 * "Her last three visits took 41 days; by her own habit that happens by chance less than once a year."
 */
import type { CustomerHistory } from './customer-history';
import { habitExceeds, habitGap, habitOf, OWN_HABIT_GAPS } from './own-habit';

/** False alarms a vendor accepts per customer and year, unless he says otherwise. */
export const DEFAULT_ALARM_BUDGET = 0.5;

/** However slow a customer is, nothing that happens by chance more often than this is called an alarm. */
const WEAKEST_ALARM = 0.2;

/** Days taken by the last two gaps and the running one. */
export const recentSpanDays = (history: CustomerHistory): number =>
  history.gapBefore + history.lastGap + history.s;

/**
 * Whether the alarm rings: the chance of such a span by her own earlier habit is below 2 · budget · usual gap / 365.
 * Never before two gaps and three earlier ones are known. Silence after an alarm is up to whoever shows it.
 */
export function isComingLess(
  history: CustomerHistory,
  unitDays: number,
  budget = DEFAULT_ALARM_BUDGET,
): boolean {
  const { lastGap, gapBefore } = history;
  const gaps = history.x - 2;
  if (gaps < OWN_HABIT_GAPS || gapBefore <= 0) return false;

  const sumGap = history.t - lastGap - gapBefore;
  const sumLnGap = history.sumLnGap - Math.log(lastGap) - Math.log(gapBefore);
  const span = recentSpanDays(history);
  // Not even longer than three of her mean gaps (chance .4 or so): spares the integral for nearly everybody.
  if (span * (gaps + 1) <= 3 * sumGap) return false;

  const habit = habitOf(gaps, sumGap, sumLnGap, unitDays);
  const chance = habitExceeds(habit, span, 3);
  if (chance >= WEAKEST_ALARM) return false;
  return chance < (2 * budget * habitGap(habit, 0.5)) / 365;
}
