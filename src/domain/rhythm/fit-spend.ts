import { fittedRows } from './histories';
import { lnGamma } from './ln-gamma';
import { minimise } from './nelder-mead';
import { medianOf } from './time-unit';
import { plainSpend, spendOfGammaGamma, type GammaGamma, type SpendModel } from './spend-model';

/** What customers spent on repeat visits with a positive amount; row i of every column is one customer. */
export interface Spends {
  readonly paidRepeats: ArrayLike<number>;
  readonly paidRepeatsFen: ArrayLike<number>;
  readonly hash: Uint32Array;
}

/** One customer's paid repeat visits: how many, and their mean. */
export interface PaidVisits {
  readonly x: number;
  readonly mean: number;
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
  });
  return spendOfGammaGamma(fitGammaGamma(chosen));
}

/** The gamma-gamma model under which these means (any unit of money; x visits each) are most likely. */
export function fitGammaGamma(customers: readonly PaidVisits[]): GammaGamma {
  const unit = medianOf(Float64Array.from(customers, (c) => c.mean));
  const modelAt = (point: Float64Array): GammaGamma => ({
    p: Math.exp(bounded(point[0]!)),
    q: LEAST_Q + Math.exp(bounded(point[1]!)),
    v: unit * Math.exp(bounded(point[2]!)),
  });
  const lnLikelihood = spendLikelihood(customers);
  const best = minimise(
    (point) => -lnLikelihood(modelAt(point)),
    [Math.log(3), Math.log(2), 0],
    0.4,
  );
  return modelAt(best.point);
}

const bounded = (value: number): number => Math.max(-BOUND, Math.min(BOUND, value));

/** ln of how likely these mean spends are, as a function of the model. Made once per fit, as it keeps its tables. */
export function spendLikelihood(customers: readonly PaidVisits[]): (model: GammaGamma) => number {
  const sorted = [...customers].sort((one, other) => one.x - other.x || one.mean - other.mean);
  const x = Float64Array.from(sorted, (c) => c.x);
  const total = Float64Array.from(sorted, (c) => c.x * c.mean);
  const lnMeans = sorted.reduce((sum, c) => sum + Math.log(c.mean), 0);
  const xLnTotals = sorted.reduce((sum, c) => sum + c.x * Math.log(c.x * c.mean), 0);

  return ({ p, q, v }) => {
    let sum = x.length * (q * Math.log(v) - lnGamma(q)) + p * xLnTotals - lnMeans;
    let ofX = 0;
    for (let i = 0; i < x.length; i++) {
      const size = p * x[i]! + q;
      if (i === 0 || x[i] !== x[i - 1]) ofX = lnGamma(size) - lnGamma(size - q);
      sum += ofX - size * Math.log(v + total[i]!);
    }
    return sum;
  };
}
