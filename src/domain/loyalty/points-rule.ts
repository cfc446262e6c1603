/** How points are earned and what they are worth; changing the rule changes nothing already earned. */
import type { Fen } from '../shared/fen';

export interface PointsRule {
  readonly on: boolean;
  /** One point for each full `earnPerFen` paid. */
  readonly earnPerFen: Fen;
  /** What one point is worth when redeemed, in fen. */
  readonly pointWorthFen: Fen;
}

/** Whole points for an amount paid: 12.50 yuan at one point a yuan gives 12; nothing for refunds or when off. */
export const pointsEarned = (rule: PointsRule, paidFen: number): number =>
  rule.on && paidFen > 0 ? Math.floor(paidFen / rule.earnPerFen) : 0;

/** The most points that can be redeemed against an amount: never more than the balance, never more than is owed. */
export const mostRedeemable = (rule: PointsRule, balance: number, amountFen: number): number =>
  rule.on ? Math.max(0, Math.min(balance, Math.floor(amountFen / rule.pointWorthFen))) : 0;
