/** Forms of the customer card that take a number: the corrected amount of a visit, and points given or taken. */
import { parseYuan, type Fen } from '../../../domain/shared/fen';

/** Whether money came in or went out. */
export type MoneyWay = 'in' | 'out';

/** An amount as a vendor would type it: 1250 → "12.5", 1200 → "12"; without a sign, which is chosen beside it. */
export function yuanText(amountFen: number): string {
  const whole = Math.abs(amountFen);
  const cents = String(whole % 100)
    .padStart(2, '0')
    .replace(/0+$/, '');
  return `${Math.floor(whole / 100)}${cents === '' ? '' : `.${cents}`}`;
}

/**
 * The amount typed, with the sign its way gives it; a refund is typed as the money given back. Full-width digits and a
 * decimal comma are understood, and a minus where money may go out (`way` is null where it may not). Null if it is no
 * amount.
 */
export function correctedFen(typed: string, way: MoneyWay | null): Fen | null {
  const plain = typed.normalize('NFKC').replace(',', '.').trim();
  const minus = way !== null && /^[-\u2212]/.test(plain);
  const amountFen = parseYuan(minus ? plain.slice(1).trim() : plain);
  if (amountFen === null) return null;
  return (minus || way === 'out') && amountFen !== 0 ? (-amountFen as Fen) : amountFen;
}

/** Whole points with the chosen direction, or null unless 1 or more (at most a million). */
export function pointsTyped(typed: string, direction: 'give' | 'take'): number | null {
  const text = typed.normalize('NFKC').trim();
  if (!/^\d{1,7}$/.test(text)) return null;
  const points = Number(text);
  if (points < 1 || points > 1_000_000) return null;
  return direction === 'give' ? points : -points;
}
