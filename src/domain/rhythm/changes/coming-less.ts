/**
 * "Coming less": her last two gaps and the running one, taken together, are longer than her own earlier gaps explain.
 * "Her last three visits took 41 days; by her own habit that happens by chance less than once a year."
 */
import type { CustomerHistory } from '../customer-history';
import { habitExceeds, habitGap, habitOf, OWN_HABIT_GAPS, type Habit } from '../own-habit';
import { wholeDays } from '../whole-days';

/** However slow a customer is, nothing that happens by chance more often than this is called an alarm. */
const WEAKEST_ALARM = 0.2;

/** What the alarm compares, in days of the regular season: how often she used to come, and how long it took lately. */
export interface Slowdown {
  /** Usual gap by her earlier habit alone, without the last two gaps; whole days, at least 1. */
  readonly earlierGapDays: number;
  /** The gap before the last, and the last; at least 1, since the visits were on different days. */
  readonly lastGapsDays: readonly [number, number];
  /** These two and the running one together. */
  readonly spanDays: number;
}

/**
 * The numbers behind a ringing alarm (comingLess). `stretch`: of the clock (Clock). Every 7 days, then 21 and 21, away
 * 1: earlier 7, together 43.
 */
export function slowdownOf(history: CustomerHistory, unitDays: number, stretch: number): Slowdown {
  const [last = 0, before = 0] = history.recentGaps;
  const lastGapsDays = [wholeDays(before * stretch), wholeDays(last * stretch)] as const;
  return {
    earlierGapDays: wholeDays(habitGap(earlierHabit(history, unitDays), 0.5) * stretch),
    lastGapsDays,
    spanDays: lastGapsDays[0] + lastGapsDays[1] + Math.round(history.openS * stretch),
  };
}

/**
 * The alarm: 2 · budget · usual gap / 365 over the chance of such a span by her own earlier habit; it rings above 1.
 * 0 before two gaps and three earlier ones are known. Silence after an alarm is up to whoever tells it.
 */
export function comingLess(history: CustomerHistory, unitDays: number, budget: number): number {
  const gaps = history.x - 2;
  if (gaps < OWN_HABIT_GAPS) return 0;

  const lastTwo = history.recentGaps[0]! + history.recentGaps[1]!;
  const span = lastTwo + history.openS;
  // Not even longer than three of her mean gaps (chance .4 or so): spares the integral for nearly everybody.
  if (span * (gaps + 1) <= 3 * (history.t - lastTwo)) return 0;

  const habit = earlierHabit(history, unitDays);
  const chance = habitExceeds(habit, span, 3);
  if (chance >= WEAKEST_ALARM) return 0;
  return (2 * budget * habitGap(habit, 0.5)) / 365 / chance;
}

/** Her habit as the gaps before the last two show it. */
function earlierHabit(history: CustomerHistory, unitDays: number): Habit {
  const { x, t, sumLnGap, recentGaps } = history;
  const [last = 0, before = 0] = recentGaps;
  const earlierLn = sumLnGap - Math.log(last) - Math.log(before);
  return habitOf(x - 2, t - last - before, earlierLn, unitDays);
}
