import { incompleteBeta } from './incomplete-beta';
import { lnBeta } from './ln-gamma';

/**
 * The ratio ρ > 0 that a ratio of two independent gamma variables with shapes b and a exceeds with chance `tail`
 * (0 < tail < 1): I_{1/(1+ρ)}(a, b) = tail. To a few 1e-8 of the chance (eight thousandths would miss seven digits); pass ln B(a, b) where it is known.
 */
export function betaPrimeQuantile(
  a: number,
  b: number,
  tail: number,
  lnBetaAB = lnBeta(a, b),
): number {
  const lnTail = Math.log(tail);
  let z = Math.log(firstGuess(a, b, tail));
  // Halley on ln I over z = ln ρ: three times the digits at each step, so a small step is the last one needed.
  for (let i = 0; i < 60; i++) {
    const ratio = Math.exp(z);
    const x = 1 / (1 + ratio);
    const y = ratio * x;
    const value = incompleteBeta(a, b, x, y, lnBetaAB);
    const excess = value > 0 ? Math.log(value) - lnTail : -Infinity;
    const fall = Math.exp(a * Math.log(x) + b * Math.log(y) - lnBetaAB) / value;
    const bend = 1 + (excess * (b * x - a * y + fall)) / (2 * fall);
    const step = excess / fall / (bend > 0.5 ? bend : 1);
    z += Number.isNaN(step) ? -2 : Math.max(-2, Math.min(2, step));
    if (Math.abs(step) < 5e-3) break;
  }
  return Math.exp(z);
}

/** Paulson's approximation of the F distribution's quantile; a/b away from where it holds. */
function firstGuess(a: number, b: number, tail: number): number {
  const z = normalExceeded(tail);
  const u = 1 / (9 * a);
  const v = 1 / (9 * b);
  const square = (1 - u) ** 2 - z * z * u;
  const half = (1 - u) * (1 - v);
  const inside = half * half - square * ((1 - v) ** 2 - z * z * v);
  const cubeRoot = (half + Math.sign(z) * Math.sqrt(Math.max(0, inside))) / square;
  return square > 0.1 && cubeRoot > 0.1 ? (cubeRoot ** 3 * b) / a : b / a;
}

/** What a normal variable exceeds with this chance, to .0005 (Abramowitz & Stegun 26.2.23). */
function normalExceeded(tail: number): number {
  if (tail > 0.5) return -normalExceeded(1 - tail);
  if (tail === 0.5) return 0;
  const w = Math.sqrt(-2 * Math.log(tail));
  const top = 2.515517 + w * (0.802853 + w * 0.010328);
  return w - top / (1 + w * (1.432788 + w * (0.189269 + w * 0.001308)));
}
