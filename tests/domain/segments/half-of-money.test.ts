import { expect, it } from 'vitest';
import fc from 'fast-check';
import { halfOfMoney } from '../../../src/domain/segments/half-of-money';

it.each([
  [[50, 30, 20], 1],
  [[40, 30, 30], 2],
  [[10, 10, 10, 10], 2],
  [[0, 0], 0],
  [[], 0],
  [[-50, 10], 1],
])('half of the money: of %j the first %i', (amounts, customers) => {
  expect(halfOfMoney(Float64Array.from(amounts))).toBe(customers);
});

it('half of the money: those customers bring half, one fewer would not', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(1_000_000), { minLength: 1 }), (amounts) => {
      const n = halfOfMoney(Float64Array.from(amounts));

      const sum = (list: readonly number[]) => list.reduce((all, amount) => all + amount, 0);
      const best = [...amounts].sort((a, b) => b - a);
      expect(2 * sum(best.slice(0, n))).toBeGreaterThanOrEqual(sum(amounts));
      if (n > 0) expect(2 * sum(best.slice(0, n - 1))).toBeLessThan(sum(amounts));
    }),
  );
});
