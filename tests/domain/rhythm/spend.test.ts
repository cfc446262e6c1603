import { describe, expect, it } from 'vitest';
import { fitGammaGamma, fitSpend, spendLikelihood } from '../../../src/domain/rhythm/fit-spend';
import { expectedSpendFen, spendOfGammaGamma } from '../../../src/domain/rhythm/spend-model';
import {
  describeWithVectors,
  isNear,
  vectorJson,
  vectorRows,
} from '../../helpers/reference-vectors';

describeWithVectors('spend: the gamma-gamma model equals the published figures', () => {
  const reference = vectorJson<Reference>('gamma_gamma_cdnow.json');
  const customers = vectorRows('cdnow_spend.csv')
    .map((row) => ({ x: Number(row['x']), mean: Number(row['zbar']) }))
    .filter((c) => c.x > 0 && c.mean > 0);

  it('likelihood at the published numbers', () => {
    const actual = spendLikelihood(customers)(reference.published);

    expect(actual).toSatisfy((value: number) => isNear(value, reference.LL_at_published));
  });

  it('our fit is as likely', () => {
    const fit = fitGammaGamma(customers);

    const actual = spendLikelihood(customers)(fit);
    expect(actual).toBeGreaterThan(reference.our_fit.LL - 0.02);
    for (const name of ['p', 'q', 'v'] as const)
      expect(Math.abs(fit[name] / reference.our_fit[name] - 1), name).toBeLessThan(2e-3);
  });

  it('expected spend of single customers', () => {
    const spend = spendOfGammaGamma(reference.published);

    for (const c of reference.customers) {
      const expected = expectedSpendFen(spend, c.x, c.x * c.zbar);
      expect(expected).toSatisfy((value: number) => isNear(value, c.expected_spend));
    }
  });
});

describe('spend of small books', () => {
  it('own mean and half an average visit, put together', () => {
    const spends = {
      paidRepeats: [1, 3],
      paidRepeatsFen: [2000, 10_000],
      hash: new Uint32Array(2),
    };

    const spend = fitSpend(spends, 999);

    // The vendor's mean is 12,000 / 4 = 3,000.
    expect(expectedSpendFen(spend, 0, 0)).toBe(3000);
    expect(expectedSpendFen(spend, 1, 2000)).toBeCloseTo((2000 + 1500) / 1.5, 9);
  });

  it('a book without repeat visits knows only its mean visit', () => {
    const nothing = { paidRepeats: [0], paidRepeatsFen: [0], hash: new Uint32Array(1) };

    expect(expectedSpendFen(fitSpend(nothing, 5000), 0, 0)).toBe(5000);
    expect(expectedSpendFen(fitSpend(nothing, 0), 0, 0)).toBe(0);
  });

  it('from 100 customers on the model is learnt and stays near what people spend', () => {
    const n = 150;
    const spends = {
      paidRepeats: Array.from({ length: n }, (_, i) => 1 + (i % 7)),
      paidRepeatsFen: Array.from({ length: n }, (_, i) => (1 + (i % 7)) * (4000 + 40 * i)),
      hash: Uint32Array.from({ length: n }, (_, i) => i),
    };

    const spend = fitSpend(spends, 0);

    expect(spend.priorVisits).not.toBe(0.5);
    expect(expectedSpendFen(spend, 0, 0)).toBeGreaterThan(5000);
    expect(expectedSpendFen(spend, 0, 0)).toBeLessThan(9000);
  });
});

interface Reference {
  published: { p: number; q: number; v: number };
  our_fit: { p: number; q: number; v: number; LL: number };
  LL_at_published: number;
  customers: { x: number; zbar: number; expected_spend: number }[];
}
