/**
 * The calendar as the vendor entered it, from the settings of the book. One key per entry, so that two devices may both
 * add: "closed:2026-12-01" = "2027-02-28", "wasOpen:2026-02-10" = true (nobody came from then on, but it was no closure),
 * "open:2026-12-24" = true, "stocking:2026-11-28" = a note or true; and "marketDays" (market-rule-text) with
 * "marketSince". Null clears; what is ill-typed is not there.
 */
import type { Fields, FieldValue } from '../facts/fact';
import { numberOfDay, parseDay, type DayNumber } from '../shared/day';
import type { DayRange } from './clock';
import type { MarketRule } from './market-days';
import { parseRule } from './market-rule-text';

export interface Stocking {
  readonly day: DayNumber;
  readonly note: string;
}

export interface EnteredCalendar {
  /** As entered, by first day; they may overlap. */
  readonly closed: readonly DayRange[];
  /** First days of silences in which the business was open after all. */
  readonly refused: readonly DayNumber[];
  readonly opened: readonly DayNumber[];
  readonly stocking: readonly Stocking[];
  readonly market: readonly MarketRule[];
  readonly marketSince: DayNumber | null;
}

const KEY = /^(closed|wasOpen|open|stocking):(.*)$/;

export function readCalendar(settings: Fields): EnteredCalendar {
  const closed: DayRange[] = [];
  const refused: DayNumber[] = [];
  const opened: DayNumber[] = [];
  const stocking: Stocking[] = [];
  for (const [key, value] of Object.entries(settings)) {
    const [, what, text = ''] = KEY.exec(key) ?? [];
    const day = dayIn(text);
    if (day === null) continue;
    const to = dayIn(value);
    if (what === 'wasOpen' && value === true) refused.push(day);
    else if (what === 'closed' && to !== null && to >= day) closed.push({ from: day, to });
    else if (what === 'open' && value === true) opened.push(day);
    else if (what === 'stocking' && (value === true || typeof value === 'string'))
      stocking.push({ day, note: value === true ? '' : value });
  }
  return {
    closed: closed.sort((a, b) => a.from - b.from),
    refused: refused.sort((a, b) => a - b),
    opened: opened.sort((a, b) => a - b),
    stocking: stocking.sort((a, b) => a.day - b.day),
    market: rulesIn(settings['marketDays']),
    marketSince: dayIn(settings['marketSince']),
  };
}

/** The part of a book's settings that the calendar is read from. */
export const calendarFields = (settings: Fields): Fields =>
  Object.fromEntries(
    Object.entries(settings)
      .filter(([key, value]) => value !== null && (KEY.test(key) || key.startsWith('market')))
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );

/** These as one text: another text, another clock. */
export const calendarKey = (settings: Fields): string => JSON.stringify(calendarFields(settings));

function dayIn(value: FieldValue | undefined): DayNumber | null {
  const day = typeof value === 'string' ? parseDay(value) : null;
  return day === null ? null : numberOfDay(day);
}

const rulesIn = (value: FieldValue | undefined): MarketRule[] =>
  Array.isArray(value)
    ? value.flatMap((text: unknown) => (typeof text === 'string' ? (parseRule(text) ?? []) : []))
    : [];
