/** Everything the model says about one customer, unrounded; written into one place again and again when a book is scored. */
import { comingLess } from './changes/coming-less';
import type { CustomerHistory } from './customer-history';
import { expectedVisitsIfActive } from './expected-visits';
import { habitExceeds, habitGap, habitOf, OWN_HABIT_GAPS } from './own-habit';
import type { Lookout } from './lookout';
import { recalibrated } from './recalibration/recalibration';
import { expectedSpendFen } from './spend-model';
import { lnStillAway, noVisitGiven, pActive, populationGap } from './visit-model';

export interface Forecast {
  pActive: number;
  /** Chance of no visit in the horizon, recalibrated where the vendor's past allows. */
  pNoVisit: number;
  expectedVisits: number;
  expectedValueFen: number;
  /** Usual and long gap in days by the clock: her own from three gaps, else from all customers. */
  usualGapDays: number;
  longGapDays: number;
  /** Chance that a gap of hers lasts longer than the running one already has. */
  pStillAway: number;
  own: boolean;
  comingLess: boolean;
  /** P(no visit) × what she would spend in the horizon if still active, fen. */
  stakeFen: number;
}

export const emptyForecast = (): Forecast => ({
  pActive: NaN,
  pNoVisit: NaN,
  expectedVisits: NaN,
  expectedValueFen: NaN,
  usualGapDays: NaN,
  longGapDays: NaN,
  pStillAway: NaN,
  own: false,
  comingLess: false,
  stakeFen: NaN,
});

/** Fills `into` for a customer with at least one visit. */
export function forecast(
  { model, horizonDays, horizon, alarmBudget }: Lookout,
  history: CustomerHistory,
  into: Forecast,
): void {
  const { x, t, s, openS, closures } = history;
  const { visits, unitDays, recalibration } = model;
  const spendFen = expectedSpendFen(model.spend, history.paidRepeats, history.paidRepeatsFen);
  const ifActive = expectedVisitsIfActive(visits, x, t, s, horizon);
  into.pActive = pActive(visits, x, t, s, 1, closures);
  into.pNoVisit = noVisitGiven(into.pActive, visits, x, t, s, horizon);
  if (recalibration?.horizonDays === horizonDays)
    into.pNoVisit = recalibrated(recalibration, model, history, horizon, into.pNoVisit);
  into.expectedVisits = into.pActive * ifActive;
  into.expectedValueFen = into.expectedVisits * spendFen;
  into.stakeFen = into.pNoVisit * ifActive * spendFen;
  into.own = x >= OWN_HABIT_GAPS;
  if (into.own) {
    const habit = habitOf(x, t, history.sumLnGap, unitDays);
    into.usualGapDays = habitGap(habit, 0.5);
    into.longGapDays = habitGap(habit, 0.9);
    into.pStillAway = habitExceeds(habit, openS);
  } else {
    into.usualGapDays = populationGap(visits, x, t, 0.5);
    into.longGapDays = populationGap(visits, x, t, 0.9);
    into.pStillAway = Math.exp(lnStillAway(visits, x, t, openS));
  }
  into.comingLess = comingLess(history, unitDays, alarmBudget) > 1;
}

/**
 * The gap (days by the clock) that the running one exceeds with chance 1 − q, given how long it has lasted: her own
 * from three gaps, else from all customers. Found: her forecast.
 */
export function nextGapDays(
  { model }: Lookout,
  { x, t, s, openS, sumLnGap }: CustomerHistory,
  found: Forecast,
  q: number,
): number {
  const ofAll = 1 - (1 - q) * found.pStillAway;
  const openDays = found.own
    ? habitGap(habitOf(x, t, sumLnGap, model.unitDays), ofAll)
    : populationGap(model.visits, x, t, ofAll);
  return openDays + s - openS;
}
