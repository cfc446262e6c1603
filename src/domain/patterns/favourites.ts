/** What sells: products by money, by visits and by weight, and who buys most of each. */
import type { Baskets } from './baskets';

export const FAVOURITE_ORDERS = ['amountFen', 'visits', 'grams'] as const;
export type FavouriteOrder = (typeof FAVOURITE_ORDERS)[number];

export interface Favourite<Buyer = number> {
  readonly product: string;
  readonly visits: number;
  readonly amountFen: number;
  /** 0 where nothing was weighed, or counted. */
  readonly grams: number;
  readonly milliPieces: number;
  /** Whoever left most money for it (her place in the book), and how often she took it; null: only walk-ins. */
  readonly buyer: { readonly customer: Buyer; readonly visits: number } | null;
}

/** So many of each order. */
const MOST = 10;

/** The first ten by money, by visits and by weight, each product once; by money. */
export function favouritesOf({ products, rows }: Baskets): Favourite[] {
  const sums = products.map((product, number) => ({
    product,
    number,
    visits: 0,
    amountFen: 0,
    grams: 0,
    milliPieces: 0,
  }));
  for (const row of rows) {
    const sum = sums[row.product]!;
    sum.visits++;
    sum.amountFen += row.amountFen;
    sum.grams += row.grams;
    sum.milliPieces += row.milliPieces;
  }
  const first = FAVOURITE_ORDERS.flatMap((order) =>
    sums
      .filter((sum) => sum[order] > 0)
      .sort((a, b) => b[order] - a[order] || a.number - b.number)
      .slice(0, MOST),
  );
  const chosen = [...new Set(first)].sort((a, b) => b.amountFen - a.amountFen);
  const buyers = buyersOf(rows, new Set(chosen.map(({ number }) => number)));
  return chosen.map(({ number, ...sum }) => ({ ...sum, buyer: buyers.get(number) ?? null }));
}

/** Per product whoever left most money for it; of equals whoever took it more often. */
function buyersOf(rows: Baskets['rows'], wanted: ReadonlySet<number>) {
  const perProduct = new Map<number, Map<number, { amountFen: number; visits: number }>>();
  for (const { product, customer, amountFen } of rows) {
    if (customer < 0 || !wanted.has(product)) continue;
    const people =
      perProduct.get(product) ?? new Map<number, { amountFen: number; visits: number }>();
    perProduct.set(product, people);
    const hers = people.get(customer) ?? { amountFen: 0, visits: 0 };
    people.set(customer, hers);
    hers.amountFen += amountFen;
    hers.visits++;
  }
  return new Map(
    [...perProduct].map(([product, people]) => {
      const [best] = [...people].sort(
        ([, a], [, b]) => b.amountFen - a.amountFen || b.visits - a.visits,
      );
      return [product, { customer: best![0], visits: best![1].visits }] as const;
    }),
  );
}
