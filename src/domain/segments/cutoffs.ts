/**
 * Quintile scores as a step function: any value can be scored by itself, and a value that was present gets exactly
 * ceil(5 · average rank / n), clipped to 1-5, ties sharing their average rank.
 */

/** Values from which the score is 2, 3, 4, 5 (ascending, Infinity if no value reaches it). */
export type Cutoffs = readonly [number, number, number, number];

/** What scores one customer without the others; plain numbers, saved between recomputations. */
export interface RfmCutoffs {
  /** Of days since the last visit: score 6 − theirs. */
  readonly sinceDays: Cutoffs;
  readonly visitDays: Cutoffs;
  readonly amountFen: Cutoffs;
  /** True below 20 customers, where fixed thresholds stand in for quintiles. */
  readonly fixed: boolean;
}

/** The cutoffs of these values, given in any order; sorts the array it is given. Without values everything scores 1. */
export function cutoffsOf(values: Float64Array): Cutoffs {
  values.sort();
  const n = values.length;
  const cutoffs: [number, number, number, number] = [Infinity, Infinity, Infinity, Infinity];
  let reached = 1;
  for (let i = 0; i < n && reached < 5;) {
    const value = values[i]!;
    const next = endOfTie(values, i);
    // Ranks i+1 … next share their mean.
    const score = Math.min(5, Math.ceil((5 * ((i + 1 + next) / 2)) / n));
    while (reached < score) cutoffs[reached++ - 1] = value;
    i = next;
  }
  return cutoffs;
}

/** First place after `from` that holds another value: gallops, so that long ties cost little. */
function endOfTie(sorted: Float64Array, from: number): number {
  const value = sorted[from]!;
  let low = from;
  let step = 1;
  while (low + step < sorted.length && sorted[low + step] === value) {
    low += step;
    step *= 2;
  }
  let high = Math.min(low + step, sorted.length);
  while (low + 1 < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] === value) low = middle;
    else high = middle;
  }
  return high;
}

/** 1 to 5. */
export const scoreOf = (value: number, [two, three, four, five]: Cutoffs): number =>
  value >= three ? (value >= five ? 5 : value >= four ? 4 : 3) : value >= two ? 2 : 1;
