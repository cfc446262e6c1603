/** Products of simulated receipts: sums, who buys most, and pairs that are no luck. */
import { expect, test } from 'vitest';
import { basketsOf } from '../../../src/domain/patterns/baskets';
import { favouritesOf } from '../../../src/domain/patterns/favourites';
import { pairsOf } from '../../../src/domain/patterns/pairs';
import type { VisitRows } from '../../../src/domain/patterns/visit-rows';
import { Prng } from '../../../src/domain/simulation/prng';

interface Item {
  readonly product: string;
  readonly amountFen: number;
  readonly grams?: number;
}

/** Visits as [customer, items, refund]. */
const rowsOf = (
  ...visits: readonly (readonly [number, readonly Item[], boolean?])[]
): VisitRows => ({
  n: visits.length,
  customer: Int32Array.from(visits, ([who]) => who),
  day: new Int32Array(visits.length),
  minute: new Int16Array(visits.length),
  amountFen: new Float64Array(visits.length),
  refund: Uint8Array.from(visits, ([, , refund]) => (refund ? 1 : 0)),
  text: visits.map(([, items]) => (items.length ? JSON.stringify({ items, note: 'x' }) : null)),
});
const of = (...products: string[]): Item[] =>
  products.map((product) => ({ product, amountFen: 100 }));

test('baskets: lines of one product at one visit are one, refunds and fish bought back are none', () => {
  const baskets = basketsOf(
    rowsOf(
      [
        0,
        [
          { product: '鲫鱼', amountFen: 500, grams: 300 },
          { product: ' 鲫鱼 ', amountFen: 700, grams: 400 },
        ],
      ],
      [1, []],
      [1, [{ product: '回鱼 草鱼', amountFen: -300, grams: 900 }]],
      [1, of('鲫鱼'), true],
      [-1, of('葱', '鲫鱼')],
    ),
  );

  expect(baskets.products).toEqual(['鲫鱼', '葱']);
  expect(baskets.visits).toBe(2);
  expect(
    baskets.rows.map(({ visit, product, amountFen, grams }) => [visit, product, amountFen, grams]),
  ).toEqual([
    [0, 0, 1200, 700],
    [1, 1, 100, 0],
    [1, 0, 100, 0],
  ]);
});

test('favourites: by money, by visits and by weight, each with whoever left most for it', () => {
  const found = favouritesOf(
    basketsOf(
      rowsOf(
        [3, [{ product: 'perch', amountFen: 9000, grams: 500 }]],
        [4, [{ product: 'carp', amountFen: 100, grams: 4000 }]],
        [4, [{ product: 'carp', amountFen: 100, grams: 4000 }]],
        [3, [{ product: 'carp', amountFen: 150, grams: 4000 }]],
        [-1, of('ginger')],
      ),
    ),
  );

  expect(found).toEqual([
    {
      product: 'perch',
      visits: 1,
      amountFen: 9000,
      grams: 500,
      milliPieces: 0,
      buyer: { customer: 3, visits: 1 },
    },
    {
      product: 'carp',
      visits: 3,
      amountFen: 350,
      grams: 12_000,
      milliPieces: 0,
      buyer: { customer: 4, visits: 2 },
    },
    { product: 'ginger', visits: 1, amountFen: 100, grams: 0, milliPieces: 0, buyer: null },
  ]);
});

test('pairs: of 40 with carp 18 also took ginger, twice as often as by chance', () => {
  const visits = Array.from({ length: 100 }, (_, i) => {
    const carp = i < 40;
    const ginger = i < 18 || (i >= 40 && i < 44);
    return [
      0,
      of(...(carp ? ['carp'] : []), ...(ginger ? ['ginger'] : []), ...(i >= 44 ? ['ice'] : [])),
    ] as const;
  });

  const [pair, ...more] = pairsOf(basketsOf(rowsOf(...visits)));

  expect(pair).toEqual({
    first: 'ginger',
    other: 'carp',
    firstVisits: 22,
    otherVisits: 40,
    both: 18,
    lift: 18 / 8.8,
  });
  expect(more).toEqual([]);
});

test('pairs: four visits with both are too few, however rare the products', () => {
  const visits = Array.from(
    { length: 200 },
    (_, i) => [0, of(...(i < 4 ? ['a', 'b'] : ['c']))] as const,
  );

  expect(pairsOf(basketsOf(rowsOf(...visits)))).toEqual([]);
});

test('pairs: among 40 products bought without any connection hardly a book in ten tells of one', () => {
  const random = new Prng(11);
  let books = 0;
  for (let book = 0; book < 60; book++) {
    const visits = Array.from({ length: 300 }, () => {
      const some = Array.from({ length: 40 }, (_, p) => `p${p}`).filter(
        (_, p) => random.below(100) < 3 + (p % 12),
      );
      return [0, of(...some)] as const;
    });
    if (pairsOf(basketsOf(rowsOf(...visits))).length > 0) books++;
  }

  expect(books).toBeLessThanOrEqual(6);
});
