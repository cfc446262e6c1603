/** What market days and stocking days bring, beside all others. */
import { dayState, type BusinessCalendar } from '../calendar/business-calendar';
import { marketDays } from '../calendar/market-days';
import type { DayNumber } from '../shared/day';
import type { Sums } from './months';
import type { DaySums } from './visit-rows';

export const DAY_KINDS = ['market', 'stocking', 'other'] as const;
export type DayKind = (typeof DAY_KINDS)[number];

/** Over the days on which somebody came. */
export interface KindSums extends Sums {
  readonly days: number;
}

export type DayKinds = Readonly<Record<DayKind, KindSums>>;

/** Of so few days a mean says nothing. */
export const FEWEST_DAYS = 5;

/**
 * The days from one to another, both included, on which somebody came: fewer would come on a day the vendor stayed at
 * home, market or not. A stocking day is that, market or not. Null where the calendar knows neither kind.
 */
export function dayKindsOf(
  days: DaySums,
  calendar: BusinessCalendar,
  from: DayNumber,
  to: DayNumber,
): DayKinds | null {
  const { market, marketSince, stocking } = calendar;
  if (market.length === 0 && stocking.length === 0) return null;
  const sums = { market: none(), stocking: none(), other: none() };
  const first = Math.max(from, days.first);
  const marketOn = marketDays(market, first, Math.max(first, to));
  const kindOf = (day: DayNumber): DayKind => {
    if (dayState(calendar, day) === 'stocking') return 'stocking';
    const ruled = marketSince === null || day >= marketSince;
    return ruled && marketOn[day - first] === 1 ? 'market' : 'other';
  };
  for (let day = first; day <= to; day++) {
    const visits = days.visits[day - days.first] ?? 0;
    if (visits === 0) continue;
    const sum = sums[kindOf(day)];
    sum.days++;
    sum.visits += visits;
    sum.amountFen += days.amountFen[day - days.first]!;
  }
  return sums;
}

const none = () => ({ days: 0, visits: 0, amountFen: 0 });

/** The kind to speak of: one with enough days, where there are enough others to compare it with. */
export const kindToTell = (kinds: DayKinds): 'market' | 'stocking' | null =>
  kinds.other.days < FEWEST_DAYS
    ? null
    : ((['market', 'stocking'] as const).find((kind) => kinds[kind].days >= FEWEST_DAYS) ?? null);
