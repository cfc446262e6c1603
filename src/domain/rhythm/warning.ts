/** When a customer is one to worry about, and when she is past winning back by a call. */
import type { CustomerHistory } from './customer-history';
import type { Forecast } from './forecast';
import type { Lookout } from './lookout';
import { habitExceeds, habitOf, OWN_HABIT_GAPS } from './own-habit';
import { wholeDays } from './whole-days';

/** What of a forecast decides. */
type WarningFigures = Pick<Forecast, 'pNoVisit' | 'pStillAway' | 'longGapDays' | 'comingLess'>;

/** Below two repeat visits nothing can be said of a rhythm. */
export const RHYTHM_REPEATS = 2;

/** Past her usual gap: by her own habit half the gaps at most last so long. */
export const DUE_TAIL = 0.5;
/** So rare by her own habit that it needs no model of all customers, which sees a strict regular's absence late. */
const ODD_TAIL = 0.03;

/** Past so many long gaps a customer counts as lost. */
const LOST_GAPS = 1.5;

/** Days since the last visit from which a customer counts as lost, not late: twice the horizon, or 1.5 long gaps; all by one clock. */
export const lostAfterDays = (longGapDays: number, horizonDays: number): number =>
  Math.max(2 * horizonDays, LOST_GAPS * longGapDays);

/**
 * Whether the vendor is warned that she stays away, which the back-test judges: two or more repeat visits, not yet lost,
 * and P(no visit) past his level with something out of the ordinary, past her usual gap or coming less. While the
 * "coming less" alarm rings, an absence that three gaps in a hundred reach is enough.
 */
export function isMissed(
  { regularHorizon, warnLevel }: Lookout,
  { x, s }: CustomerHistory,
  { pNoVisit, pStillAway, comingLess, longGapDays }: WarningFigures,
): boolean {
  if (x < RHYTHM_REPEATS || s > lostAfterDays(longGapDays, regularHorizon)) return false;
  if (pNoVisit > warnLevel) return comingLess || pStillAway <= DUE_TAIL;
  return comingLess && pStillAway <= ODD_TAIL;
}

/** Late: should have come by now. Coming less: not as late, but slower than her own earlier habit explains. */
export type Warning = 'late' | 'comingLess';

/**
 * The list she stands on, null for none: late if she is missed, but coming less while that alarm rings and she is not
 * past her long gap. Usually every 9 days, long gap 20, missed, alarm rings: away 20 days she comes less, 21 she is late.
 * Who comes less still comes: she stands on that list whether she is missed or not.
 */
export function warningOf(
  lookout: Lookout,
  history: CustomerHistory,
  forecast: WarningFigures,
  /** Where it is known already. */
  missed = isMissed(lookout, history, forecast),
): Warning | null {
  const { stretch } = lookout.clock;
  const { comingLess, longGapDays } = forecast;
  if (history.x < RHYTHM_REPEATS) return null;
  if (history.s > lostAfterDays(longGapDays, lookout.regularHorizon)) return null;
  // Rounded as the sentence says it.
  const pastLong = Math.round(history.openS * stretch) > wholeDays(longGapDays * stretch);
  if (missed && (pastLong || !comingLess)) return 'late';
  return comingLess ? 'comingLess' : null;
}

/**
 * Whether somebody with a habit of her own is lost, without the cost of finding her long gap: beyond 1.5 of them lies
 * less than a tenth of her gaps at two thirds of her absence. False where the habit is not her own yet.
 */
export function isLost({ model, regularHorizon }: Lookout, history: CustomerHistory): boolean {
  const { x, t, s, sumLnGap } = history;
  if (x < OWN_HABIT_GAPS || s <= 2 * regularHorizon) return false;
  return habitExceeds(habitOf(x, t, sumLnGap, model.unitDays), s / LOST_GAPS) < 0.1;
}
