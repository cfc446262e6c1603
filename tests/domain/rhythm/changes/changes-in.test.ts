import { describe, expect, it } from 'vitest';
import { changesIn, type Noted } from '../../../../src/domain/rhythm/changes/changes-in';
import { latestNews } from '../../../../src/domain/rhythm/changes/news';
import { spendingShift } from '../../../../src/domain/rhythm/changes/spending';
import { trendOf } from '../../../../src/domain/rhythm/changes/trend';
import { clockOf } from '../../../helpers/a-calendar';
import { lookoutOf } from '../../../../src/domain/rhythm/lookout';
import { plainSpend } from '../../../../src/domain/rhythm/spend-model';
import { bookLogOf, cameOn } from '../book-log';
import { ALWAYS_OPEN } from '../../../../src/domain/calendar/business-calendar';

const model = {
  calendar: ALWAYS_OPEN,
  stockingScale: null,
  visits: { r: 0.8, alpha: 8.75, a: 0.5, b: 1 },
  unitDays: 7,
  spend: plainSpend(5000),
  trend: 1,
  recalibration: null,
};
/** Every 7 days for 20 weeks. */
const weekly = Array.from({ length: 20 }, (_, i) => 7 * i);
const LAST = 133;

const NOTHING_NOTED: Noted = { visitsOf: () => [], referrerOf: () => -1, complaintOf: () => null };

function found(
  days: readonly number[],
  asOf: number,
  amounts: readonly number[] = [],
  noted = NOTHING_NOTED,
) {
  const book = bookLogOf([{ id: 'she', days, amounts }]);
  return changesIn(book, lookoutOf(model, asOf, 30), noted).map(({ change }) => change);
}

/** What is told on the first day on which anything is, from `from` on. */
function firstTold(days: readonly number[], from: number, amounts: readonly number[] = []) {
  for (let day = from; day <= days.at(-1)! + 60; day++) {
    const told = found(days, day, amounts);
    if (told.length > 0) return told;
  }
  return [];
}

describe('changes this week', () => {
  it('nothing is told of somebody who comes and spends as ever', () => {
    expect(found(weekly, LAST + 3)).toEqual([]);
  });

  it('who came weekly and now every second day comes more', () => {
    const days = [...weekly, 135, 137, 139, 141, 143];

    expect(firstTold(days, LAST)).toMatchObject([
      { type: 'comingMore', speedup: { earlierGapDays: 7 } },
    ]);
  });

  it('the same in a spring in which everybody comes more than twice as often is no news', () => {
    const book = bookLogOf([
      { id: 'she', days: [...weekly, 136, 139, 142, 145, 148], amounts: [] },
    ]);
    const told = (trend: number) =>
      Array.from({ length: 16 }, (_, i) =>
        changesIn(book, lookoutOf({ ...model, trend }, LAST + i, 30), NOTHING_NOTED),
      ).flat();

    expect(told(1).length).toBeGreaterThan(0);
    expect(told(0.45)).toEqual([]);
  });

  it('who takes three weeks twice comes less; a week later it is no news any more', () => {
    const days = [...weekly, LAST + 21];
    const ringing = Array.from({ length: 40 }, (_, i) => LAST + 22 + i).filter((day) =>
      found(days, day).some(({ type }) => type === 'comingLess'),
    );

    expect(ringing.length).toBeGreaterThan(0);
    expect(ringing.length).toBeLessThanOrEqual(7);
    expect(ringing.at(-1)! - ringing[0]!).toBe(ringing.length - 1);
  });

  it('who spent about 100 yuan and five times 40 spends less; a rise is told as such', () => {
    const days = Array.from({ length: 25 }, (_, i) => 7 * i);
    const usual = (i: number) => 10_000 + 1500 * ((i % 3) - 1);
    const before = Array.from({ length: 20 }, (_, i) => usual(i));
    const less = Array.from({ length: 5 }, () => 4000);
    const more = Array.from({ length: 5 }, () => 25_000);

    expect(firstTold(days, 133, [...before, ...less])).toMatchObject([{ type: 'spendingLess' }]);
    expect(firstTold(days, 133, [...before, ...more])).toMatchObject([{ type: 'spendingMore' }]);
  });

  it('nobody is told of an archived customer', () => {
    const days = [...weekly, 135, 137, 139, 141, 143];
    const book = bookLogOf([{ id: 'she', days, amounts: [] }]);
    book.archived[0] = 1;

    for (let day = LAST; day < 150; day++)
      expect(changesIn(book, lookoutOf(model, day, 30), NOTHING_NOTED)).toEqual([]);
  });
});

describe('an alarm is told once', () => {
  const rang = (...before: boolean[]) => latestNews(before.length, (back) => before[back - 1]!);

  it('is news when it never rang, and silent for three visits after', () => {
    expect(rang(false, false, false, false)).toBe(0);
    expect(rang(true, false, false, false)).toBe(1);
    expect(rang(true, true, true, false, false, false)).toBe(3);
    expect(rang(true, true, true, true, false, false, false)).toBe(0);
  });

  it('looks back no further than it must', () => {
    const asked: number[] = [];
    latestNews(100, (back) => {
      asked.push(back);
      return back === 2;
    });

    expect(asked).toEqual([1, 2, 3, 4, 5]);
  });

  it('who comes every day is told of for a week, not only until her next visit', () => {
    const days = [...weekly, ...Array.from({ length: 30 }, (_, i) => LAST + 1 + i)];
    const told = Array.from({ length: 30 }, (_, i) => LAST + 1 + i).filter((day) =>
      found(
        days.filter((one) => one <= day),
        day,
      ).some(({ type }) => type === 'comingMore'),
    );

    expect(told).toEqual(Array.from({ length: 7 }, (_, i) => told[0]! + i));
  });
});

it('how everybody comes: the median of last gaps against earlier ones, never above 1', () => {
  const customer = (i: number, last: number) => ({
    id: `${i}`,
    days: [...weekly, ...Array.from({ length: 5 }, (_, k) => LAST + last * (k + 1))],
    amounts: [],
  });
  const everybody = (last: number, n = 30) =>
    bookLogOf(Array.from({ length: n }, (_, i) => customer(i, last)));
  const open = clockOf([]);

  expect(trendOf(everybody(5), open, LAST + 25)).toBeCloseTo(5 / 7, 9);
  expect(trendOf(everybody(9), open, LAST + 45)).toBe(1);
  expect(trendOf(everybody(5, 19), open, LAST + 25)).toBe(1);
});

it('spending: days without income are no visits of this kind, and eight paid ones are needed', () => {
  const amounts = [100, 100, 0, 100, 100, -50, 100, 100, 100];

  expect(spendingShift(cameOn(weekly.slice(0, 9), amounts), 0, LAST)).toBeNull();
  expect(spendingShift(cameOn(weekly.slice(0, 10), [...amounts, 100]), 0, LAST)).toMatchObject({
    earlierFen: 100,
    latelyFen: 100,
  });
});
