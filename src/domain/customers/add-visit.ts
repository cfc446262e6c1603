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
    recentDays: [],
    balances: { points: 0, stored: 0, times: 0, tab: 0 },
  };
}

/** Empties a tally for the next customer: folding a hundred thousand of them must not make a hundred thousand objects. */
export function resetTally(tally: Tally): void {
  tally.visits = tally.visitDays = tally.firstDay = tally.lastDay = 0;
  tally.amountFen = tally.lastAmountFen = 0;
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
 * visitDays 2, lastDay 19, lastAmountFen 300.
 */
export function addVisit(tally: Tally, day: number, amountFen: number, refund: boolean): void {
  tally.amountFen += amountFen;
  if (refund) return;
  tally.visits++;
  if (tally.visitDays > 0 && day === tally.lastDay) {
    tally.lastAmountFen += amountFen;
    return;
  }
  if (tally.visitDays === 0) tally.firstDay = day;
  tally.visitDays++;
  tally.lastDay = day;
  tally.lastAmountFen = amountFen;
  pushRecent(tally.recentDays, day);
}

/** Moved by hand: shift() on so short an array costs more than all the rest of a visit. */
function pushRecent(days: number[], day: number): void {
  if (days.length < RECENT_DAYS) {
    days.push(day);
    return;
  }
  for (let k = 1; k < RECENT_DAYS; k++) days[k - 1] = days[k]!;
  days[RECENT_DAYS - 1] = day;
}
