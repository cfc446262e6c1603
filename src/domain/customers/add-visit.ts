/** The one rule by which a visit changes a customer's figures, for a single tap and for a rebuild of a million alike. */
import type { Figures } from './figures';
import { RECENT_DAYS } from './figures';
import type { Account } from '../facts/fact';

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** Figures that can be changed in place while visits are added in order of days. */
export type Tally = Writable<Omit<Figures, 'recentDays' | 'balances'>> & {
  recentDays: number[];
  balances: Record<Account, number>;
};

export function emptyTally(): Tally {
  return {
    visits: 0,
    visitDays: 0,
    firstDay: 0,
    lastDay: 0,
    amountFen: 0,
    lastAmountFen: 0,
    paidRepeats: 0,
    paidRepeatsFen: 0,
    sumLnGap: 0,
    sumSquaredGap: 0,
    longestGap: 0,
    recentDays: [],
    balances: { points: 0, stored: 0, times: 0, tab: 0 },
  };
}

/** Empties a tally for the next customer: folding a hundred thousand of them must not make a hundred thousand objects. */
export function resetTally(tally: Tally): void {
  tally.visits = tally.visitDays = tally.firstDay = tally.lastDay = 0;
  tally.amountFen = tally.lastAmountFen = tally.paidRepeats = tally.paidRepeatsFen = 0;
  tally.sumLnGap = tally.sumSquaredGap = tally.longestGap = 0;
  tally.recentDays.length = 0;
  const { balances } = tally;
  balances.points = balances.stored = balances.times = balances.tab = 0;
}

export const tallyOf = (figures: Figures): Tally => ({
  ...figures,
  recentDays: [...figures.recentDays],
  balances: { ...figures.balances },
});

/**
 * Adds one visit (amount in fen, signed). Visits must come in order of days; within a day any order gives the same.
 * A refund changes money and nothing else. Example: visits on days 10, 10, 19 of 500, 200, 300 fen give visits 3,
 * visitDays 2, lastDay 19, lastAmountFen 300, paidRepeats 1, longestGap 9.
 */
export function addVisit(tally: Tally, day: number, amountFen: number, refund: boolean): void {
  tally.amountFen += amountFen;
  if (refund) return;
  tally.visits++;
  if (tally.visitDays > 0 && day === tally.lastDay) {
    countPaid(tally, -1);
    tally.lastAmountFen += amountFen;
    countPaid(tally, 1);
    return;
  }
  if (tally.visitDays === 0) tally.firstDay = day;
  else {
    const gap = day - tally.lastDay;
    tally.sumLnGap += LN[gap] ?? Math.log(gap);
    tally.sumSquaredGap += gap * gap;
    if (gap > tally.longestGap) tally.longestGap = gap;
  }
  tally.visitDays++;
  tally.lastDay = day;
  tally.lastAmountFen = amountFen;
  pushRecent(tally.recentDays, day);
  countPaid(tally, 1);
}

/** Nearly every gap is below a few years: looked up, because a rebuild takes a million logarithms. */
const LN = Float64Array.from({ length: 2048 }, (_, gap) => Math.log(gap));

/** Moved by hand: shift() on so short an array costs more than all the rest of a visit. */
function pushRecent(days: number[], day: number): void {
  if (days.length < RECENT_DAYS) {
    days.push(day);
    return;
  }
  for (let k = 1; k < RECENT_DAYS; k++) days[k - 1] = days[k]!;
  days[RECENT_DAYS - 1] = day;
}

/** Takes the last visit day out of (−1) or into (+1) the paid repeats: the first day never counts, nor a day without income. */
function countPaid(tally: Tally, sign: 1 | -1): void {
  if (tally.visitDays < 2 || tally.lastAmountFen <= 0) return;
  tally.paidRepeats += sign;
  tally.paidRepeatsFen += sign * tally.lastAmountFen;
}
