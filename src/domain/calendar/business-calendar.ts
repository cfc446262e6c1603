/** When a business is open: its market days, the seasons it is closed, and the days for which neither holds. */
import type { DayNumber } from '../shared/day';
import type { DayRange } from './clock';
import { isMarketDay, type MarketRule } from './market-days';

export interface BusinessCalendar {
  /** Closed seasons, entered or inferred, ascending and apart from one another. */
  readonly seasons: readonly DayRange[];
  /** Those of them that were only inferred, and that nobody has confirmed or refused. */
  readonly inferred: readonly DayRange[];
  /** None: every day outside the seasons is open. */
  readonly market: readonly MarketRule[];
  /** Before this day every day was open; null: the rules have always held. */
  readonly marketSince: DayNumber | null;
  /** Open in spite of a season or a rule, ascending. */
  readonly opened: readonly DayNumber[];
  /** On these fish are put into the pond, or fresh goods arrive: always open, ascending. */
  readonly stocking: readonly DayNumber[];
}

export const ALWAYS_OPEN: BusinessCalendar = {
  seasons: [],
  inferred: [],
  market: [],
  marketSince: null,
  opened: [],
  stocking: [],
};

export type DayState = 'open' | 'stocking' | 'closedSeason' | 'noMarket';

/** What a day is for the business; whoever puts fish in is open, whatever else is said of the day. */
export function dayState(calendar: BusinessCalendar, day: DayNumber): DayState {
  if (calendar.stocking.includes(day)) return 'stocking';
  if (calendar.opened.includes(day)) return 'open';
  if (seasonOn(calendar.seasons, day)) return 'closedSeason';
  const { market, marketSince } = calendar;
  if (market.length === 0 || (marketSince !== null && day < marketSince)) return 'open';
  return isMarketDay(market, day) ? 'open' : 'noMarket';
}

export const seasonOn = (seasons: readonly DayRange[], day: DayNumber): DayRange | null =>
  seasons.find(({ from, to }) => from <= day && day <= to) ?? null;

/** Days of closed seasons after `from`, up to and including `to`; days without a market are not among them. */
export function seasonDays(calendar: BusinessCalendar, from: DayNumber, to: DayNumber): number {
  let days = 0;
  for (const season of calendar.seasons)
    days += Math.max(0, Math.min(to, season.to) - Math.max(from + 1, season.from) + 1);
  const { opened, stocking } = calendar;
  for (const day of new Set([...opened, ...stocking]))
    if (from < day && day <= to && seasonOn(calendar.seasons, day)) days--;
  return days;
}

/** The same days as ranges that are ascending and apart: overlapping and touching ones become one. */
export function joinedRanges(ranges: readonly DayRange[]): DayRange[] {
  const joined: DayRange[] = [];
  for (const range of [...ranges].sort((a, b) => a.from - b.from)) {
    const before = joined.at(-1);
    if (before && range.from <= before.to + 1)
      joined[joined.length - 1] = { from: before.from, to: Math.max(before.to, range.to) };
    else joined.push(range);
  }
  return joined;
}
