/** Draws from the distributions that a vendor's customers are made of. */
import type { Prng } from './prng';

/** Standard normal (Box and Muller 1958; the second of each pair is not kept, so that a draw depends on nothing before). */
export const normal = (prng: Prng): number =>
  Math.sqrt(-2 * Math.log(prng.unit())) * Math.cos(2 * Math.PI * prng.unit());

/** Gamma with the given shape (> 0) and mean `shape` (scale 1): Marsaglia & Tsang 2000; below shape 1 by their boost. */
export function gamma(prng: Prng, shape: number): number {
  if (shape < 1) return gamma(prng, shape + 1) * Math.pow(prng.unit(), 1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = normal(prng);
    const v = (1 + c * x) ** 3;
    if (v > 0 && Math.log(prng.unit()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
  }
}

/** Beta(a, b), between 0 and 1. */
export function beta(prng: Prng, a: number, b: number): number {
  const x = gamma(prng, a);
  return x / (x + gamma(prng, b));
}

/** Log-normal factor with mean 1 and the given coefficient of variation. */
export function logNormal(prng: Prng, variation: number): number {
  const variance = Math.log(1 + variation * variation);
  return Math.exp(Math.sqrt(variance) * normal(prng) - variance / 2);
}
