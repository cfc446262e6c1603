import { lnBeta } from './ln-gamma';

/**
 * The regularised incomplete beta function I_x(a, b), 0..1, for a, b > 0 and 0 ≤ x ≤ 1. Pass y = 1 − x where it is
 * known more exactly than by subtraction, and ln B(a, b) where it is known already.
 */
export function incompleteBeta(
  a: number,
  b: number,
  x: number,
  y = 1 - x,
  lnBetaAB = lnBeta(a, b),
): number {
  if (x <= 0) return 0;
  if (y <= 0) return 1;
  const front = Math.exp(a * Math.log(x) + b * Math.log(y) - lnBetaAB);
  // Where few terms do, a plain series: that is the case of nearly every gap of a customer.
  if (y < 0.6 && b < 20 && (a + b) * y < 2 * b + 8) return 1 - (front * series(a, b, y)) / b;
  // The fraction converges fast only left of the mean; on the right the mirrored one does.
  return x * (a + b + 2) < a + 1
    ? (front * fraction(a, b, x)) / a
    : 1 - (front * fraction(b, a, y)) / b;
}

/** Σ (a+b)_n / (b+1)_n · y^n, all terms positive. (DLMF 8.17.8) */
function series(a: number, b: number, y: number): number {
  let term = 1;
  let sum = 1;
  for (let n = 0; term > 1e-15 * sum; n++) {
    term *= ((a + b + n) * y) / (b + 1 + n);
    sum += term;
  }
  return sum;
}

const TINY = 1e-300;
const MOST_TERMS = 100_000;

/** Continued fraction (DLMF 8.17.22) by Lentz's method. */
function fraction(a: number, b: number, x: number): number {
  let c = 1;
  let d = 1 / away(1 - ((a + b) * x) / (a + 1));
  let value = d;
  for (let m = 1; m < MOST_TERMS; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / away(1 + even * d);
    c = away(1 + even / c);
    value *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / away(1 + odd * d);
    c = away(1 + odd / c);
    const step = d * c;
    value *= step;
    if (Math.abs(step - 1) < 1e-14) break;
  }
  return value;
}

const away = (value: number): number => (Math.abs(value) < TINY ? TINY : value);
