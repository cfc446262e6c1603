/** What was sold at each visit, out of the line items: one row per product of a visit. */
import type { LineItem } from '../facts/fact';
import type { VisitRows } from './visit-rows';

export interface Baskets {
  readonly products: readonly string[];
  /** Visits at which something was itemised. */
  readonly visits: number;
  /** Rows of one visit stand together; each product of a visit has one. */
  readonly rows: readonly BasketRow[];
}

export interface BasketRow {
  /** Number of the visit among those with items, ascending. */
  readonly visit: number;
  /** Index into products. */
  readonly product: number;
  /** Place of the customer in the book, −1 for a walk-in. */
  readonly customer: number;
  amountFen: number;
  grams: number;
  milliPieces: number;
}

/** Refunds count for nothing here, nor do lines that cost the vendor money (fish bought back). */
export function basketsOf(visits: VisitRows): Baskets {
  const numbers = new Map<string, number>();
  const rows: BasketRow[] = [];
  let visit = 0;
  for (let i = 0; i < visits.n; i++) {
    const items = visits.refund[i] ? [] : itemsIn(visits.text[i] ?? null);
    const from = rows.length;
    for (const { product, amountFen, grams = 0, milliPieces = 0 } of items) {
      const name = product.trim();
      if (amountFen < 0 || name === '') continue;
      let number = numbers.get(name);
      if (number === undefined) numbers.set(name, (number = numbers.size));
      let row: BasketRow | undefined;
      for (let at = from; at < rows.length && !row; at++)
        if (rows[at]!.product === number) row = rows[at];
      if (!row) {
        row = {
          visit,
          product: number,
          customer: visits.customer[i]!,
          amountFen: 0,
          grams: 0,
          milliPieces: 0,
        };
        rows.push(row);
      }
      row.amountFen += amountFen;
      row.grams += grams;
      row.milliPieces += milliPieces;
    }
    if (rows.length > from) visit++;
  }
  return { products: [...numbers.keys()], visits: visit, rows };
}

/** Most visits have a note at best: those are not read as JSON at all. */
const itemsIn = (text: string | null): readonly LineItem[] =>
  text?.includes('"items"') ? ((JSON.parse(text) as { items?: LineItem[] }).items ?? []) : [];
