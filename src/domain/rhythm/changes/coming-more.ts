/** "Coming more": her last five gaps together are shorter than her own earlier gaps explain, and than everybody's are now. */
import type { CustomerHistory } from '../customer-history';
import { habitExceeds, habitGap, habitOf, OWN_HABIT_GAPS, type Habit } from '../own-habit';
import { wholeDays } from '../whole-days';

/** Gaps that are looked at: fewer would take a few days' holiday for a change. */
const LAST_GAPS = 5;

/**
 * The alarm: 1.3 · budget · usual gap / 365 over the chance of so short a span by her own earlier habit; it rings above
 * 1. `trend`: how long everybody's gaps are now, 1 as ever, .8 in a spring in which all come more (trendOf). 0 before
 * five gaps and three earlier ones are known.
 */
export function comingMore(
  history: CustomerHistory,
  unitDays: number,
  trend: number,
  budget: number,
): number {
  const gaps = history.x - LAST_GAPS;
  if (gaps < OWN_HABIT_GAPS) return 0;
  const { habit, span } = earlierHabit(history, unitDays);
  const usual = span / trend;
  // Not even shorter than five of her mean gaps: spares the integral for most.
  if (usual * gaps >= LAST_GAPS * (history.t - span)) return 0;
  const chance = 1 - habitExceeds(habit, usual, LAST_GAPS);
  return (1.3 * budget * habitGap(habit, 0.5)) / 365 / chance;
}

/** What the alarm compares: how often she used to come, and how long the last gaps (five) took together; whole days of the regular season. */
export interface Speedup {
  readonly earlierGapDays: number;
  readonly gaps: number;
  readonly spanDays: number;
}

/** The numbers behind a ringing alarm; `stretch`: of the clock (Clock). */
export function speedupOf(history: CustomerHistory, unitDays: number, stretch: number): Speedup {
  const { habit, span } = earlierHabit(history, unitDays);
  return {
    earlierGapDays: wholeDays(habitGap(habit, 0.5) * stretch),
    gaps: LAST_GAPS,
    spanDays: wholeDays(span * stretch),
  };
}

/** Her habit as the gaps before the last five show it, and the span of these. */
function earlierHabit(
  { x, t, sumLnGap, recentGaps }: CustomerHistory,
  unitDays: number,
): { readonly habit: Habit; readonly span: number } {
  let span = 0;
  let earlierLn = sumLnGap;
  for (const gap of recentGaps) {
    span += gap;
    earlierLn -= Math.log(gap);
  }
  return { habit: habitOf(x - LAST_GAPS, t - span, earlierLn, unitDays), span };
}
