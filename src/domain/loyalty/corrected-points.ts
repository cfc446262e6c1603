import { pointsEarned, type PointsRule } from './points-rule';

/** The points of one visit as its entries say: what it earned, and what was redeemed at it (0 or negative). */
export interface VisitPoints {
  readonly earned: number;
  readonly redeemed: number;
}

/**
 * The points of a visit put right. Redeemed ones stay redeemed where the customer stays; earned ones follow what was
 * really paid (fen) by today's rule, where the visit had earned any or was a walk-in's before. Example at a point a
 * yuan: 100 earned and 20 redeemed at ¥100 become 60 and 20 at ¥60, and 60 and 0 under another name.
 */
export const correctedPoints = (
  rule: PointsRule,
  had: VisitPoints,
  to: { readonly paidFen: number; readonly sameCustomer: boolean; readonly fromWalkIn: boolean },
): VisitPoints => ({
  earned: had.earned > 0 || to.fromWalkIn ? pointsEarned(rule, to.paidFen) : 0,
  redeemed: to.sameCustomer ? had.redeemed : 0,
});
