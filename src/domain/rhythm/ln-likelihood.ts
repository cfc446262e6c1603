import { lnBeta, lnGamma } from './ln-gamma';
import { lnStillAway, type GapShape, type VisitModel } from './visit-model';

/**
 * ln of how likely one customer's history is under the model: x repeat visits in t, then nothing for s.
 * `sumLnGap` (Σ ln of the gaps, same time unit) only counts for shape 2.
 */
export function lnLikelihood(
  model: VisitModel,
  x: number,
  t: number,
  s: number,
  sumLnGap = 0,
  k: GapShape = 1,
): number {
  const { r, alpha, a, b } = model;
  const size = r + k * x;
  const visits =
    lnGamma(size) -
    lnGamma(r) +
    r * Math.log(alpha) -
    size * Math.log(alpha + t) +
    (k - 1) * sumLnGap;
  // Still active and away for s, or left after the last visit: B(a+1, b+x) = B(a, b+x+1) · a / (b+x).
  const active = lnBeta(a, b + x + 1) - lnBeta(a, b);
  const away = Math.exp(lnStillAway(model, x, t, s, k));
  return visits + active + Math.log(away + a / (b + x));
}
