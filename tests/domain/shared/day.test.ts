import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addDays,
  dayFromNumber,
  dayNumber,
  daysBetween,
  makeDay,
  numberOfDay,
  parseDay,
  weekday,
} from '../../../src/domain/shared/day';

const day = (text: string) => {
  const parsed = parseDay(text);
  if (!parsed) throw new Error(`${text} should be a day`);
  return parsed;
};

test.each([
  '2026-02-30',
  '2026-02-29',
  '2026-13-01',
  '2026-00-10',
  '2026-04-31',
  '2026-01-00',
  '1899-12-31',
  '2200-01-01',
  '2026-1-1',
  '2026-01-01T00:00',
  ' 2026-01-01',
  '20260101',
  '',
])('day: %j is no day, and becomes no other day either', (text) => {
  expect(parseDay(text)).toBeNull();
});

test('day: the leap day exists in leap years only, a century being one only every 400 years', () => {
  expect([makeDay(2024, 2, 29), makeDay(2000, 2, 29)]).toEqual(['2024-02-29', '2000-02-29']);
  expect([makeDay(2026, 2, 29), makeDay(2100, 2, 29), makeDay(1900, 2, 29)]).toEqual([
    null,
    null,
    null,
  ]);
});

test('day: fractions and impossible numbers are no days', () => {
  expect(dayNumber(2026, 1.5, 1)).toBeNull();
  expect(dayNumber(2026, 1, 1.5)).toBeNull();
  expect(dayNumber(NaN, 1, 1)).toBeNull();
  expect(dayNumber(2026, 1, 32)).toBeNull();
});

test('day: days count from 1970, before it below zero', () => {
  expect(numberOfDay(day('1970-01-01'))).toBe(0);
  expect(numberOfDay(day('1969-12-31'))).toBe(-1);
  expect(numberOfDay(day('2026-11-21'))).toBe(20_778);
});

test('day: the week begins on Monday, also before 1970', () => {
  expect(weekday(day('2026-11-21'))).toBe(5);
  expect(weekday(day('2026-11-23'))).toBe(0);
  expect(weekday(day('1969-12-29'))).toBe(0);
  expect(weekday(day('1900-01-01'))).toBe(0);
});

test('day: adding days crosses months, years and the hour that summer time takes away', () => {
  expect(addDays(day('2026-02-28'), 1)).toBe('2026-03-01');
  expect(addDays(day('2026-12-31'), 1)).toBe('2027-01-01');
  expect(addDays(day('2026-03-08'), 1)).toBe('2026-03-09');
  expect(addDays(day('2026-11-01'), -1)).toBe('2026-10-31');
  expect(daysBetween(day('2026-03-07'), day('2026-03-10'))).toBe(3);
  expect(daysBetween(day('2026-03-10'), day('2026-03-07'))).toBe(-3);
});

test('day: number and text say the same for every day of two centuries', () => {
  const first = numberOfDay(day('1900-01-01'));
  const last = numberOfDay(day('2199-12-31'));
  fc.assert(
    fc.property(fc.integer({ min: first, max: last }), (number) => {
      const text = dayFromNumber(number);

      expect(parseDay(text)).toBe(text);
      expect(numberOfDay(text)).toBe(number);
      if (number < last) expect(dayFromNumber(number + 1) > text).toBe(true);
    }),
  );
});
