/** When a customer is one to worry about, and when she is past winning back by a call. */
import type { CustomerHistory } from './customer-history';
import type { Forecast } from './forecast';
import type { Lookout } from './lookout';
import { wholeDays } from './whole-days';

/** Below two repeat visits nothing can be said of a rhythm. */
export const RHYTHM_REPEATS = 2;

/** Her own habit must make the absence odd: at most this chance that a gap lasts so long. */
const ODD_TAIL = 0.2;

/** Days since the last visit from which a customer counts as lost, not late: twice the horizon, or 1.5 long gaps; all by one clock. */
export const lostAfterDays = (longGapDays: number, horizonDays: number): number =>
  Math.max(2 * horizonDays, 1.5 * longGapDays);

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
  forecast: Forecast,
): Warning | null {
  if (history.x < RHYTHM_REPEATS) return null;
  if (history.s > lostAfterDays(forecast.longGapDays, regularHorizon)) return null;
  if (forecast.pNoVisit > warnLevel && forecast.pStillAway <= ODD_TAIL) return 'late';
  if (!forecast.comingLess) return null;
  // Rounded as the sentence says it.
  const away = Math.round(history.s * clock.stretch);
  return away > wholeDays(forecast.longGapDays * clock.stretch) ? 'late' : 'comingLess';
}
