/** When a customer is one to worry about, and when she is past winning back by a call. */
import type { CustomerHistory } from './customer-history';
import type { Forecast } from './forecast';

/** Below two repeat visits nothing can be said of a rhythm. */
export const RHYTHM_REPEATS = 2;

/** Her own habit must make the absence odd: at most this chance that a gap lasts so long. */
const ODD_TAIL = 0.2;

/** Days since the last visit from which a customer counts as lost, not late: twice the horizon, or 1.5 long gaps. */
export const lostAfterDays = (longGapDays: number, horizonDays: number): number =>
  Math.max(2 * horizonDays, 1.5 * longGapDays);

/**
 * Whether the vendor is warned: two or more repeat visits, not yet lost, and either P(no visit) past his level with an
 * absence that is odd by her habit, or the "coming less" alarm.
 */
export function isWarned(
  history: CustomerHistory,
  forecast: Forecast,
  horizonDays: number,
  level: number,
): boolean {
  if (history.x < RHYTHM_REPEATS) return false;
  if (history.s > lostAfterDays(forecast.longGapDays, horizonDays)) return false;
  return (forecast.pNoVisit > level && forecast.pStillAway <= ODD_TAIL) || forecast.comingLess;
}
