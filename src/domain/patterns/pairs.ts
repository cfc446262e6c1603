/** Products that go together more often than by chance, without the luck of having looked at many pairs. */
import { lnGamma } from '../rhythm/ln-gamma';
import type { Baskets } from './baskets';

export interface Pair {
  /** Who takes the first often takes the other too; the first is the rarer one. */
  readonly first: string;
  readonly other: string;
  /** Visits with the first, with the other, with both. */
  readonly firstVisits: number;
  readonly otherVisits: number;
  readonly both: number;
  /** How many times as often as by chance. */
  readonly lift: number;
}

/** A pair is spoken of from so many visits with both. */
export const FEWEST_BOTH = 5;
/** As many products are paired as a till has keys; the rarer ones never come to five visits with both. */
const MOST_PRODUCTS = 300;
const MOST_PAIRS = 10;
/** Of the pairs told, at most this share is there by mere luck. */
const FALSE_SHARE = 0.05;

/**
 * With n visits, a and b of them with each product, e = a·b/n have both by chance; how likely k or more are is the tail of
 * a Poisson distribution with mean e, a little more than the true chance. Of all pairs looked at, those are told of which at
 * most one in twenty is luck (Benjamini & Hochberg 1995: the i-th least likely of m is below .05·i/m). The surest first.
 * Example: 100 visits, 40 with carp, 22 with ginger, 18 with both: 8.8 by chance, lift 2.05, likely .0043; told as long as
 * at most eleven pairs were looked at.
 */
export function pairsOf({ products, rows, visits }: Baskets): Pair[] {
  const counts = new Uint32Array(products.length);
  for (const { product } of rows) counts[product]!++;
  const chosen = products
    .map((_, product) => product)
    .filter((product) => counts[product]! >= FEWEST_BOTH)
    .sort((a, b) => counts[b]! - counts[a]! || a - b)
    .slice(0, MOST_PRODUCTS);
  const together = countTogether(rows, products.length, chosen);
  const size = chosen.length;
  const looked = (size * (size - 1)) / 2;
  const found: (Pair & { readonly chance: number })[] = [];
  // The chosen are ordered by visits: the later of two is the rarer.
  for (let rare = 1; rare < size; rare++)
    for (let often = 0; often < rare; often++) {
      const both = together[often * size + rare]!;
      if (both < FEWEST_BOTH) continue;
      const firstVisits = counts[chosen[rare]!]!;
      const otherVisits = counts[chosen[often]!]!;
      const expected = (firstVisits * otherVisits) / visits;
      const lift = both / expected;
      if (lift <= 1) continue;
      const first = products[chosen[rare]!]!;
      const other = products[chosen[often]!]!;
      const chance = poissonTail(both, expected);
      found.push({ first, other, firstVisits, otherVisits, both, lift, chance });
    }
  found.sort((a, b) => a.chance - b.chance);
  const told = found.findLastIndex(({ chance }, i) => chance * looked <= FALSE_SHARE * (i + 1)) + 1;
  return found
    .slice(0, Math.min(told, MOST_PAIRS))
    .map(({ chance, ...pair }) => (void chance, pair));
}

/** The chance of k or more where `mean` are expected; k ≥ 1, mean > 0. */
function poissonTail(k: number, mean: number): number {
  let term = Math.exp(k * Math.log(mean) - mean - lnGamma(k + 1));
  let sum = term;
  for (let j = k + 1; term > sum * 1e-12; j++) sum += term *= mean / j;
  return sum;
}

/** Visits with both of two chosen products: the smaller index · n + the larger. */
function countTogether(
  rows: Baskets['rows'],
  products: number,
  chosen: readonly number[],
): Uint32Array {
  const size = chosen.length;
  const place = new Int32Array(products).fill(-1);
  chosen.forEach((product, at) => (place[product] = at));
  const together = new Uint32Array(size * size);
  let basket: number[] = [];
  let visit = -1;
  for (const row of rows) {
    if (row.visit !== visit) basket = [];
    visit = row.visit;
    const at = place[row.product]!;
    if (at < 0) continue;
    for (const other of basket) together[Math.min(at, other) * size + Math.max(at, other)]!++;
    basket.push(at);
  }
  return together;
}
