/** The long closures since somebody came last: each is a moment at which she may have left. */
import { daysByClock, type Clock } from '../calendar/clock';
import type { DayNumber } from '../shared/day';
import type { ClosureInGap } from './visit-model';

const NONE: readonly ClosureInGap[] = [];

/**
 * The closures that began after the last visit and by the end of a day, ascending; one that goes on counts so far.
 * Closed from 100 to 189, came on 95, seen on 109: { afterDays: 4, closedDays: 10 }.
 */
export function closuresInGap(
  clock: Clock,
  lastDay: DayNumber,
  asOf: DayNumber,
): readonly ClosureInGap[] {
  const { closures } = clock;
  let first = closures.length;
  while (first > 0 && closures[first - 1]!.from > lastDay) first--;
  let end = closures.length;
  while (end > first && closures[end - 1]!.from > asOf) end--;
  if (first === end) return NONE;
  return closures.slice(first, end).map(({ from, to }) => ({
    afterDays: daysByClock(clock, lastDay, from - 1),
    closedDays: Math.min(to, asOf) - from + 1,
  }));
}
