/** The points rule as typed: yuan as text, checked before it becomes a rule. */
import { parseYuan } from '../../../domain/shared/fen';
import type { Fen } from '../../../domain/shared/fen';
import type { PointsRule } from '../../../domain/loyalty/points-rule';

/** Yuan as a vendor types it: no thousands mark, no trailing zeros ("1", "0.5", "12.05"). */
export const yuanText = (amountFen: Fen): string => String(amountFen / 100);

/** An amount typed into the rule, or null when it is no amount above zero. Full-width digits and ¥ are understood. */
export function ruleAmount(text: string): Fen | null {
  const plain = text.normalize('NFKC').replace(/[¥元\s]/g, '');
  const amount = parseYuan(plain);
  return amount !== null && amount > 0 ? amount : null;
}

/** What a customer gets back of each ¥100 paid, in percent, when all points are redeemed; one decimal. */
export const percentBack = (rule: PointsRule): number =>
  Math.round((rule.pointWorthFen / rule.earnPerFen) * 1000) / 10;
