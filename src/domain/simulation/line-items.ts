/** The receipt behind a simulated coming, for callers who want line items. */
import type { LineItem } from '../facts/fact';
import type { Fen } from '../shared/fen';
import type { Grams } from '../shared/grams';
import { NO_PRODUCT, SESSION, type SimulatedVendor } from './simulated-vendor';

/** Line items of coming i; their sum is its amount. Empty where nothing was itemised (a refund, a plain fee). */
export function lineItemsOf(vendor: SimulatedVendor, i: number): readonly LineItem[] {
  const { visits, products } = vendor;
  const code = visits.product[i] ?? NO_PRODUCT;
  const product = products[code];
  if (product === undefined) return [];
  const grams = (visits.grams[i] ?? 0) as Grams;
  const amountFen = (visits.amountFen[i] ?? 0) as Fen;
  if (visits.kind[i] !== SESSION) return [{ product, grams, amountFen }];
  const boughtBack = visits.boughtBackFen[i] ?? 0;
  const fee = (amountFen + boughtBack) as Fen;
  return [
    { product: '钓费', amountFen: fee },
    { product: `回鱼 ${product}`, grams, amountFen: -boughtBack as Fen },
  ];
}
