/**
 * A customer's own habit, learnt from her own gaps: gamma gaps with her own regularity k, the rate unknown and worth
 * 1.2 gaps of the vendor's unit u before she has shown any. A purely random model sees a strict regular's absence late.
 */
import { betaPrimeQuantile } from './beta-prime-quantile';
import { incompleteBeta } from './incomplete-beta';
import { lnBeta } from './ln-gamma';

/** Gaps from which her own habit is spoken of; before that all customers lend theirs. */
export const OWN_HABIT_GAPS = 3;

/** How many gaps' worth of the vendor's unit stand beside her own. */
const BORROWED_GAPS = 1.2;
/** What d is before she has shown any (k = 1.5), and for how many gaps that counts. */
const USUAL_D = 0.369;
const USUAL_D_GAPS = 8;

export interface Habit {
  /** Shapes of the two gamma variables whose ratio a gap is, in `rateDays`. */
  readonly known: number;
  /** ln B(known, k), asked for again and again. */
  readonly lnBeta: number;
  readonly k: number;
  readonly rateDays: number;
}

/** How regular she is: 1 purely random, above steady, below bursty; within .5-6. */
export function regularity(gaps: number, sumGap: number, sumLnGap: number): number {
  const own = gaps > 0 ? Math.max(0, Math.log(sumGap / gaps) - sumLnGap / gaps) : 0;
  const d = (gaps * own + USUAL_D_GAPS * USUAL_D) / (gaps + USUAL_D_GAPS);
  // Minka's closed form for a gamma shape from d = ln(mean) − mean of ln.
  const k = (3 - d + Math.sqrt((d - 3) * (d - 3) + 24 * d)) / (12 * d);
  return Math.max(0.5, Math.min(6, k));
}

/** Her habit from her gaps (days): how many, their sum, the sum of their logarithms; and the vendor's unit. */
export function habitOf(gaps: number, sumGap: number, sumLnGap: number, unitDays: number): Habit {
  const k = regularity(gaps, sumGap, sumLnGap);
  const known = k * (BORROWED_GAPS + gaps);
  return { k, known, lnBeta: lnBeta(known, k), rateDays: BORROWED_GAPS * unitDays + sumGap };
}

/** Chance, 0..1, that `many` further gaps together take longer than `days`. */
export function habitExceeds(habit: Habit, days: number, many = 1): number {
  const { k, known, rateDays } = habit;
  const total = rateDays + days;
  const lnBetaKnown = many === 1 ? habit.lnBeta : lnBeta(known, many * k);
  return incompleteBeta(known, many * k, rateDays / total, days / total, lnBetaKnown);
}

/** The gap in days that her next gap exceeds with chance 1 − q: "usual" at .5, "long" at .9. */
export const habitGap = (habit: Habit, q: number): number =>
  habit.rateDays * betaPrimeQuantile(habit.known, habit.k, 1 - q, habit.lnBeta);
