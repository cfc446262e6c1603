/** "Came back": a visit this week by somebody who was late, or so long away that she counted as lost. */
import { seasonDays } from '../../calendar/business-calendar';
import type { DayNumber } from '../../shared/day';
import { emptyHistory, readHistory } from '../customer-history';
import { emptyForecast, forecast } from '../forecast';
import { onDay, type Lookout } from '../lookout';
import { endOfKnown, type VisitLog } from '../visit-log';
import { lostAfterDays, RHYTHM_REPEATS, warningOf } from '../warning';
import { wholeDays } from '../whole-days';
import { NEWS_DAYS } from './news';

export interface Comeback {
  readonly backOn: DayNumber;
  /** Days of the calendar away, and how many of them the business was closed. */
  readonly awayDays: number;
  readonly closedDays: number;
  /** Given up by the rule of the lists, rather than only late. */
  readonly lost: boolean;
  /** Her usual gap before, whole days; null when too early (under two repeat visits). */
  readonly usualGapDays: number | null;
}

/**
 * The latest return of customer i within the week up to the lookout's day; null for none. What she was counts as of the
 * evening before: late by the warnings' rule, or away longer than max(2 horizons, 1.5 long gaps) by the clock.
 */
export function comebackOf(lookout: Lookout, log: VisitLog, i: number): Comeback | null {
  const { clock, asOf, model, regularHorizon } = lookout;
  const history = emptyHistory();
  const found = emptyForecast();
  const first = log.start[i]!;
  for (let v = endOfKnown(log, i, asOf) - 1; v > first; v--) {
    const backOn = log.day[v]!;
    if (backOn <= asOf - NEWS_DAYS) return null;
    const eve = onDay(lookout, backOn - 1);
    readHistory(log, i, clock, eve.asOf, eve.horizon, history);
    forecast(eve, history, found);
    const lost = history.s > lostAfterDays(found.longGapDays, regularHorizon);
    if (!lost && warningOf(eve, history, found) !== 'late') continue;
    const lastDay = log.day[v - 1]!;
    return {
      backOn,
      awayDays: backOn - lastDay,
      closedDays: seasonDays(model.calendar, lastDay, backOn),
      lost,
      usualGapDays:
        history.x < RHYTHM_REPEATS ? null : wholeDays(found.usualGapDays * clock.stretch),
    };
  }
  return null;
}
