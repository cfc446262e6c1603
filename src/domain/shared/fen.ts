/** Money as a whole number of fen (1 yuan = 100 fen); never a fraction, so that sums are exact. */
declare const brand: unique symbol;
export type Fen = number & { readonly [brand]: 'fen' };

/** Ten billion yuan: far above any till, far below where integers stop being exact even after a million additions. */
const LIMIT = 1_000_000_000_000;

/** Takes a whole number of fen within ±10 billion yuan, else null. */
export const fen = (value: number): Fen | null =>
  Number.isInteger(value) && Math.abs(value) <= LIMIT ? ((value + 0) as Fen) : null;

/**
 * Reads what a keypad produced: yuan with at most two decimals, "12", "12.", "12.5", "0.95".
 * Null if empty, negative, or not of that form.
 */
export function parseYuan(text: string): Fen | null {
  const match = /^(\d{1,10})?(?:\.(\d{0,2}))?$/.exec(text);
  if (!match || (match[1] === undefined && !match[2])) return null;
  return fen(Number(match[1] ?? 0) * 100 + Number((match[2] ?? '').padEnd(2, '0')));
}
