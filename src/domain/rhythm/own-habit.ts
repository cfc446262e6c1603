/**
 * A customer's own habit, learnt from her own gaps: gamma gaps with her own regularity k, the rate unknown and worth
 * 1.2 gaps of the vendor's unit u before she has shown any. A purely random model sees a strict regular's absence late.
 */
import { betaPrimeQuantile } from './beta-prime-quantile';
import { incompleteBeta } from './incomplete-beta';

/** Gaps from which her own habit is spoken of; before that all customers lend theirs. */
export const OWN_HABIT_GAPS = 3;

/** How many gaps' worth of the vendor's unit stand beside her own. */
const BORROWED_GAPS = 1.2;
/** What d is before she has shown any (k = 1.5), and for how many gaps that counts. */
const USUAL_D = 0.369;
const USUAL_D_GAPS = 8;

/** From her gaps (days): how many, their sum and the sum of their logarithms, and the vendor's unit. */
export function habitShape(gaps: number, sumGap: number, sumLnGap: number): number {
  const own = gaps > 0 ? Math.max(0, Math.log(sumGap / gaps) - sumLnGap / gaps) : 0;
  const d = (gaps * own + USUAL_D_GAPS * USUAL_D) / (gaps + USUAL_D_GAPS);
  // Minka's closed form for a gamma shape from d = ln(mean) − mean of ln.
  const k = (3 - d + Math.sqrt((d - 3) * (d - 3) + 24 * d)) / (12 * d);
  return Math.max(0.5, Math.min(6, k));
}

/** Chance, 0..1, that `many` further gaps together take longer than `days`. */
export function habitExceeds(
  k: number,
  gaps: number,
  sumGap: number,
  unitDays: number,
  days: number,
  many = 1,
): number {
  const rate = BORROWED_GAPS * unitDays + sumGap;
  const total = rate + days;
  return incompleteBeta(k * (BORROWED_GAPS + gaps), many * k, rate / total, days / total);
}

/** The gap in days that her next gap exceeds with chance 1 − q: "usual" at .5, "long" at .9. */
export function habitGap(
  k: number,
  gaps: number,
  sumGap: number,
  unitDays: number,
  q: number,
): number {
  const rate = BORROWED_GAPS * unitDays + sumGap;
  return rate * betaPrimeQuantile(k * (BORROWED_GAPS + gaps), k, 1 - q);
}
