/** Logistic regression that keeps near what is expected: few data change nothing, many are believed. */

/** What is expected of each coefficient, and how firmly: normal with this mean and 1/variance. */
export interface Expected {
  readonly mean: ArrayLike<number>;
  readonly precision: ArrayLike<number>;
}

/** The rows of the regression one after the other, so many numbers each. */
export interface Design {
  readonly width: number;
  readonly rows: Float64Array;
  /** 1 or 0 for each row. */
  readonly outcome: Uint8Array;
}

const MOST_STEPS = 100;
/** Relative to the size of the coefficients. */
const TOLERANCE = 1e-10;

/**
 * The coefficients b that minimise −ln likelihood + ½ Σ precision·(b − mean)², by Newton's method from the mean; a step
 * is halved while it does not go down. Convex, so there is one answer.
 */
export function fitRidgeLogistic(design: Design, expected: Expected): Float64Array {
  let b: Float64Array = Float64Array.from(expected.mean);
  let value = objective(design, expected, b);
  for (let i = 0; i < MOST_STEPS; i++) {
    const step = newtonStep(design, expected, b);
    let share = 1;
    let next = moved(b, step, share);
    let lower = objective(design, expected, next);
    while (lower > value && share > 1e-6) {
      share /= 2;
      next = moved(b, step, share);
      lower = objective(design, expected, next);
    }
    if (lower > value) return b;
    b = next;
    value = lower;
    if (Math.max(...step.map((part, k) => Math.abs(part) / (1 + Math.abs(b[k]!)))) < TOLERANCE)
      return b;
  }
  return b;
}

const moved = (b: Float64Array, step: Float64Array, share: number): Float64Array =>
  b.map((value, k) => value - share * step[k]!);

function objective(design: Design, { mean, precision }: Expected, b: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < b.length; k++) sum += 0.5 * precision[k]! * (b[k]! - mean[k]!) ** 2;
  for (let i = 0; i < design.outcome.length; i++) {
    const z = logitOf(design, i, b);
    // ln(1 + e^z) without overflow.
    sum += Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z))) - design.outcome[i]! * z;
  }
  return sum;
}

function logitOf({ rows, width }: Design, i: number, b: Float64Array): number {
  let z = 0;
  for (let k = 0; k < width; k++) z += rows[i * width + k]! * b[k]!;
  return z;
}

/** Inverse curvature times slope. */
function newtonStep(design: Design, { mean, precision }: Expected, b: Float64Array): Float64Array {
  const { rows, width, outcome } = design;
  const slope = Float64Array.from(b, (value, k) => precision[k]! * (value - mean[k]!));
  const curve = new Float64Array(width * width);
  for (let k = 0; k < width; k++) curve[k * width + k] = precision[k]!;
  for (let i = 0; i < outcome.length; i++) {
    const chance = 1 / (1 + Math.exp(-logitOf(design, i, b)));
    const weight = chance * (1 - chance);
    const from = i * width;
    for (let k = 0; k < width; k++) {
      const value = rows[from + k]!;
      slope[k]! += (chance - outcome[i]!) * value;
      for (let j = 0; j <= k; j++) curve[k * width + j]! += weight * value * rows[from + j]!;
    }
  }
  return solve(curve, slope);
}

/** Solves A·x = y for a symmetric positive definite A (lower half given), by Cholesky; overwrites both. */
function solve(a: Float64Array, y: Float64Array): Float64Array {
  const n = y.length;
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = a[i * n + j]!;
      for (let k = 0; k < j; k++) sum -= a[i * n + k]! * a[j * n + k]!;
      a[i * n + j] = i === j ? Math.sqrt(sum) : sum / a[j * n + j]!;
    }
    for (let k = 0; k < i; k++) y[i]! -= a[i * n + k]! * y[k]!;
    y[i]! /= a[i * n + i]!;
  }
  for (let i = n - 1; i >= 0; i--) {
    for (let k = i + 1; k < n; k++) y[i]! -= a[k * n + i]! * y[k]!;
    y[i]! /= a[i * n + i]!;
  }
  return y;
}
