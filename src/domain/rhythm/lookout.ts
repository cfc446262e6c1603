/** From where and how far ahead somebody looks at customers: made once, used for one of them or for all. */
import { daysByClock, type Clock } from '../calendar/clock';
import { clockFor } from './customer-clock';
import { modelClock } from './model-clock';
import type { VisitLog } from './visit-log';
import type { DayNumber } from '../shared/day';
import type { RhythmModel } from './rhythm-model';

export interface Lookout {
  readonly model: RhythmModel;
  readonly clock: Clock;
  /** The day of looking, at its end. */
  readonly asOf: DayNumber;
  /** How far ahead: in days of the calendar, and what the vendor's clock makes of them. */
  readonly horizonDays: number;
  readonly horizon: number;
  /** The horizon by the clock of the regular season, whatever season it is now. */
  readonly regularHorizon: number;
  /** P(no visit in the horizon) past which the vendor is warned. */
  readonly warnLevel: number;
  /** False alarms accepted per customer and 365 days by the clock, of each detector. */
  readonly alarmBudget: number;
  /** The same, looking at those who come for stockings only; null where nobody does. */
  readonly forStocking: Lookout | null;
}

export interface LookoutOptions {
  readonly warnLevel?: number | undefined;
  /** False alarms accepted per customer and year of the regular season. */
  readonly alarmBudget?: number | undefined;
}

const DEFAULT_WARN_LEVEL = 0.6;
const DEFAULT_ALARM_BUDGET = 0.5;

export function lookoutOf(
  model: RhythmModel,
  asOf: DayNumber,
  horizonDays: number,
  options: LookoutOptions = {},
): Lookout {
  const { warnLevel = DEFAULT_WARN_LEVEL, alarmBudget = DEFAULT_ALARM_BUDGET } = options;
  const clock = modelClock(model.calendar, model.stockingScale, asOf);
  const by = (own: Clock, forStocking: Lookout | null): Lookout => ({
    model,
    clock: own,
    asOf,
    horizonDays,
    horizon: daysByClock(own, asOf, asOf + horizonDays),
    regularHorizon: horizonDays / own.stretch,
    warnLevel,
    // A closed season makes no year shorter: with a budget to make up for it, spring would be full of false alarms.
    alarmBudget: alarmBudget * own.stretch,
    forStocking,
  });
  return by(clock, clock.stocking && by(clock.stocking.clock, null));
}

/** The same eyes at the end of another day: what would have been said then, by what is known of the book now. */
export function onDay(lookout: Lookout, asOf: DayNumber): Lookout {
  const horizon = daysByClock(lookout.clock, asOf, asOf + lookout.horizonDays);
  const forStocking = lookout.forStocking && onDay(lookout.forStocking, asOf);
  return { ...lookout, asOf, horizon, forStocking };
}

/** The eyes with which customer i is looked at, as she stood at the end of a day. */
export const eyesFor = (lookout: Lookout, log: VisitLog, i: number, asOf: DayNumber): Lookout =>
  lookout.forStocking && clockFor(lookout.clock, log, i, asOf) !== lookout.clock
    ? lookout.forStocking
    : lookout;
