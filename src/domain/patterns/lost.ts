/** Whether a customer was lost on some day, by the same rule as her stage of life (stageOf). */
import { emptyHistory, readHistory, type CustomerHistory } from '../rhythm/customer-history';
import { habitGap, habitOf, OWN_HABIT_GAPS } from '../rhythm/own-habit';
import { eyesFor, type Lookout } from '../rhythm/lookout';
import type { RhythmModel } from '../rhythm/rhythm-model';
import { populationGap } from '../rhythm/visit-model';
import type { VisitLog } from '../rhythm/visit-log';
import { lostAfterDays, RHYTHM_REPEATS } from '../rhythm/warning';
import { longGapWithoutRhythm } from '../segments/stage';
import type { DayNumber } from '../shared/day';

/** Where a customer stood at the end of a day: before her first visit, still about, or lost. */
export type Standing = 'unknown' | 'active' | 'lost';

/**
 * Asks for one customer after the other, for several days each: what one look needs is made once. Who has been away for
 * two horizons or less is active whatever her gaps, so her long gap is worked out only after that, and only once for
 * looks that know of the same visits.
 */
export function standingIn(lookout: Lookout, log: VisitLog) {
  const history = emptyHistory();
  let customer = -1;
  let visitsKnown = -1;
  let longGapDays = 0;
  return (i: number, day: DayNumber): Standing => {
    const { clock, regularHorizon } = eyesFor(lookout, log, i, day);
    readHistory(log, i, clock, day, 1, history);
    if (history.x < 0) return 'unknown';
    if (history.s <= lostAfterDays(0, regularHorizon)) return 'active';
    if (customer !== i || visitsKnown !== history.x) {
      customer = i;
      visitsKnown = history.x;
      longGapDays = longGapOf(lookout.model, history);
    }
    return history.s > lostAfterDays(longGapDays, regularHorizon) ? 'lost' : 'active';
  };
}

/** Days by the clock. Her own from three gaps, the vendor's customers' from two, and before that two of their usual gaps. */
function longGapOf({ visits, unitDays }: RhythmModel, history: CustomerHistory): number {
  const { x, t, sumLnGap } = history;
  if (x < RHYTHM_REPEATS) return longGapWithoutRhythm(unitDays);
  return x >= OWN_HABIT_GAPS
    ? habitGap(habitOf(x, t, sumLnGap, unitDays), LONG)
    : populationGap(visits, x, t, LONG);
}

/** Nine gaps of ten are over by then. */
const LONG = 0.9;
