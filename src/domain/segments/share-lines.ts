/**
 * The line above which customers bring a share of a sum: who carries the business, and which grade somebody has.
 * Whoever has the same value stands on the same side of it, so nobody is in or out by chance.
 */

/**
 * The largest value v such that those with v or more bring at least the share (0..1) of all that is positive;
 * Infinity where nothing is. Example: of 50, 30 and 20 those with 30 or more bring 80 %.
 */
export function lineOfShare(values: Float64Array, share: number): number {
  const positive = values.filter((value) => value > 0).sort();
  const wanted = share * positive.reduce((sum, value) => sum + value, 0);
  let brought = 0;
  // A hair of tolerance: 80 % of 100 is 80.00000000000001.
  for (let i = positive.length - 1; i >= 0; i--) {
    brought += positive[i]!;
    if (brought >= wanted * (1 - 1e-12)) return positive[i]!;
  }
  return Infinity;
}

/** Those who bring the first four fifths of the last twelve months' money are the core. */
export const CORE_SHARE = 0.8;

export const GRADES = ['A', 'B', 'C'] as const;
export type Grade = (typeof GRADES)[number];

/** Expected values, fen, from which a customer is an A, and a B. */
export interface GradeLines {
  readonly a: number;
  readonly b: number;
}

/** The first 80 % of what is expected of all customers make the A, the next 15 % the B. */
export const gradeLines = (expectedFen: Float64Array): GradeLines => ({
  a: lineOfShare(expectedFen, 0.8),
  b: lineOfShare(expectedFen, 0.95),
});

/** Null where nothing can be expected yet (NaN). With lines at 100 and 20 yuan, 30 yuan is a B. */
export const gradeOf = ({ a, b }: GradeLines, expectedFen: number): Grade | null =>
  Number.isNaN(expectedFen) ? null : expectedFen >= a ? 'A' : expectedFen >= b ? 'B' : 'C';
