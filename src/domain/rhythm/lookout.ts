/** From where and how far ahead somebody looks at customers: made once, used for one of them or for all. */
import { businessClock } from '../calendar/business-clock';
import { daysByClock, type Clock } from '../calendar/clock';
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
  const clock = businessClock(model.calendar);
  return {
    model,
    clock,
    asOf,
    horizonDays,
    horizon: daysByClock(clock, asOf, asOf + horizonDays),
    regularHorizon: horizonDays / clock.stretch,
    warnLevel,
    // A closed season makes no year shorter: with a budget to make up for it, spring would be full of false alarms.
    alarmBudget: alarmBudget * clock.stretch,
  };
}

/** The same eyes at the end of another day: what would have been said then, by what is known of the book now. */
export function onDay(lookout: Lookout, asOf: DayNumber): Lookout {
  const horizon = daysByClock(lookout.clock, asOf, asOf + lookout.horizonDays);
  return { ...lookout, asOf, horizon };
}
