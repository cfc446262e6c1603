/** Forms of the customer card that take a number: the corrected amount of a visit, and points given or taken. */
import { parseYuan, type Fen } from '../../../domain/shared/fen';

/** An amount as a vendor would type it: 1250 → "12.5", 1200 → "12"; without a sign, which the visit's kind decides. */
export function yuanText(amountFen: number): string {
  const whole = Math.abs(amountFen);
  const cents = String(whole % 100)
    .padStart(2, '0')
    .replace(/0+$/, '');
  return `${Math.floor(whole / 100)}${cents === '' ? '' : `.${cents}`}`;
}

/**
 * The amount typed, never negative: a refund is typed as the money given back. Full-width digits and a decimal comma
 * are understood. Null if it is no amount.
 */
export const correctedFen = (typed: string): Fen | null =>
  parseYuan(typed.normalize('NFKC').replace(',', '.').trim());

/** Whole points with the chosen direction, or null unless 1 or more (at most a million). */
export function pointsTyped(typed: string, direction: 'give' | 'take'): number | null {
  const text = typed.normalize('NFKC').trim();
  if (!/^\d{1,7}$/.test(text)) return null;
  const points = Number(text);
  if (points < 1 || points > 1_000_000) return null;
  return direction === 'give' ? points : -points;
}
