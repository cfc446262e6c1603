/** What the patterns page says of the figures: months, new customers, rates, and how dark a cell is. */
import { expect, test } from 'vitest';
import type { Cohorts } from '../../../src/domain/patterns/cohorts';
import type { Months, Sums } from '../../../src/domain/patterns/months';
import type { PeriodRates } from '../../../src/domain/patterns/rates';
import { heatLevel } from '../../../src/ui/charts/heat-level';
import { en } from '../../../src/ui/i18n/en';
import { zh } from '../../../src/ui/i18n/zh';
import { cameAgain, cohortRows } from '../../../src/ui/screens/patterns/cohort-rows';
import { monthsSaying } from '../../../src/ui/screens/patterns/months-saying';
import { figuresOf } from '../../../src/ui/screens/patterns/rate-figures';

const NOVEMBER = 2026 * 12 + 10;
const sums = (visits: number, amountFen: number): Sums => ({ visits, amountFen });
const monthsOf = (year: Sums, yearBefore: Sums | null, last: Sums): Months => ({
  last: NOVEMBER,
  now: [...new Array<null>(10).fill(null), sums(3, 400), last],
  before: new Array<null>(12).fill(null),
  year,
  yearBefore,
});

test('months: the last year is told against the one before, in whole percent', () => {
  const said = (fen: number) =>
    monthsSaying(monthsOf(sums(9, fen), sums(9, 100_000), sums(5, 100)));

  expect(said(112_000)).toEqual({ type: 'more', amountFen: 112_000, percent: 12 });
  expect(said(75_000)).toEqual({ type: 'less', amountFen: 75_000, percent: 25 });
  expect(said(100_400)).toEqual({ type: 'same', amountFen: 100_400 });
});

test('months: a young book tells its best month, by visits where there is no money', () => {
  expect(monthsSaying(monthsOf(sums(8, 500), null, sums(5, 100)))).toEqual({
    type: 'best',
    month: 10,
    amountFen: 400,
  });
  const free = monthsOf(sums(8, 0), null, sums(5, 0));
  expect(
    monthsSaying({ ...free, now: [...free.now.slice(0, 10), sums(3, 0), sums(5, 0)] }),
  ).toEqual({
    type: 'bestVisits',
    month: 11,
    visits: 5,
  });
});

const COHORTS: Cohorts = {
  last: NOVEMBER,
  begun: NOVEMBER - 3,
  cohorts: [
    { month: NOVEMBER - 3, customers: 40, back: [30, 20, 10] },
    { month: NOVEMBER - 2, customers: 8, back: [4, 1] },
    { month: NOVEMBER - 1, customers: 4, back: [1] },
    { month: NOVEMBER, customers: 0, back: [] },
  ],
};

test('cohorts: only whole months after count, and the month the book begins in does not', () => {
  expect(cameAgain(COHORTS)).toEqual({ people: 8, back: 4 });
});

test('cohorts: the latest line first, small ones grey, what is not over marked', () => {
  const rows = cohortRows(COHORTS);

  expect(rows.map(({ month, few, begun }) => [month - NOVEMBER, few, begun])).toEqual([
    [-1, true, false],
    [-2, false, false],
    [-3, false, true],
  ]);
  expect(rows[1]!.after.slice(0, 3)).toEqual([
    { ofHundred: 50, running: false },
    { ofHundred: 13, running: true },
    null,
  ]);
});

test('rates: of few people the numbers are said, of nobody nothing', () => {
  const days = (repurchase: PeriodRates['repurchase']): PeriodRates => ({
    from: 0,
    to: 1,
    repurchase,
    churn: null,
    satisfaction: null,
    complaints: null,
  });
  const figures = figuresOf(
    {
      now: days({ counted: 3, of: 8 }),
      monthBefore: days({ counted: 5, of: 10 }),
      yearBefore: days({ counted: 0, of: 0 }),
    },
    'repurchase',
  );

  expect(figures.map(({ share, percent }) => [share?.of ?? null, percent])).toEqual([
    [8, false],
    [10, true],
    [null, false],
  ]);
});

test('heat: four steps of darkness, and none for nothing', () => {
  expect([0, 1, 10, 11, 30, 31, 40].map((value) => heatLevel(value, 40))).toEqual([
    0, 1, 1, 2, 3, 4, 4,
  ]);
  expect(heatLevel(3, 0)).toBe(0);
});

test('a count in a narrow cell has at most five signs', () => {
  for (const words of [zh, en])
    for (const value of [0, 999, 1000, 9999, 10_000, 123_456, 999_999])
      expect([...words.patterns.short(value)].length).toBeLessThanOrEqual(5);
  expect(zh.patterns.short(12_345)).toBe('1.2万');
  expect(en.patterns.short(1250)).toBe('1.3k');
});
