/** "Silent since a complaint": an open complaint, and by now she would usually have come again. */
import { dayAfter } from '../../calendar/clock';
import type { DayNumber } from '../../shared/day';
import { emptyHistory, readHistory } from '../customer-history';
import { emptyForecast, forecast } from '../forecast';
import type { Lookout } from '../lookout';
import { endOfKnown, type VisitLog } from '../visit-log';
import { wholeDays } from '../whole-days';
import { NEWS_DAYS } from './news';

export interface Silence {
  readonly complainedOn: DayNumber;
  /** Whole days of the regular season: her own usual gap, or that of all customers while she has no rhythm. */
  readonly usualGapDays: number;
}

/**
 * Told in the week in which the usual gap since the complaint has gone by without a visit; a visit of the day she
 * complained on is the one she complained of. Every 7 days, complained on the 1st: told from the 8th to the 14th.
 */
export function silenceOf(
  lookout: Lookout,
  log: VisitLog,
  i: number,
  complainedOn: DayNumber,
): Silence | null {
  const { clock, asOf, horizon } = lookout;
  const lastDay = log.day[endOfKnown(log, i, asOf) - 1]!;
  if (complainedOn > asOf || lastDay > complainedOn) return null;
  const history = emptyHistory();
  const found = emptyForecast();
  readHistory(log, i, clock, asOf, horizon, history);
  forecast(lookout, history, found);
  const over = dayAfter(clock, complainedOn, found.usualGapDays);
  if (over > asOf || over <= asOf - NEWS_DAYS) return null;
  return { complainedOn, usualGapDays: wholeDays(found.usualGapDays * clock.stretch) };
}
