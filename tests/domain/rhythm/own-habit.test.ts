import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { betaPrimeQuantile } from '../../../src/domain/rhythm/beta-prime-quantile';
import { comingLess } from '../../../src/domain/rhythm/changes/coming-less';
import type { CustomerHistory } from '../../../src/domain/rhythm/customer-history';
import { incompleteBeta } from '../../../src/domain/rhythm/incomplete-beta';
import { habitExceeds, habitGap, habitOf, regularity } from '../../../src/domain/rhythm/own-habit';
import { cameOn, everyDays, historyAt } from './book-log';

describe('own habit', () => {
  it('nobody yet: k is 1.5; a strict regular nears 6, a bursty guest falls below 1', () => {
    const strict = historyAt(everyDays(7, 13, 84), 84);
    const days = [0, 1, 2, 3, 60, 61, 62, 63, 130, 131, 132, 133, 200];
    const bursty = historyAt(cameOn(days), 200);

    expect(regularity(0, 0, 0)).toBeCloseTo(1.5, 1);
    expect(regularity(12, 84, strict.sumLnGap)).toBeGreaterThan(3);
    expect(regularity(12, 200, bursty.sumLnGap)).toBeLessThan(1);
    expect(regularity(1000, 7000, 1000 * Math.log(7))).toBe(6);
  });

  it('the usual gap is exceeded half of the time, the long one once in ten', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1.5, noNaN: true }),
        fc.integer({ min: 3, max: 500 }),
        fc.integer({ min: 1, max: 90 }),
        fc.double({ min: 1, max: 120, noNaN: true }),
        (bursts, gaps, mean, unit) => {
          const sumLnGap = gaps * (Math.log(mean) - bursts);
          const habit = habitOf(gaps, gaps * mean, sumLnGap, unit);

          const usual = habitGap(habit, 0.5);
          const long = habitGap(habit, 0.9);

          expect(habitExceeds(habit, usual)).toBeCloseTo(0.5, 7);
          expect(habitExceeds(habit, long)).toBeCloseTo(0.1, 7);
          expect(long).toBeGreaterThan(usual);
        },
      ),
    );
  });

  it('the quantile turns the incomplete beta function round, in the tails as well', () => {
    const shape = fc.double({ min: 0.3, max: 800, noNaN: true });
    fc.assert(
      fc.property(
        shape,
        shape,
        fc.double({ min: 0.001, max: 0.999, noNaN: true }),
        (a, b, tail) => {
          const ratio = betaPrimeQuantile(a, b, tail);

          expect(incompleteBeta(a, b, 1 / (1 + ratio), ratio / (1 + ratio))).toBeCloseTo(tail, 7);
        },
      ),
    );
  });

  it('somebody who came every 9 days, 20 times, usually comes after about 9 and nearly always within 20', () => {
    const { x, t, sumLnGap } = historyAt(everyDays(9, 20, 200), 200);
    const habit = habitOf(x, t, sumLnGap, 9);

    expect(habitGap(habit, 0.5)).toBeGreaterThan(7);
    expect(habitGap(habit, 0.5)).toBeLessThan(10);
    expect(habitGap(habit, 0.9)).toBeLessThan(20);
  });
});

const isComingLess = (history: CustomerHistory, unitDays: number, budget = 0.5): boolean =>
  comingLess(history, unitDays, budget) > 1;

describe('coming less', () => {
  const weekly = Array.from({ length: 12 }, (_, i) => 7 * i);

  it('rings when a weekly guest takes three weeks again and again', () => {
    const once = cameOn([...weekly, 77 + 21]);
    const twice = cameOn([...weekly, 77 + 21, 77 + 42]);

    expect(isComingLess(historyAt(once, 77 + 21), 7)).toBe(false);
    expect(isComingLess(historyAt(twice, 77 + 42), 7)).toBe(true);
  });

  it('stays silent while she keeps her rhythm, however long she has come', () => {
    for (const visits of [2, 6, 12, 100])
      for (const since of [0, 7, 10])
        expect(isComingLess(historyAt(everyDays(7, visits, 700), 700 + since), 7)).toBe(false);
  });

  it('says nothing before three earlier gaps are known', () => {
    const figures = cameOn([0, 7, 14, 60, 120]);

    expect(isComingLess(historyAt(figures, 300), 7)).toBe(false);
    expect(isComingLess(historyAt(cameOn([0, 7, 14, 21, 67, 127]), 300), 7)).toBe(true);
  });

  it('a smaller budget of false alarms never rings where a larger one does not', () => {
    const days = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 5, maxLength: 16 });
    fc.assert(
      fc.property(days, fc.nat(200), (gaps, since) => {
        const visits = gaps.reduce<number[]>(
          (list, gap) => [...list, (list.at(-1) ?? 0) + gap],
          [0],
        );
        const history = historyAt(cameOn(visits), (visits.at(-1) ?? 0) + since);

        if (isComingLess(history, 14, 0.1)) expect(isComingLess(history, 14, 0.5)).toBe(true);
      }),
    );
  });
});
