/** The weekday on which somebody usually comes, said only where her visits really show one. */
import { dayFromNumber, weekday, type DayNumber } from '../shared/day';

/** Fewer visit days name no weekday: 3 of 4 Mondays happen by chance. */
const FEWEST_DAYS = 6;
/** However she comes, at most so often is a weekday named that she does not prefer. */
const BY_CHANCE = 0.05;

/**
 * 0 Monday … 6 Sunday: the weekday of at least half of these visit days, six or more, where so many on any one of the
 * seven would be a rare accident (binomial tail at 1/7, times seven, at most 5 %); null otherwise. 4 of 6, 5 of 8 and
 * 6 of 12 are enough; 3 of 6, 4 of 8 and 5 of 12 are not.
 */
export function usualWeekday(days: readonly DayNumber[]): number | null {
  const n = days.length;
  if (n < FEWEST_DAYS) return null;
  const counts = Array.from({ length: 7 }, () => 0);
  for (const day of days) counts[weekday(dayFromNumber(day))]! += 1;
  const most = Math.max(...counts);
  const named = most * 2 >= n && 7 * atLeast(most, n, 1 / 7) <= BY_CHANCE;
  return named ? counts.indexOf(most) : null;
}

/** The chance of k or more successes out of n at p each. */
function atLeast(k: number, n: number, p: number): number {
  let term = (1 - p) ** n;
  let below = 0;
  for (let i = 0; i < k; i++) {
    below += term;
    term *= ((n - i) / (i + 1)) * (p / (1 - p));
  }
  return Math.max(0, 1 - below);
}
