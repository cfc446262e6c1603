/**
 * What a visit of a customer brings, from her own repeat visits and everybody's. The gamma-gamma model and the plain
 * rule for small books have the same form: own visits and a few of the vendor's average ones, put together.
 */
export interface SpendModel {
  /** How many average visits stand beside her own, and what they bring together, fen. */
  readonly priorVisits: number;
  readonly priorFen: number;
}

/** Gamma-gamma: mean spends vary between customers (q, v) and visits around them (p). Fader & Hardie 2013. */
export interface GammaGamma {
  readonly p: number;
  readonly q: number;
  readonly v: number;
}

/** Weight of the vendor's mean where there are too few customers for the gamma-gamma model. */
const PLAIN_PRIOR_VISITS = 0.5;

/** E(M) = p(v + xm)/(px + q − 1) = (v + xm)/(x + (q−1)/p): v stands for (q−1)/p average visits. Needs q > 1. */
export const spendOfGammaGamma = ({ p, q, v }: GammaGamma): SpendModel => ({
  priorVisits: (q - 1) / p,
  priorFen: v,
});

/** Own mean shrunk to the vendor's with the weight of half a visit. */
export const plainSpend = (meanFen: number): SpendModel => ({
  priorVisits: PLAIN_PRIOR_VISITS,
  priorFen: PLAIN_PRIOR_VISITS * meanFen,
});

/** Expected spend of a coming visit, fen (not rounded), from the paid repeat visits and their sum. */
export const expectedSpendFen = (
  spend: SpendModel,
  paidRepeats: number,
  paidRepeatsFen: number,
): number => (spend.priorFen + paidRepeatsFen) / (spend.priorVisits + paidRepeats);
