/** Learns how many of a vendor's customers leave over a long closure, once the rest of the model is known. */
import type { Histories } from './histories';
import { minimise } from './nelder-mead';
import { lnStillAway, type GapShape, type VisitModel } from './visit-model';

/** Expected before any closure is known: so many of 100 leave over a winter, worth so many customers' winters. */
const USUAL_LEAVING = 0.02;
const USUAL_WEIGHT = 40;
const WINTER_DAYS = 90;

/**
 * The rate of leaving per closed day (VisitModel.perClosedDay); undefined if nobody has lived through a closure. Who
 * came before and after one says "stayed"; who has been away since before it may have left then, before it, or not at
 * all. All closures teach together: a customer is the likelier to leave, the longer one lasts.
 */
export function fitClosures(
  { x, t, T, closures, outlastedDays }: Histories,
  model: VisitModel,
  k: GapShape,
): number | undefined {
  const gaps = [...closures].map(([row, inGap]) => {
    const away = (days: number) => Math.exp(lnStillAway(model, x[row]!, t[row]!, days, k));
    // By open days alone: with a tenth for each closed one everybody would seem to be away too long.
    let shut = 0;
    const parts = inGap.map(({ afterDays, closedDays }) => {
      const awayThen = away(afterDays - shut);
      shut += closedDays / 10;
      return { awayThen, closedDays };
    });
    return {
      leftBefore: model.a / (model.b + x[row]!),
      awayNow: away(T[row]! - t[row]! - shut),
      closures: parts,
    };
  });
  // In an order of their own, so that sums do not depend on that of the customers.
  gaps.sort((a, b) => a.awayNow - b.awayNow || a.leftBefore - b.leftBefore);
  if (gaps.length === 0 && outlastedDays === 0) return undefined;
  const stayed = outlastedDays + USUAL_WEIGHT * WINTER_DAYS;

  const best = minimise(
    ([lnRate]) => {
      const rate = Math.exp(lnRate!);
      let sum = USUAL_LEAVING * USUAL_WEIGHT * lnRate! - stayed * rate;
      for (const { leftBefore, awayNow, closures: inGap } of gaps) {
        let left = leftBefore;
        let stay = 1;
        for (const { awayThen, closedDays } of inGap) {
          const stays = Math.exp(-rate * closedDays);
          left += stay * (1 - stays) * awayThen;
          stay *= stays;
        }
        sum += Math.log(left + stay * awayNow);
      }
      return -sum;
    },
    [Math.log(USUAL_LEAVING / WINTER_DAYS)],
    1,
    1e-4,
  );
  return Math.exp(best.point[0]!);
}
