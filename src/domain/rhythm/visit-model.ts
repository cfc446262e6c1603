/**
 * MBG/NBD: while active, a customer's gaps are random with her own rate; after each visit (the first included) she may
 * leave for good. Rates and chances of leaving differ between customers; four numbers say how.
 * Batislam et al. 2007; Hoppe & Wagner 2007; with regular gaps (shape 2): Reutterer, Platzer & Schröder 2020.
 *
 * Symbols: x repeat visits (visit days − 1); t last − first visit; s cutoff − last visit; all times in the unit of alpha.
 */
export interface VisitModel {
  /** Visiting rates: gamma with shape r and rate alpha. */
  readonly r: number;
  readonly alpha: number;
  /** Chance of leaving after a visit: beta with a and b. */
  readonly a: number;
  readonly b: number;
}

/** How regular gaps are: 1 purely random, 2 every second beat of a random clock. */
export type GapShape = 1 | 2;

/** ln of the chance that the running gap exceeds w, given x repeat visits in t and still active. */
export function lnStillAway(
  model: VisitModel,
  x: number,
  t: number,
  w: number,
  k: GapShape = 1,
): number {
  const size = model.r + k * x;
  const rate = model.alpha + t;
  const first = -size * Math.log1p(w / rate);
  return k === 1 ? first : first + Math.log1p((size * w) / (rate + w));
}

/** Chance that she has not left, 0..1. */
export function pActive(
  model: VisitModel,
  x: number,
  t: number,
  s: number,
  k: GapShape = 1,
): number {
  return activeWhile(model, x, lnStillAway(model, x, t, s, k));
}

const activeWhile = ({ a, b }: VisitModel, x: number, lnAway: number): number =>
  1 / (1 + a / ((b + x) * Math.exp(lnAway)));

/** Chance of no visit within the next h, 0..1: she has left, or the gap goes on. */
export function pNoVisit(
  model: VisitModel,
  x: number,
  t: number,
  s: number,
  h: number,
  k: GapShape = 1,
): number {
  const lnAway = lnStillAway(model, x, t, s, k);
  const lnLonger = lnStillAway(model, x, t, s + h, k) - lnAway;
  return 1 + activeWhile(model, x, lnAway) * Math.expm1(lnLonger);
}

/** The gap that is exceeded with chance 1 − q while active, from all customers' gaps and her own x and t (shape 1). */
export function populationGap(model: VisitModel, x: number, t: number, q: number): number {
  return (model.alpha + t) * Math.expm1(-Math.log1p(-q) / (model.r + x));
}
