import { expect, test } from 'vitest';
import { firstDayOf, lastDayOf, monthOf } from '../../../src/domain/patterns/month';
import { monthsOf } from '../../../src/domain/patterns/months';
import type { DaySums } from '../../../src/domain/patterns/visit-rows';
import { dayFromNumber, numberOfDay } from '../../../src/domain/shared/day';
import { aDay } from '../../helpers/taps';

const number = (day: string) => numberOfDay(aDay(day));

/** One visit of ¥1 each day from the first to the last. */
const everyDay = (first: string, last: string): DaySums => {
  const n = number(last) - number(first) + 1;
  return {
    first: number(first),
    visits: new Int32Array(n).fill(1),
    amountFen: new Float64Array(n).fill(100),
  };
};

test('months: January comes after December, and February is as long as its year has it', () => {
  const december = monthOf(number('2023-12-31'));

  expect(monthOf(number('2024-01-01'))).toBe(december + 1);
  expect(dayFromNumber(firstDayOf(december + 2))).toBe('2024-02-01');
  expect(dayFromNumber(lastDayOf(december + 2))).toBe('2024-02-29');
});

test('months: twelve of them with the same ones a year before, none before the book begins', () => {
  const months = monthsOf(everyDay('2025-03-20', '2026-11-21'), number('2026-11-21'))!;

  expect(months.now.map((sums) => sums?.visits)).toEqual([
    31, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 21,
  ]);
  expect(months.before.slice(0, 5)).toEqual([
    null,
    null,
    null,
    { visits: 12, amountFen: 1200 },
    { visits: 30, amountFen: 3000 },
  ]);
  expect(months.year).toEqual({ visits: 365, amountFen: 36_500 });
});

test('months: a year before is only told where the book has all of it', () => {
  const asOf = number('2026-11-21');

  expect(monthsOf(everyDay('2024-11-22', '2026-11-21'), asOf)?.yearBefore).toEqual({
    visits: 365,
    amountFen: 36_500,
  });
  expect(monthsOf(everyDay('2024-11-23', '2026-11-21'), asOf)?.yearBefore).toBeNull();
});
