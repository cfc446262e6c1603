/** What a vendor may change about his calendar, as the settings to write; see readCalendar for what they mean. */
import type { Fields, FieldValue } from '../facts/fact';
import { numberOfDay, type Day } from '../shared/day';
import { dayState } from './business-calendar';
import { calendarOf } from './calendar-of';
import type { DayRange } from './clock';
import type { MarketRule } from './market-days';
import { ruleText } from './market-rule-text';
import { readCalendar } from './read-calendar';

type CalendarKey =
  `${'closed' | 'wasOpen' | 'open' | 'stocking'}:${Day}` | 'marketDays' | 'marketSince';
export type CalendarChange = Readonly<Partial<Record<CalendarKey, FieldValue>>>;

/** Closed from a day to a day, both included; `instead`: the first day of the entry this takes the place of. */
export const closeSeason = (from: Day, to: Day, instead: Day | null = null): CalendarChange => ({
  ...(instead === null ? {} : { [`closed:${instead}`]: null }),
  [`closed:${from}`]: to,
});

export const dropSeason = (from: Day): CalendarChange => ({ [`closed:${from}`]: null });

/** It was no closure, though nobody came from this day on. */
export const refuseSilence = (from: Day): CalendarChange => ({ [`wasOpen:${from}`]: true });

/** Stocking on a day, with what or how much (or ''). */
export const stockOn = (day: Day, note: string): CalendarChange => ({
  [`stocking:${day}`]: note.trim() || true,
});

export const dropStocking = (day: Day): CalendarChange => ({ [`stocking:${day}`]: null });

/** No rule: open every day. `since`: before it every day was open; null: it has always been like that. */
export const keepMarket = (rules: readonly MarketRule[], since: Day | null): CalendarChange => ({
  marketDays: rules.length > 0 ? rules.map(ruleText) : null,
  marketSince: rules.length > 0 ? since : null,
});

/** Opens or closes one day, by as few entries as it takes; stocking on that day is dropped. */
export function turnDay(
  settings: Fields,
  silences: readonly DayRange[],
  day: Day,
  to: 'open' | 'closed',
): CalendarChange {
  const plain: CalendarChange = {
    ...(`stocking:${day}` in settings ? dropStocking(day) : {}),
    ...(`open:${day}` in settings ? { [`open:${day}`]: null } : {}),
    ...(settings[`closed:${day}`] === day ? dropSeason(day) : {}),
  };
  const calendar = calendarOf(readCalendar({ ...settings, ...plain }), silences);
  const open = dayState(calendar, numberOfDay(day)) === 'open';
  if (open === (to === 'open')) return plain;
  return { ...plain, ...(to === 'open' ? { [`open:${day}`]: true } : closeSeason(day, day)) };
}

/** The change that takes this one back. */
export const wayBack = (settings: Fields, change: CalendarChange): CalendarChange =>
  Object.fromEntries(Object.keys(change).map((key) => [key, settings[key] ?? null]));
