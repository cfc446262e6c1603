import { expect, it } from 'vitest';
import fc from 'fast-check';
import { gradeLines, gradeOf, lineOfShare } from '../../../src/domain/segments/share-lines';

it.each([
  [[50, 30, 20], 0.8, 30],
  [[50, 30, 20], 0.95, 20],
  [[10, 10, 10, 10], 0.5, 10],
  [[7], 0.8, 7],
  [[0, -5], 0.8, Infinity],
  [[], 0.8, Infinity],
])('lines: of %j those who bring %d have %d or more', (values, share, line) => {
  expect(lineOfShare(Float64Array.from(values), share)).toBe(line);
});

it('lines: whoever stands on or above it brings the share, and without the lowest of them it would not do', () => {
  const fen = fc.integer({ min: -1000, max: 1_000_000 });
  fc.assert(
    fc.property(fc.array(fen, { minLength: 1 }), fc.constantFrom(0.5, 0.8, 0.95), (all, share) => {
      const line = lineOfShare(Float64Array.from(all), share);

      const sum = (some: readonly number[]) => some.reduce((total, one) => total + one, 0);
      const earned = all.filter((one) => one > 0);
      fc.pre(earned.length > 0);
      const wanted = share * sum(earned);
      expect(sum(earned.filter((one) => one >= line))).toBeGreaterThanOrEqual(wanted - 1e-6);
      expect(sum(earned.filter((one) => one > line))).toBeLessThan(wanted);
    }),
  );
});

it('grades: with lines at 100 and 20 yuan, 30 yuan is a B, and nobody is graded too early', () => {
  const lines = { a: 10_000, b: 2_000 };

  expect([10_000, 3_000, 1_999, NaN].map((fen) => gradeOf(lines, fen))).toEqual([
    'A',
    'B',
    'C',
    null,
  ]);
  expect(gradeLines(Float64Array.of(50, 30, 15, 5))).toEqual({ a: 30, b: 15 });
});
