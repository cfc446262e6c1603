/** When a customer is one to worry about, and when she is past winning back by a call. */
import type { CustomerHistory } from './customer-history';
import type { Forecast } from './forecast';
import type { Lookout } from './lookout';
import { habitExceeds, habitOf, OWN_HABIT_GAPS } from './own-habit';
import { wholeDays } from './whole-days';

/** Below two repeat visits nothing can be said of a rhythm. */
export const RHYTHM_REPEATS = 2;

/** Her own habit must make the absence odd: at most this chance that a gap lasts so long. */
export const ODD_TAIL = 0.2;

/** Past so many long gaps a customer counts as lost. */
const LOST_GAPS = 1.5;

/** Days since the last visit from which a customer counts as lost, not late: twice the horizon, or 1.5 long gaps; all by one clock. */
export const lostAfterDays = (longGapDays: number, horizonDays: number): number =>
  Math.max(2 * horizonDays, LOST_GAPS * longGapDays);

/** Late: should have come by now. Coming less: not late, but slower than her own earlier habit explains. */
export type Warning = 'late' | 'comingLess';

/**
 * What the vendor is warned of, null for nothing: two or more repeat visits, not yet lost, and either P(no visit) past
 * his level with an absence that is odd by her habit (late), or the "coming less" alarm. While that rings, who is past
 * her long gap anyway is late: usually every 9 days, long gap 20, alarm rings: away 20 days she comes less, 21 she is late.
 */
export function warningOf(
  { clock, regularHorizon, warnLevel }: Lookout,
  history: CustomerHistory,
  forecast: Pick<Forecast, 'pNoVisit' | 'pStillAway' | 'longGapDays' | 'comingLess'>,
): Warning | null {
  if (history.x < RHYTHM_REPEATS) return null;
  if (history.s > lostAfterDays(forecast.longGapDays, regularHorizon)) return null;
  if (forecast.pNoVisit > warnLevel && forecast.pStillAway <= ODD_TAIL) return 'late';
  if (!forecast.comingLess) return null;
  // Rounded as the sentence says it.
  const away = Math.round(history.s * clock.stretch);
  return away > wholeDays(forecast.longGapDays * clock.stretch) ? 'late' : 'comingLess';
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
