/** "Spending less" and "spending more": her last five paid visits against her own earlier ones, as logarithms. */
import type { DayNumber } from '../../shared/day';
import { endOfKnown, type VisitLog } from '../visit-log';

const LAST_VISITS = 5;
const LEAST_EARLIER = 3;
/** What the logarithms of somebody's amounts usually vary by, and for how many visits that counts. */
const USUAL_SD = 0.5;
const USUAL_SD_VISITS = 6;

export interface SpendingShift {
  /** How far the last five lie from the earlier ones, in deviations of that difference; negative: less. */
  readonly z: number;
  /** Typical (geometric mean) amounts before, and of the last five, fen. */
  readonly earlierFen: number;
  readonly latelyFen: number;
  /** How many visits "lately" are. */
  readonly visits: number;
}

/** How customer i of a log spends lately; null before five paid visits and three earlier ones. Days without income do not count. */
export function spendingShift(log: VisitLog, i: number, asOf: DayNumber): SpendingShift | null {
  const start = log.start[i]!;
  let paid = 0;
  let lately = 0;
  let sum = 0;
  let squares = 0;
  for (let v = endOfKnown(log, i, asOf) - 1; v >= start; v--) {
    const fen = log.amountFen[v]!;
    if (!(fen > 0)) continue;
    const ln = Math.log(fen);
    if (paid++ < LAST_VISITS) {
      lately += ln / LAST_VISITS;
    } else {
      sum += ln;
      squares += ln * ln;
    }
  }
  const n = paid - LAST_VISITS;
  if (n < LEAST_EARLIER) return null;
  const mean = sum / n;
  const spread = Math.max(0, squares - n * mean * mean) + USUAL_SD_VISITS * USUAL_SD * USUAL_SD;
  const sd = Math.sqrt(spread / (n + USUAL_SD_VISITS));
  return {
    z: (lately - mean) / (sd * Math.sqrt(1 / LAST_VISITS + 1 / n)),
    earlierFen: Math.round(Math.exp(mean)),
    latelyFen: Math.round(Math.exp(lately)),
    visits: LAST_VISITS,
  };
}

/**
 * The alarm: budget · gap / 365 over the chance of so large a shift to this side; it rings above 1. `gapDays`: how often
 * she comes.
 */
export const shiftAlarm = (z: number, gapDays: number, budget: number): number =>
  (budget * gapDays) / 365 / normalTail(Math.abs(z));

/** Chance that a normal variable exceeds z ≥ 0, to 1e-7 (Abramowitz & Stegun 26.2.17). */
function normalTail(z: number): number {
  const t = 1 / (1 + 0.2316419 * z);
  const poly =
    t *
    (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return Math.exp(-0.5 * z * z) * 0.3989422804014327 * poly;
}
