import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { cutoffsOf, scoreOf } from '../../../src/domain/segments/cutoffs';
import { rfmCutoffs, rfmOf } from '../../../src/domain/segments/rfm-scores';
import { describeWithVectors, vectorJson } from '../../helpers/reference-vectors';

/** The rule itself: ceil(5 · average rank / n), clipped to 1-5. */
function rankScore(values: readonly number[], value: number): number {
  const below = values.filter((other) => other < value).length;
  const equal = values.filter((other) => other === value).length;
  return Math.max(1, Math.min(5, Math.ceil((5 * (below + (equal + 1) / 2)) / values.length)));
}

describeWithVectors('segments: scores equal the reference figures', () => {
  const { cases } = vectorJson<{
    cases: { name: string; values: number[]; score: number[]; recency_score: number[] }[];
  }>('rfm_quintiles.json');

  it.each(cases)('$name', ({ values, score, recency_score }) => {
    const cutoffs = cutoffsOf(Float64Array.from(values));

    expect(values.map((value) => scoreOf(value, cutoffs))).toEqual(score);
    expect(values.map((value) => 6 - scoreOf(value, cutoffs))).toEqual(recency_score);
  });
});

describe('segments: scores', () => {
  it('a score by cutoffs is the score by ranks, however many customers share a value', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -5, max: 40 }), { minLength: 1 }), (values) => {
        const cutoffs = cutoffsOf(Float64Array.from(values));

        for (const value of values) expect(scoreOf(value, cutoffs)).toBe(rankScore(values, value));
      }),
    );
  });

  it('more visits or money never lower a score', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer(), { minLength: 1 }),
        fc.integer(),
        fc.nat(),
        (list, v, up) => {
          const cutoffs = cutoffsOf(Float64Array.from(list));

          expect(scoreOf(v + up, cutoffs)).toBeGreaterThanOrEqual(scoreOf(v, cutoffs));
        },
      ),
    );
  });

  it('below 20 customers fixed thresholds stand in, from 20 on fifths', () => {
    expect(rfmCutoffs(book(19), 100, 'pond').fixed).toBe(true);
    expect(rfmCutoffs(book(20), 100, 'pond')).toEqual({
      sinceDays: [5, 9, 13, 17],
      visitDays: [5, 9, 13, 17],
      amountFen: [500, 900, 1300, 1700],
      fixed: false,
    });
  });

  it('archived customers and those without a visit do not move the cutoffs', () => {
    const some = book(30);
    some.visitDays.fill(0, 20, 25);
    some.archived.fill(1, 25);

    expect(rfmCutoffs(some, 100, 'pond')).toEqual(rfmCutoffs(book(20), 100, 'pond'));
  });

  it('a pond guest of yesterday with twenty visits is a champion on day one of the book', () => {
    const cutoffs = rfmCutoffs(book(3), 100, 'pond');

    const scores = rfmOf(cutoffs, { visitDays: 20, lastDay: 99, amountFen: 400_000 }, 100);

    expect(scores).toEqual({ r: 5, f: 5, m: 5, segment: 'champion' });
  });

  it('a customer without a visit is in no segment', () => {
    const cutoffs = rfmCutoffs(book(3), 100, 'stall');

    expect(rfmOf(cutoffs, { visitDays: 0, lastDay: 0, amountFen: 0 }, 100)).toBeNull();
  });
});

/** Customer i came on i+1 days, the last time i+1 days before day 100, and spent (i+1) yuan. */
function book(n: number) {
  return {
    n,
    visitDays: Int32Array.from({ length: n }, (_, i) => i + 1),
    lastDay: Int32Array.from({ length: n }, (_, i) => 99 - i),
    amountFen: Float64Array.from({ length: n }, (_, i) => 100 * (i + 1)),
    archived: new Uint8Array(n),
  };
}
