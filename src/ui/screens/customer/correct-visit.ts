/** Corrects a visit and offers the way back: a correction is undone by correcting once more. */
import type { App } from '../../../app/app';
import type { TimelineItem } from '../../../app/queries/timeline';
import { correctedPoints } from '../../../domain/loyalty/corrected-points';
import type { PointsRule } from '../../../domain/loyalty/points-rule';
import type { VisitKind } from '../../../domain/facts/fact';
import type { CustomerId, FactId } from '../../../domain/shared/id';
import type { Fen } from '../../../domain/shared/fen';
import { correctedAmount, toldAmount } from '../../../domain/visits/corrected-amount';
import { m } from '../../i18n/messages.svelte';
import { tellRefusal } from '../../shell/tell-refusal';
import { showToast } from '../../shell/toast.svelte';

interface Whose {
  readonly amountFen: Fen;
  readonly customer: CustomerId | null;
}

/** True when it was saved; what went wrong is said in a toast. */
export async function correct(
  app: App,
  visit: { readonly id: FactId; readonly visit: VisitKind; readonly amountFen: number },
  from: CustomerId,
  to: Whose,
): Promise<boolean> {
  const corrected = await app.actions.correctVisit(visit.id, to);
  if (!corrected.ok) return tellRefusal(corrected.error);
  const before: Whose = { amountFen: toldAmount(visit.visit, visit.amountFen), customer: from };
  showToast({
    text: m().card.correct.done,
    tone: 'good',
    undo: async () => {
      const back = await app.actions.correctVisit(corrected.value, before);
      if (back.ok) showToast({ text: m().card.correct.undone });
      else tellRefusal(back.error);
    },
  });
  return true;
}

/** How a correction changes the points of the customer who has the visit now, by the rule of today; 0 where it does not. */
export function pointsChange(
  rule: PointsRule,
  visit: Extract<TimelineItem, { type: 'visit' }>,
  told: Fen,
  sameCustomer: boolean,
): number {
  const { points, redeemed } = visit;
  const paidFen = correctedAmount(visit.visit, told);
  if (paidFen === null) return 0;
  if (!sameCustomer) return -points;
  const had = { earned: points - redeemed, redeemed };
  const after = correctedPoints(rule, had, { paidFen, sameCustomer, fromWalkIn: false });
  return after.earned + after.redeemed - points;
}
