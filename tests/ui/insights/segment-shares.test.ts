import { describe, expect, it } from 'vitest';
import type { InsightsView } from '../../../src/app/queries/insights';
import { SEGMENTS } from '../../../src/domain/segments/rfm';
import type { Day } from '../../../src/domain/shared/day';
import {
  headline,
  percentOf,
  segmentShares,
} from '../../../src/ui/screens/insights/segment-shares';

const NO_LINES = [Infinity, Infinity, Infinity, Infinity] as const;

/** A book in which the segments hold these customers and amounts, from the first on. */
const book = (...held: readonly [customers: number, amountFen: number][]): InsightsView => ({
  asOf: '2026-11-21' as Day,
  customers: held.reduce((sum, [customers]) => sum + customers, 0),
  visits: 0,
  amountFen: held.reduce((sum, [, amountFen]) => sum + amountFen, 0),
  segments: SEGMENTS.map((segment, i) => ({
    segment,
    customers: held[i]?.[0] ?? 0,
    visits: 0,
    amountFen: held[i]?.[1] ?? 0,
  })),
  halfOfMoneyFrom: 2,
  cutoffs: { sinceDays: NO_LINES, visitDays: NO_LINES, amountFen: NO_LINES, fixed: false },
  computing: false,
});

describe('segments as shares', () => {
  it('18 of 60 people bring half of the money', () => {
    const [first, second] = segmentShares(book([18, 50_000], [42, 50_000]));

    expect(first).toMatchObject({ ofPeople: 0.3, ofMoney: 0.5 });
    expect(second).toMatchObject({ ofPeople: 0.7, ofMoney: 0.5 });
  });

  it('a segment that only took refunds has no share of the money, and nobody gets over 100 %', () => {
    const [first, second] = segmentShares(book([1, 10_000], [1, -2_000]));

    expect(first?.ofMoney).toBe(1);
    expect(second?.ofMoney).toBe(0);
  });

  it('an empty book has shares of nothing, not NaN', () => {
    expect(segmentShares(book()).every((one) => one.ofPeople === 0 && one.ofMoney === 0)).toBe(
      true,
    );
  });

  it('a small share is "under 1 %", not none, and nearly all is not all', () => {
    expect(percentOf(0.004)).toEqual({ type: 'under', percent: 1 });
    expect(percentOf(0.996)).toEqual({ type: 'over', percent: 99 });
    expect(percentOf(0)).toEqual({ type: 'exact', percent: 0 });
    expect(percentOf(1)).toEqual({ type: 'exact', percent: 100 });
    expect(percentOf(0.494)).toEqual({ type: 'exact', percent: 49 });
  });
});

describe('the sentence over the segments', () => {
  it.each([
    ['0 customers', book(), 'empty'],
    ['1 customer', book([1, 5_000]), 'few'],
    ['5 customers', book([5, 5_000]), 'few'],
    ['12 customers', book([12, 5_000]), 'half'],
    ['12 customers who never paid', book([12, 0]), 'noMoney'],
  ])('%s', (_, view, type) => {
    expect(headline(view).type).toBe(type);
  });
});
