/**
 * What the book can count about one customer: a pure function of her live facts, in whole numbers. A refund lowers
 * money and is no visit in any count, recency or rhythm; several visits on one day are one visit day. Days are
 * DayNumbers (days since 1970-01-01).
 */
import type { DayNumber } from '../shared/day';
import type { Account } from '../facts/fact';

/** Latest distinct visit days kept at hand for strips. */
export const RECENT_DAYS = 16;

export interface Figures {
  /** Visits that count (no refunds). */
  readonly visits: number;
  /** Distinct visit days; repeat visits x = visitDays − 1. */
  readonly visitDays: number;
  /** First and last visit day; both 0 when visitDays is 0. */
  readonly firstDay: DayNumber;
  readonly lastDay: DayNumber;
  /** Sum of all amounts, refunds included, fen. */
  readonly amountFen: number;
  /** Sum over the last visit day, refunds excluded, fen. */
  readonly lastAmountFen: number;
  /** The latest distinct visit days, ascending, at most RECENT_DAYS. */
  readonly recentDays: readonly DayNumber[];
  /** Sum of unvoided entries per account: whole points, fen, uses. */
  readonly balances: Readonly<Record<Account, number>>;
}
