import { expect, it } from 'vitest';
import { fitRidgeLogistic } from '../../../../src/domain/rhythm/recalibration/ridge-logistic';
import { describeWithVectors, isNear, vectorJson } from '../../../helpers/reference-vectors';

describeWithVectors('recalibration: the regression equals the reference figures', () => {
  const { A, y, fits } = vectorJson<Reference>('ridge_logistic.json');
  const design = { width: 6, rows: Float64Array.from(A.flat()), outcome: Uint8Array.from(y) };

  it.each(fits)('precision $precision', ({ precision, prior_mean, coef }) => {
    const weights = fitRidgeLogistic(design, { mean: prior_mean, precision });

    expect(weights.every((weight, k) => isNear(weight, coef[k] ?? NaN))).toBe(true);
  });
});

it('recalibration: without a single row what was expected stays', () => {
  const nothing = { width: 2, rows: new Float64Array(0), outcome: new Uint8Array(0) };

  expect([...fitRidgeLogistic(nothing, { mean: [0, 1], precision: [1, 20] })]).toEqual([0, 1]);
});

it('recalibration: rows that can be told apart without fail do not run away', () => {
  const outcome = Uint8Array.from({ length: 40 }, (_, i) => i % 2);
  const rows = Float64Array.from({ length: 80 }, (_, i) =>
    i % 2 ? (outcome[i >> 1] ? 50 : -50) : 1,
  );

  const weights = fitRidgeLogistic(
    { width: 2, rows, outcome },
    { mean: [0, 1], precision: [1, 20] },
  );

  expect(weights.every(Number.isFinite)).toBe(true);
  expect(weights[1]).toBeCloseTo(1, 1);
});

interface Reference {
  A: number[][];
  y: number[];
  fits: { precision: number[]; prior_mean: number[]; coef: number[] }[];
}
