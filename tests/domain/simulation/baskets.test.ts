/** What simulated customers of a stall carry home. */
import { expect, test } from 'vitest';
import { basketsOf } from '../../../src/domain/simulation/baskets';
import { demoVendor } from '../../../src/domain/simulation/demo-vendor';
import { lineItemsOf } from '../../../src/domain/simulation/line-items';
import { aDay } from '../../helpers/taps';

const vendor = demoVendor('stall', aDay('2026-11-21'));
const baskets = basketsOf(vendor);
const sum = (items: readonly { readonly amountFen: number }[]): number =>
  items.reduce((fen, item) => fen + item.amountFen, 0);

test('baskets: the lines of a coming sum to its amount, and each weighs something', () => {
  const itemised = baskets.flatMap((items, i) => (items.length > 0 ? [i] : []));

  expect(itemised.length).toBeGreaterThan(4000);
  expect(itemised.filter((i) => sum(baskets[i]!) !== vendor.visits.amountFen[i])).toEqual([]);
  expect(
    baskets.flat().filter(({ grams = 0, amountFen }) => !(grams > 0 && amountFen > 0)),
  ).toEqual([]);
});

test('baskets: bean curd goes with crucian carp half as often again as by chance', () => {
  const all = baskets.filter((items) => items.length > 0);
  const having = (...products: string[]) =>
    all.filter((items) => products.every((one) => items.some(({ product }) => product === one)))
      .length;

  const byChance = (having('鲫鱼') * having('豆腐')) / all.length;

  expect(having('鲫鱼', '豆腐')).toBeGreaterThan(1.5 * byChance);
});

test('baskets: some who took the same for years took something else on their last four visits', () => {
  const taken = new Map<number, string[]>();
  vendor.visits.customer.forEach((number, i) => {
    const [main] = baskets[i]!;
    if (number >= 0 && main) taken.set(number, [...(taken.get(number) ?? []), main.product]);
  });
  const changed = [...taken.values()].filter(
    (products) =>
      products.length >= 14 &&
      new Set(products.slice(0, -4)).size === 1 &&
      !products.slice(-4).includes(products[0]!),
  );

  expect(changed.length).toBeGreaterThanOrEqual(5);
});

test('baskets: at a pond a receipt is fee and fish bought back, as before', () => {
  const pond = demoVendor('pond', aDay('2026-11-21'));

  expect(basketsOf(pond)).toEqual(
    Array.from({ length: pond.visits.count }, (_, i) => lineItemsOf(pond, i)),
  );
});
