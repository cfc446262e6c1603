/** Days on which people came although the vendor's own calendar says that he was not open. */
import type { DayNumber } from '../shared/day';
import { dayState, type BusinessCalendar } from './business-calendar';

/** One forgotten day is no contradiction: a market that moved, or a winter that was open, soon gives as many. */
const TELLING_DAYS = 3;

/**
 * Ascending; empty below three of them. Market on Tuesdays and three Wednesdays with visits: those three Wednesdays. What
 * was only inferred contradicts nothing, since nobody came then.
 */
export function contradictedDays(
  calendar: BusinessCalendar,
  sums: readonly { readonly day: DayNumber; readonly visits: number }[],
): readonly DayNumber[] {
  const days = sums.flatMap(({ day, visits }) => {
    const state = visits > 0 ? dayState(calendar, day) : 'open';
    return state === 'closedSeason' || state === 'noMarket' ? [day] : [];
  });
  return days.length >= TELLING_DAYS ? days : [];
}
