import { expect, it } from 'vitest';
import { aroundToday } from '../../../src/domain/calendar/around-today';
import { calendarOf } from '../../../src/domain/calendar/calendar-of';
import { readCalendar } from '../../../src/domain/calendar/read-calendar';
import type { Fields } from '../../../src/domain/facts/fact';
import { numberOfDay, type Day } from '../../../src/domain/shared/day';

const day = (text: string) => numberOfDay(text as Day);
/** Seen on 22 November 2026, a Sunday. */
const around = (settings: Fields) =>
  aroundToday(calendarOf(readCalendar(settings), []), day('2026-11-22'));

it('today: open every day is no news about the next', () => {
  expect(around({})).toEqual({
    state: 'open',
    closedUntil: null,
    nextOpen: null,
    nextStocking: null,
  });
});

it('today: a market day, and the next one', () => {
  expect(around({ marketDays: ['weekday:3,6'] })).toMatchObject({
    state: 'open',
    nextOpen: day('2026-11-26'),
  });
  expect(around({ marketDays: ['lunar:3,8'] })).toMatchObject({
    state: 'noMarket',
    nextOpen: day('2026-11-26'),
  });
});

it('today: in a closed season, until when, and the first day after it', () => {
  const closed = { 'closed:2026-11-20': '2026-11-30', 'stocking:2026-12-02': 'carp' };

  expect(around(closed)).toEqual({
    state: 'closedSeason',
    closedUntil: day('2026-11-30'),
    nextOpen: day('2026-12-01'),
    nextStocking: day('2026-12-02'),
  });
});

it('today: closed for years to come, nothing is promised', () => {
  expect(around({ 'closed:2026-11-20': '2029-11-30' }).nextOpen).toBeNull();
});
