/** All that a card, a sentence or a warning line says about one customer's rhythm, from the saved model and her figures. */
import type { Figures } from '../customers/figures';
import type { DayNumber } from '../shared/day';
import { DEFAULT_ALARM_BUDGET, slowdownOf, type Slowdown } from './coming-less';
import { historyOf } from './customer-history';
import { emptyForecast, forecast } from './forecast';
import type { RhythmModel } from './rhythm-model';
import { RHYTHM_REPEATS, warningOf, type Warning } from './warning';
import { wholeDays } from './whole-days';

/** The three words said while the vendor's own back-test does not exist. */
export type Outlook = 'probablyComes' | 'open' | 'probablyNot';

export interface CustomerRhythm {
  readonly visitDays: number;
  /** Whole days, at least 1; null when too early (under two repeat visits). */
  readonly usualGapDays: number | null;
  readonly longGapDays: number | null;
  readonly sinceDays: number;
  /** Of 100 such gaps, how many would be over by now, 0..99; null when too early. */
  readonly backBy: number | null;
  readonly pNoVisit: number;
  readonly pActive: number;
  readonly expectedVisits: number;
  readonly expectedValueFen: number;
  readonly outlook: Outlook;
  /** Whether the gaps are her own (three gaps or more) or borrowed from all customers. */
  readonly own: boolean;
  readonly tooEarly: boolean;
  /** What the vendor is warned of, if anything. */
  readonly warning: Warning | null;
  /** The numbers behind the "coming less" alarm; null while it does not ring. */
  readonly slowdown: Slowdown | null;
  readonly stakeFen: number;
}

export interface RhythmOptions {
  /** P(no visit in the horizon) past which the vendor is warned. */
  readonly warnLevel?: number;
  /** False "coming less" alarms accepted per customer and year. */
  readonly alarmBudget?: number;
}

export const DEFAULT_WARN_LEVEL = 0.6;

/**
 * One customer's rhythm as of the end of a day (figures as of that day), looking `horizonDays` ahead; null without a
 * visit. Needs no other customer.
 */
export function rhythmOf(
  model: RhythmModel,
  figures: Figures,
  asOf: DayNumber,
  horizonDays: number,
  options: RhythmOptions = {},
): CustomerRhythm | null {
  if (figures.visitDays === 0) return null;
  const { warnLevel = DEFAULT_WARN_LEVEL, alarmBudget = DEFAULT_ALARM_BUDGET } = options;
  const history = historyOf(figures, asOf);
  const found = emptyForecast();
  forecast(model, history, horizonDays, alarmBudget, found);

  const tooEarly = history.x < RHYTHM_REPEATS;
  return {
    visitDays: figures.visitDays,
    usualGapDays: tooEarly ? null : wholeDays(found.usualGapDays),
    longGapDays: tooEarly ? null : wholeDays(found.longGapDays),
    sinceDays: history.s,
    backBy: tooEarly ? null : backBy(found.pStillAway),
    pNoVisit: found.pNoVisit,
    pActive: found.pActive,
    expectedVisits: found.expectedVisits,
    expectedValueFen: Math.round(found.expectedValueFen),
    outlook: outlookOf(found.pNoVisit),
    own: found.own,
    tooEarly,
    warning: warningOf(history, found, horizonDays, warnLevel),
    slowdown: found.comingLess ? slowdownOf(history, model.unitDays) : null,
    stakeFen: Math.round(found.stakeFen),
  };
}

/** The bands on the chance that nobody comes: up to .33 she probably comes, from .67 probably not. */
export const outlookOf = (pNoVisit: number): Outlook =>
  pNoVisit <= 0.33 ? 'probablyComes' : pNoVisit >= 0.67 ? 'probablyNot' : 'open';

/** Of 100 such gaps, how many would be over by now: never all of them, since she is still away. */
export const backBy = (pStillAway: number): number =>
  Math.min(99, Math.round(100 * (1 - pStillAway)));
