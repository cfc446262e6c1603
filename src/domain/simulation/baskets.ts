/**
 * What simulated customers of a stall carry home: with some fish goes what is cooked with it; and some who always take
 * the same have taken something else on their last four visits.
 */
import type { LineItem } from '../facts/fact';
import type { Fen } from '../shared/fen';
import type { Grams } from '../shared/grams';
import { lineItemsOf } from './line-items';
import { Prng } from './prng';
import { fenPerJin } from './purses';
import { PURCHASE, type SimulatedVendor } from './simulated-vendor';

/** Streams of their own, so that nothing else about a vendor depends on his baskets. */
const COOKING = 0xba5c7;
const TASTE = 0x7a57e;

/** What goes with a fish, and how often. */
const COOKED_WITH: Readonly<Record<string, readonly [product: string, share: number]>> = {
  鲫鱼: ['豆腐', 0.8],
  花鲢: ['豆腐', 0.6],
  草鱼: ['青菜', 0.6],
};
/** It is never more than so much of what is paid. */
const MOST_BESIDE = 1 / 3;
const FAITHFUL = 0.2;
const CHANGED_VISITS = 4;

/** Per coming its line items, which sum to its amount; at a pond those of lineItemsOf. */
export function basketsOf(vendor: SimulatedVendor): readonly (readonly LineItem[])[] {
  const { visits, preset, seed } = vendor;
  const prng = new Prng(seed);
  const tasteOf = tastes(vendor);
  return Array.from({ length: visits.count }, (_, i) => {
    const items = lineItemsOf(vendor, i);
    const [only] = items;
    if (preset !== 'stall' || !only || visits.kind[i] !== PURCHASE) return items;
    const main = weighed(tasteOf(i) ?? only.product, only.amountFen);
    const [product, share] = COOKED_WITH[main.product] ?? [main.product, 0];
    prng.restart(seed ^ COOKING, i);
    if (!prng.chance(share)) return [main];
    const beside = priced(product, 500 * (1 + prng.below(2)));
    if (beside.amountFen > MOST_BESIDE * main.amountFen) return [main];
    return [weighed(main.product, main.amountFen - beside.amountFen), beside];
  });
}

/** What somebody who always takes the same took on a coming; undefined for all others. Asked in the order of comings. */
function tastes({ customers, visits, products, seed }: SimulatedVendor) {
  const prng = new Prng(seed);
  const left = new Int32Array(customers.length);
  for (let i = 0; i < visits.count; i++)
    if (visits.kind[i] === PURCHASE && visits.customer[i]! >= 0) left[visits.customer[i]!]! += 1;
  return (i: number): string | undefined => {
    const number = visits.customer[i]!;
    if (number < 0) return undefined;
    left[number]! -= 1;
    prng.restart(seed ^ TASTE, number);
    if (!prng.chance(FAITHFUL)) return undefined;
    const usual = prng.below(products.length);
    const other = (usual + 1 + prng.below(products.length - 1)) % products.length;
    return products[left[number]! < CHANGED_VISITS ? other : usual];
  };
}

/** So much of a product as the money buys, to ten grams. */
const weighed = (product: string, amountFen: number): LineItem => ({
  product,
  grams: (10 * Math.max(1, Math.round((50 * amountFen) / fenPerJin(product)))) as Grams,
  amountFen: amountFen as Fen,
});

const priced = (product: string, grams: number): LineItem => ({
  product,
  grams: grams as Grams,
  amountFen: Math.round((grams * fenPerJin(product)) / 500) as Fen,
});
