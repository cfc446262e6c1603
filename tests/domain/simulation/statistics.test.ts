/** The simulator keeps to the figures it claims: the benches and the model's tests stand on them. */
import { describe, expect, test } from 'vitest';
import type { Day } from '../../../src/domain/shared/day';
import { simulateVendor } from '../../../src/domain/simulation/simulate-vendor';
import { NOT_LEFT } from '../../../src/domain/simulation/simulated-vendor';
import { visitDaysOf } from './book-facts';

const book = simulateVendor({
  preset: 'pond',
  customers: 8000,
  plain: true,
  seed: 11,
  lastDay: '2026-11-21' as Day,
});
const days = visitDaysOf(book);
const position = new Map(book.openDays.map((day, i) => [day, i]));
const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;

describe('simulator, plain core', () => {
  test('one visit in four is the last when it is the first (mean of Beta(.5, 1.5))', () => {
    const early = days.slice(0, 4000);

    const gone = early.filter((own, i) => own.length === 1 && book.truth.leftDay[i] !== NOT_LEFT);

    expect(gone.length / early.length).toBeGreaterThan(0.22);
    expect(gone.length / early.length).toBeLessThan(0.28);
  });

  test('those who stay leave ever more seldom', () => {
    const lasts = (from: number, to: number) => {
      const reached = days.filter((own) => own.length >= from).length;
      return 1 - days.filter((own) => own.length > to).length / reached;
    };

    expect(lasts(1, 1)).toBeGreaterThan(lasts(5, 5));
  });

  test('gaps in open days have the mean of the hidden habit', () => {
    const ratios: number[] = [];
    days.forEach((own, i) => {
      const gap = book.truth.meanGapDays[i]!;
      if (own.length < 30 || gap < 3) return;
      const open = position.get(own.at(-1)!)! - position.get(own[0]!)!;
      ratios.push(open / (own.length - 1) / gap);
    });

    expect(ratios.length).toBeGreaterThan(100);
    // Customers cut off by today, with long gaps still running, are missing from it: a little below 1.
    expect(mean(ratios)).toBeGreaterThan(0.9);
    expect(mean(ratios)).toBeLessThan(1.1);
  });

  test('mean rate of a pond is one visit in 12 open days, spread as gamma with shape 1.2', () => {
    const rates = Array.from(book.truth.meanGapDays, (gap) => 12 / gap);
    const variance = mean(rates.map((rate) => (rate - mean(rates)) ** 2));

    expect(mean(rates)).toBeCloseTo(1, 1);
    expect(variance).toBeGreaterThan(0.75);
    expect(variance).toBeLessThan(0.92); // 1 / 1.2 = .833
  });

  test('regularity 1, 2, 3 in equal parts; k = 3 is the steadiest', () => {
    const cv = (k: number) => {
      const all: number[] = [];
      days.forEach((own, i) => {
        if (book.truth.regularity[i] !== k || book.truth.meanGapDays[i]! < 5 || own.length < 20)
          return;
        const gaps = own.slice(1).map((day, j) => position.get(day)! - position.get(own[j]!)!);
        const m = mean(gaps);
        all.push(Math.sqrt(mean(gaps.map((gap) => (gap - m) ** 2))) / m);
      });
      return mean(all);
    };

    const third = book.truth.regularity.filter((k) => k === 3).length / book.customers.length;
    expect(third).toBeCloseTo(1 / 3, 1);
    expect(cv(1)).toBeGreaterThan(cv(2));
    expect(cv(2)).toBeGreaterThan(cv(3));
  });
});
