import { fittedRows } from './histories';
import { lnGamma } from './ln-gamma';
import { minimise } from './nelder-mead';
import { plainSpend, spendOfGammaGamma, type GammaGamma, type SpendModel } from './spend-model';

/** What customers spent on repeat visits with a positive amount; row i of every column is one customer. */
export interface Spends {
  readonly paidRepeats: ArrayLike<number>;
  readonly paidRepeatsFen: ArrayLike<number>;
  readonly hash: Uint32Array;
}

/** From this many customers with repeat spend the gamma-gamma model is learnt. */
const ENOUGH_CUSTOMERS = 100;
/** q stays above 1, or the spend of an unknown customer would have no bound. */
const LEAST_Q = 1.5;
const BOUND = 8;

/**
 * What visits bring at this vendor: gamma-gamma from 100 customers with repeat spend, below that his mean paid repeat
 * visit, and where there is none at all `meanVisitFen`. Order does not matter; samples above 8,000.
 */
export function fitSpend(spends: Spends, meanVisitFen: number): SpendModel {
  const paying: number[] = [];
  let visits = 0;
  let fen = 0;
  for (let i = 0; i < spends.hash.length; i++) {
    if (!(spends.paidRepeats[i]! > 0)) continue;
    paying.push(i);
    visits += spends.paidRepeats[i]!;
    fen += spends.paidRepeatsFen[i]!;
  }
  if (paying.length < ENOUGH_CUSTOMERS) return plainSpend(visits > 0 ? fen / visits : meanVisitFen);

  const rows = fittedRows(Uint32Array.from(paying, (i) => spends.hash[i]!));
  const chosen = Array.from(rows, (row) => {
    const i = paying[row]!;
    const x = spends.paidRepeats[i]!;
    return { x, mean: spends.paidRepeatsFen[i]! / x };
  }).sort((one, other) => one.x - other.x || one.mean - other.mean);
  return spendOfGammaGamma(fitGammaGamma(chosen));
}

/** The gamma-gamma model under which these means (any unit of money; x visits each) are most likely. */
export function fitGammaGamma(
  customers: readonly { readonly x: number; readonly mean: number }[],
): GammaGamma {
  const unit = customers.reduce((sum, c) => sum + c.mean, 0) / customers.length;
  const modelAt = (point: Float64Array): GammaGamma => ({
    p: Math.exp(bounded(point[0]!)),
    q: LEAST_Q + Math.exp(bounded(point[1]!)),
    v: unit * Math.exp(bounded(point[2]!)),
  });
  const best = minimise(
    (point) => -spendLnLikelihood(modelAt(point), customers),
    [Math.log(3), Math.log(2), 0],
    0.4,
  );
  return modelAt(best.point);
}

const bounded = (value: number): number => Math.max(-BOUND, Math.min(BOUND, value));

/** ln of how likely these mean spends are; customers sorted by x are fastest. */
export function spendLnLikelihood(
  { p, q, v }: GammaGamma,
  customers: readonly { readonly x: number; readonly mean: number }[],
): number {
  const same = q * Math.log(v) - lnGamma(q);
  let sum = 0;
  let lastX = NaN;
  let ofX = 0;
  for (const { x, mean } of customers) {
    if (x !== lastX) {
      lastX = x;
      ofX = same + lnGamma(p * x + q) - lnGamma(p * x) + p * x * Math.log(x);
    }
    sum += ofX + (p * x - 1) * Math.log(mean) - (p * x + q) * Math.log(v + mean * x);
  }
  return sum;
}
