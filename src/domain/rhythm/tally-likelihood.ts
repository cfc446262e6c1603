import type { HistoryTally } from './history-tally';
import { lnBeta, lnGamma } from './ln-gamma';
import type { GapShape, VisitModel } from './visit-model';

/**
 * ln of how likely all counted histories are, as a function of the model: the sum of lnLikelihood, without the
 * Σ ln gap of shape 2 (no model changes it). Made once per fit, as it keeps its tables.
 */
export function tallyLikelihood(
  tally: HistoryTally,
  k: GapShape = 1,
): (model: VisitModel) => number {
  const { x, xCount, t, T, xAt, tAt, TAt, count } = tally;
  const size = new Float64Array(x.length);
  const left = new Float64Array(x.length);
  const lnRate = new Float64Array(t.length);
  const lnRateNow = new Float64Array(T.length);

  return ({ r, alpha, a, b }) => {
    const same = r * Math.log(alpha) - lnGamma(r) - lnBeta(a, b);
    let sum = 0;
    for (let i = 0; i < x.length; i++) {
      const repeats = x[i]!;
      size[i] = r + k * repeats;
      left[i] = a / (b + repeats);
      sum += xCount[i]! * (same + lnGamma(r + k * repeats) + lnBeta(a, b + repeats + 1));
    }
    for (let i = 0; i < t.length; i++) lnRate[i] = Math.log(alpha + t[i]!);
    for (let i = 0; i < T.length; i++) lnRateNow[i] = Math.log(alpha + T[i]!);

    for (let i = 0; i < count.length; i++) {
      const place = xAt[i]!;
      const lnB = lnRate[tAt[i]!]!;
      const ratio = lnRateNow[TAt[i]!]! - lnB;
      const R = size[place]!;
      let away = Math.exp(-R * ratio);
      if (k === 2) away *= 1 - R * Math.expm1(-ratio);
      sum += count[i]! * (Math.log(away + left[place]!) - R * lnB);
    }
    return sum;
  };
}
