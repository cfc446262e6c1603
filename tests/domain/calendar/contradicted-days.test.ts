/** Visits on days that the vendor's own calendar calls closed. */
import { expect, test } from 'vitest';
import { closeSeason, keepMarket, turnDay } from '../../../src/domain/calendar/calendar-change';
import { calendarOf } from '../../../src/domain/calendar/calendar-of';
import { contradictedDays } from '../../../src/domain/calendar/contradicted-days';
import { readCalendar } from '../../../src/domain/calendar/read-calendar';
import type { Fields } from '../../../src/domain/facts/fact';
import { numberOfDay, type Day } from '../../../src/domain/shared/day';

const number = (day: string) => numberOfDay(day as Day);
const visitsOn = (...days: string[]) => days.map((day) => ({ day: number(day), visits: 4 }));
const contradicted = (settings: Fields, ...days: string[]) =>
  contradictedDays(calendarOf(readCalendar(settings), []), visitsOn(...days));

// 3, 10 and 17 November 2026 are Tuesdays.
const TUESDAYS = keepMarket([{ kind: 'weekday', on: [1] }], null) as Fields;
const WEDNESDAYS = ['2026-11-04', '2026-11-11', '2026-11-18'];

test('open days: market on Tuesdays, and people on three Wednesdays', () => {
  expect(contradicted(TUESDAYS, '2026-11-03', ...WEDNESDAYS, '2026-11-17')).toEqual(
    WEDNESDAYS.map(number),
  );
});

test('open days: two such days are forgetfulness, and say nothing', () => {
  expect(contradicted(TUESDAYS, '2026-11-04', '2026-11-11')).toEqual([]);
});

test('open days: a winter in which people came is contradicted, days without visits are not', () => {
  const winter = closeSeason('2026-11-01' as Day, '2026-11-30' as Day) as Fields;
  const empty = { day: number('2026-11-20'), visits: 0 };

  const calendar = calendarOf(readCalendar(winter), []);
  expect(contradictedDays(calendar, [...visitsOn(...WEDNESDAYS), empty])).toEqual(
    WEDNESDAYS.map(number),
  );
});

test('open days: once those days are turned open, nothing is contradicted any more', () => {
  const opened = WEDNESDAYS.reduce<Fields>(
    (settings, day) => ({ ...settings, ...turnDay(settings, [], day as Day, 'open') }),
    TUESDAYS,
  );

  expect(contradicted(opened, ...WEDNESDAYS)).toEqual([]);
});
