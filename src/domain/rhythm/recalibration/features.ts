/** Twelve things about a customer that the plain model does not see, or sees wrongly at this vendor's. */
import type { CustomerHistory } from '../customer-history';
import { pNoVisit, type VisitModel } from '../visit-model';

export const FEATURES = 12;

/** What the features of a customer are measured against: the vendor as he stood on the day of looking. */
export interface Yardstick {
  readonly visits: VisitModel;
  /** The model of regular gaps (shape 2), fitted on its own. */
  readonly regular: VisitModel;
  readonly unitDays: number;
  /** What a visit day brings on average, fen. */
  readonly meanFen: number;
}

/** The chance's place on an endless scale; never beyond ±9.2. */
export function logit(chance: number): number {
  const p = Math.min(1 - LEAST_CHANCE, Math.max(LEAST_CHANCE, chance));
  return Math.log(p / (1 - p));
}
const LEAST_CHANCE = 1e-4;

/** The twelve of a customer with at least one visit, written into `into` from place `at`; `z` is logit P(no visit). */
export function writeFeatures(
  yardstick: Yardstick,
  history: CustomerHistory,
  horizon: number,
  z: number,
  into: Float64Array,
  at: number,
): void {
  const { unitDays: u, meanFen } = yardstick;
  const { x, t, s, closures, recentGaps, inWindow, inWindowBefore } = history;
  const known = x > 0;
  const meanGap = known ? t / x : u;
  const lastGaps = Math.min(3, x);
  const lastMean = known ? sumOfFirst(recentGaps, lastGaps) / lastGaps : u;
  const variance = known ? Math.max(0, history.sumSquaredGap / x - meanGap * meanGap) : 0;
  const spread = known ? Math.min(4, Math.sqrt(variance) / meanGap) : 1;
  const longest = known ? history.longestGap : u;
  const few = 0.05 * meanFen;
  const mean = history.amountFen / (x + 1) + few;

  into[at] = Math.log1p(x);
  into[at + 1] = Math.log1p(s / u);
  into[at + 2] = Math.log((s + 1) / (meanGap + 1));
  into[at + 3] = Math.log1p(inWindow);
  into[at + 4] = logit(pNoVisit(yardstick.regular, x, t, s, horizon, 2, closures)) - z;
  into[at + 5] = Math.log((lastMean + 1) / (meanGap + 1));
  into[at + 6] = spread;
  into[at + 7] = mean > 0 ? Math.log((history.lastFen + few) / mean) : 0;
  into[at + 8] = mean > 0 ? Math.log(mean / (meanFen + few)) : 0;
  into[at + 9] = Math.log((longest + 1) / (s + 1));
  into[at + 10] = Math.log1p((t + s) / u);
  into[at + 11] = Math.log((inWindow + 1) / (inWindowBefore + 1));
}

function sumOfFirst(values: Float64Array, n: number): number {
  let sum = 0;
  for (let i = 0; i < n; i++) sum += values[i]!;
  return sum;
}
