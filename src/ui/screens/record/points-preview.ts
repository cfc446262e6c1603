/** What a visit does to the points, shown while it is typed; the book itself decides when it is saved. */
import { mostRedeemable, pointsEarned, type PointsRule } from '../../../domain/loyalty/points-rule';

export interface PointsPreview {
  /** Most points this amount and balance allow; while no amount is typed, the balance. */
  readonly most: number;
  /** More points are typed than that. */
  readonly over: boolean;
  /** What is left to pay after points, fen. */
  readonly paidFen: number;
  readonly earned: number;
}

/** ¥46 with 200 of 268 points at 1 fen each, one point per yuan: ¥44 to pay, 44 earned. */
export function previewPoints(
  amountFen: number | null,
  redeem: number,
  balance: number,
  rule: PointsRule,
): PointsPreview {
  if (amountFen === null) {
    const most = rule.on ? Math.max(0, balance) : 0;
    return { most, over: redeem > most, paidFen: 0, earned: 0 };
  }
  const most = mostRedeemable(rule, balance, amountFen);
  const paidFen = amountFen - Math.min(redeem, most) * rule.pointWorthFen;
  return { most, over: redeem > most, paidFen, earned: pointsEarned(rule, paidFen) };
}
