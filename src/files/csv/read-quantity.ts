/** Quantity times price, where a list says no amount. */
import { fen as fenOf } from '../../domain/shared/fen';
import { cellAt, textOf, type Cells } from './cells';
import { kept } from './kept';
import { readAmounts } from './read-amounts';

/** Thousandths of "6", "-1", "1.25", "1,200"; NaN when it is no quantity, or beyond ten million. */
export function readQuantity(text: string): number {
  const plain = text.normalize('NFKC').replace(/[,\s]/g, '');
  const match = /^([+-]?)(\d{1,7})(?:\.(\d{1,3})0*)?$/.exec(plain);
  if (!match) return Number.NaN;
  const [, sign, whole, decimals = ''] = match;
  const thousandths = Number(whole) * 1000 + Number(decimals.padEnd(3, '0'));
  return sign === '-' && thousandths !== 0 ? -thousandths : thousandths;
}

/**
 * Per row quantity × price in fen, rounded half away from zero; NaN where one of them is no number. A row without a
 * price has no amount; one without a quantity is of one piece.
 */
export function readProducts(
  cells: Cells,
  quantity: number,
  price: number,
): { readonly fen: Float64Array; readonly filled: Uint8Array } {
  const { fen, filled } = readAmounts(cells, price);
  const read = new Map<string, number>();
  for (let row = 0; row < cells.length; row++) {
    if (!filled[row]) continue;
    const text = textOf(cells, cellAt(cells, row, quantity)).trim();
    if (text === '') continue;
    const product = fen[row]! * kept(read, text, () => readQuantity(text));
    const rounded = Math.round(Math.abs(product) / 1000);
    fen[row] = fenOf(product < 0 ? -rounded : rounded) ?? Number.NaN;
  }
  return { fen, filled };
}
