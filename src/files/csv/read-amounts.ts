/** A column of amounts read straight from the bytes where they are written the usual way. */
import { cellAt, isFilled, textOf, type Cells } from './cells';
import { kept } from './kept';
import { readAmount } from './read-amount';

const DOT = 46;
const MINUS = 45;
/** Digits of a usual amount: beyond them the careful way must judge. */
const MOST_DIGITS = 10;

/** Per row the amount in fen, NaN for what is none, and whether anything stands there; no column is all blank. */
export function readAmounts(
  cells: Cells,
  column: number | undefined,
): { readonly fen: Float64Array; readonly filled: Uint8Array } {
  const fen = new Float64Array(cells.length);
  const filled = new Uint8Array(cells.length);
  const others = new Map<string, number>();
  for (let row = 0; row < cells.length; row++) {
    const cell = cellAt(cells, row, column);
    if (cell < 0) continue;
    let amount = usualAmount(cells.bytes, cells.from[cell]!, cells.to[cell]!);
    if (Number.isNaN(amount)) {
      if (!isFilled(cells.bytes, cells.from[cell]!, cells.to[cell]!)) continue;
      const text = textOf(cells, cell).trim();
      amount = kept(others, text, () => readAmount(text));
    }
    filled[row] = 1;
    fen[row] = amount;
  }
  return { fen, filled };
}

/** Fen of "12", "-12.5" or "12.50"; NaN for any other form. */
export function usualAmount(bytes: Uint8Array, from: number, to: number): number {
  const negative = bytes[from] === MINUS;
  const start = negative ? from + 1 : from;
  let value = 0;
  let at = start;
  for (; at < to && bytes[at] !== DOT; at++) {
    const digit = bytes[at]! - 48;
    if (!(digit >= 0 && digit <= 9)) return Number.NaN;
    value = value * 10 + digit;
  }
  if (at === start || at - start > MOST_DIGITS) return Number.NaN;
  const decimals = to - at - 1;
  if (decimals === 0 || decimals > 2) return Number.NaN;
  for (let i = 1; i <= 2; i++) {
    const digit = i <= decimals ? bytes[at + i]! - 48 : 0;
    if (!(digit >= 0 && digit <= 9)) return Number.NaN;
    value = value * 10 + digit;
  }
  return negative && value !== 0 ? -value : value;
}
