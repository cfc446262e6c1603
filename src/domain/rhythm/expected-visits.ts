import { lnGamma } from './ln-gamma';
import { pActive, type GapShape, type VisitModel } from './visit-model';

/** Expected visits within the next h, exact, given history x, t, s; 0 for h ≤ 0. */
export function expectedVisits(
  model: VisitModel,
  x: number,
  t: number,
  s: number,
  h: number,
  k: GapShape = 1,
): number {
  return pActive(model, x, t, s, k) * expectedVisitsIfActive(model, x, t, s, h, k);
}

/**
 * As expectedVisits, given that she is still active now (she may leave after any of the visits to come):
 * the number m of beats in h is negative binomial, and of v visits D(v) = Σ_{n ≤ v} Π_{i<n} (b+x+i)/(a+b+x+i) happen.
 */
export function expectedVisitsIfActive(
  model: VisitModel,
  x: number,
  t: number,
  s: number,
  h: number,
  k: GapShape = 1,
): number {
  if (!(h > 0)) return 0;
  const size = model.r + k * x;
  const rate = model.alpha + t + s;
  const stay = model.b + x;
  if (k === 1) return sumVisits(size, h / (rate + h), model.a, stay, 1, 0);
  // Shape 2: nothing came in s, so either no beat or one; each is a start with its own weight.
  const oneBeat = (size * s) / rate;
  const none = sumVisits(size, h / (rate + h), model.a, stay, 2, 0);
  const one = sumVisits(size + 1, h / (rate + h), model.a, stay, 2, 1);
  return (none + oneBeat * one) / (1 + oneBeat);
}

/** Σ_m pmf(m) · D(floor((m + beats) / k)), pmf negative binomial with this size and chance q; `stay` is b + x. */
function sumVisits(
  size: number,
  q: number,
  a: number,
  stay: number,
  k: GapShape,
  beats: number,
): number {
  let m = firstTerm(size, q);
  let pmf = pmfAt(m, size, q);
  // Visits so far, the chance that one more happens, and their expected number D.
  let visits = Math.floor((m + beats) / k);
  let next = 1;
  let happen = 0;
  for (let i = 1; i <= visits; i++) {
    happen += next;
    next *= (stay + i) / (a + stay + i);
  }
  let sum = pmf * happen;
  for (;;) {
    m++;
    const ratio = ((size + m - 1) / m) * q;
    pmf *= ratio;
    if (k === 1 || Math.floor((m + beats) / k) > visits) {
      visits++;
      happen += next;
      next *= (stay + visits) / (a + stay + visits);
    }
    const term = pmf * happen;
    sum += term;
    // What is left is at most a geometric tail (D grows by at most 1 a step).
    const rest = 1 - Math.max(ratio, q);
    if (rest > 0 && happen > 0 && (term + pmf) / (rest * rest) < TAIL * Math.min(1, sum))
      return sum;
    if (!(pmf > 0) && !(m <= size)) return sum;
  }
}

const TAIL = 1e-12;

/** 0, unless pmf(0) would vanish in floating point: then far enough below the mean (14 deviations) to lose nothing. */
function firstTerm(size: number, q: number): number {
  if (size * Math.log1p(-q) > -600) return 0;
  const mean = (size * q) / (1 - q);
  return Math.max(0, Math.floor(mean - 14 * Math.sqrt(mean / (1 - q))));
}

function pmfAt(m: number, size: number, q: number): number {
  const lnZero = size * Math.log1p(-q);
  if (m === 0) return Math.exp(lnZero);
  const lnWays = lnGamma(size + m) - lnGamma(size) - lnGamma(m + 1);
  return Math.exp(lnWays + m * Math.log(q) + lnZero);
}
