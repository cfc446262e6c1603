/** What holds of a business: what the vendor entered, and the silences of his log he has not answered for yet. */
import { joinedRanges, type BusinessCalendar } from './business-calendar';
import type { DayRange } from './clock';
import { marketDays } from './market-days';
import type { EnteredCalendar } from './read-calendar';

/**
 * Joins entered closures with inferred ones (inferClosures). A silence counts as a closure unless it was refused, is for
 * the better half covered by what was entered, or holds no day on which there would have been a market anyway.
 */
export function calendarOf(
  entered: EnteredCalendar,
  silences: readonly DayRange[],
): BusinessCalendar {
  const closed = joinedRanges(entered.closed);
  const inferred = silences.filter(
    (silence) =>
      !entered.refused.includes(silence.from) &&
      2 * commonDays(closed, silence) < silence.to - silence.from + 1 &&
      (entered.market.length === 0 ||
        marketDays(entered.market, silence.from, silence.to).includes(1)),
  );
  return {
    seasons: joinedRanges([...closed, ...inferred]),
    inferred,
    market: entered.market,
    marketSince: entered.marketSince,
    opened: entered.opened,
    stocking: entered.stocking.map(({ day }) => day),
  };
}

const commonDays = (ranges: readonly DayRange[], { from, to }: DayRange): number =>
  ranges.reduce(
    (days, range) => days + Math.max(0, Math.min(to, range.to) - Math.max(from, range.from) + 1),
    0,
  );
