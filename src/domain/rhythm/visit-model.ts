/**
 * MBG/NBD: while active, a customer's gaps are random with her own rate; after each visit (the first included) she may
 * leave for good. Rates and chances of leaving differ between customers; four numbers say how. A long closure is a
 * moment of leaving too: a fifth number says how many do not come again after it.
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
  /** Rate of leaving over a long closure, per closed day of the calendar; absent where there was none. */
  readonly perClosedDay?: number;
}

/** A long closure inside the gap that runs. */
export interface ClosureInGap {
  /** Days by the clock from the last visit to the beginning of the closure. */
  readonly afterDays: number;
  /** How long it has lasted, days of the calendar. */
  readonly closedDays: number;
}

const NONE: readonly ClosureInGap[] = [];

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

/**
 * Chance that she has not left, 0..1; `closures`: those in the running gap, ascending. She left after her last visit, or over a closure since (having been away until it came), or is still here. Left after
 * the visit weighs a / (b + x) = .1; nine in ten stay over the only closure, which four in five see away and half until
 * now: .9 · .5 / (.1 + .1 · .8 + .9 · .5) = .71.
 */
export function pActive(
  model: VisitModel,
  x: number,
  t: number,
  s: number,
  k: GapShape = 1,
  closures = NONE,
): number {
  const away = Math.exp(lnStillAway(model, x, t, s, k));
  let left = model.a / (model.b + x);
  if (closures.length === 0) return 1 / (1 + left / away);
  let stay = 1;
  for (const { afterDays, closedDays } of closures) {
    const stays = Math.exp(-(model.perClosedDay ?? 0) * closedDays);
    left += stay * (1 - stays) * Math.exp(lnStillAway(model, x, t, afterDays, k));
    stay *= stays;
  }
  return 1 / (1 + left / (stay * away));
}

/** Chance of no visit within the next h, 0..1: she has left, or the gap goes on. */
export const pNoVisit = (
  model: VisitModel,
  x: number,
  t: number,
  s: number,
  h: number,
  k: GapShape = 1,
  closures = NONE,
): number => noVisitGiven(pActive(model, x, t, s, k, closures), model, x, t, s, h, k);

/** The same where it is known already how likely she is still active. */
export function noVisitGiven(
  active: number,
  model: VisitModel,
  x: number,
  t: number,
  s: number,
  h: number,
  k: GapShape = 1,
): number {
  const lnLonger = lnStillAway(model, x, t, s + h, k) - lnStillAway(model, x, t, s, k);
  return 1 + active * Math.expm1(lnLonger);
}

/** The gap that is exceeded with chance 1 − q while active, from all customers' gaps and her own x and t (shape 1). */
export function populationGap(model: VisitModel, x: number, t: number, q: number): number {
  return (model.alpha + t) * Math.expm1(-Math.log1p(-q) / (model.r + x));
}
