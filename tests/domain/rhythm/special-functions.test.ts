import { expect, it } from 'vitest';
import { incompleteBeta } from '../../../src/domain/rhythm/incomplete-beta';
import { lnGamma } from '../../../src/domain/rhythm/ln-gamma';
import { describeWithVectors, isNear, vectorJson } from '../../helpers/reference-vectors';

describeWithVectors('special functions equal the reference figures', () => {
  type Row =
    | { fn: 'lgamma'; x: number; value: number }
    | { fn: 'betainc'; a: number; b: number; x: number; value: number };
  const rows = vectorJson<Row[]>('special_functions.json');

  it.each(rows)('$fn a=$a b=$b x=$x', (row) => {
    const actual = row.fn === 'lgamma' ? lnGamma(row.x) : incompleteBeta(row.a, row.b, row.x);

    expect(actual).toSatisfy((value: number) => isNear(value, row.value));
  });
});

it('ln gamma: factorials of small whole numbers', () => {
  expect(lnGamma(1)).toBeCloseTo(0, 12);
  expect(lnGamma(5)).toBeCloseTo(Math.log(24), 12);
  expect(lnGamma(0.5)).toBeCloseTo(Math.log(Math.sqrt(Math.PI)), 12);
});

it('incomplete beta: the whole and nothing', () => {
  expect(incompleteBeta(2, 3, 0)).toBe(0);
  expect(incompleteBeta(2, 3, 1)).toBe(1);
  expect(incompleteBeta(2, 3, 0.4)).toBeCloseTo(0.5248, 10);
});
