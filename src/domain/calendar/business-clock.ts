/** The clock of a business from its calendar: only days on which it is open count whole. */
import type { DayNumber } from '../shared/day';
import type { BusinessCalendar } from './business-calendar';
import { clockOfDays, type Clock } from './clock';
import { marketDays } from './market-days';

/** Market rules are laid out from 1970 to 2100; beyond these years every day counts as open. */
const RULES_FROM: DayNumber = 0;
const RULES_TO: DayNumber = 47_846;

/**
 * A market every fifth day: from one to the next 1.4 days pass by the clock, each of which takes 5 / 1.4 days of the
 * calendar.
 */
export function businessClock(calendar: BusinessCalendar): Clock {
  const { seasons, market, marketSince, opened, stocking } = calendar;
  const ruled = market.length > 0;
  const first = Math.min(ruled ? RULES_FROM : Infinity, ...seasons.map(({ from }) => from));
  if (first === Infinity) return clockOfDays(0, new Uint8Array(0));
  const last = Math.max(ruled ? RULES_TO : -Infinity, ...seasons.map(({ to }) => to));

  const open = new Uint8Array(last - first + 1).fill(1);
  let share = 1;
  if (ruled) {
    const days = marketDays(market, RULES_FROM, RULES_TO);
    share = days.reduce((sum, day) => sum + day, 0) / days.length;
    const since = Math.max(RULES_FROM, Math.min(RULES_TO, marketSince ?? RULES_FROM));
    open.set(days.subarray(since - RULES_FROM), since - first);
  }
  for (const { from, to } of seasons) open.fill(0, from - first, to - first + 1);
  for (const day of [...opened, ...stocking])
    if (day >= first && day <= last) open[day - first] = 1;
  return clockOfDays(first, open, share);
}
