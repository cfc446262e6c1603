/** BG/NBD, the older model without leaving after the first visit: only here, to check our numbers against the published ones. */
import { lnBeta, lnGamma } from '../../../src/domain/rhythm/ln-gamma';
import type { VisitModel } from '../../../src/domain/rhythm/visit-model';

/** ln of how likely one history is. Fader, Hardie & Lee 2005, equation 6. */
export function bgLnLikelihood(model: VisitModel, x: number, t: number, s: number): number {
  const { r, alpha, a, b } = model;
  const common = lnGamma(r + x) - lnGamma(r) + r * Math.log(alpha) - lnBeta(a, b);
  const active = lnBeta(a, b + x) - (r + x) * Math.log(alpha + t + s);
  if (x === 0) return common + active;
  const left = lnBeta(a + 1, b + x - 1) - (r + x) * Math.log(alpha + t);
  const top = Math.max(active, left);
  return common + top + Math.log(Math.exp(active - top) + Math.exp(left - top));
}

/** Chance of still being active; 1 before the first repeat visit. */
export function bgActive(model: VisitModel, x: number, t: number, s: number): number {
  if (x === 0) return 1;
  const { r, alpha, a, b } = model;
  return 1 / (1 + (a / (b + x - 1)) * ((alpha + t + s) / (alpha + t)) ** (r + x));
}
