/** All that a card, a sentence or a warning line says about one customer's rhythm, from the saved model and her visits. */
import { seasonDays } from '../calendar/business-calendar';
import { dayAfter } from '../calendar/clock';
import type { DayNumber } from '../shared/day';
import { slowdownOf, type Slowdown } from './changes/coming-less';
import { emptyHistory, readHistory } from './customer-history';
import { emptyForecast, forecast, nextGapDays } from './forecast';
import { eyesFor, type Lookout } from './lookout';
import { endOfKnown, type VisitLog } from './visit-log';
import { RHYTHM_REPEATS, warningOf, type Warning } from './warning';
import { wholeDays } from './whole-days';
import { yearAhead, type YearAhead } from './year-ahead';

/** The three words said while the vendor's own back-test does not exist. */
export type Outlook = 'probablyComes' | 'open' | 'probablyNot';

export interface CustomerRhythm {
  readonly visitDays: number;
  /** Whole days of the regular season, at least 1; null when too early (under two repeat visits). */
  readonly usualGapDays: number | null;
  readonly longGapDays: number | null;
  /** Days of the calendar since the last visit, and how many of them fell into a closed season. */
  readonly sinceDays: number;
  readonly closedDays: number;
  /** Days since the last visit without those of long closures, as whole days of the regular season: what gaps are compared with. */
  readonly awayDays: number;
  /** Of 100 such gaps, how many would be over by now, 0..99; null when too early. */
  readonly backBy: number | null;
  /** When the next visit usually falls: after half the usual gap until the long gap has gone by; null when too early. */
  readonly expectedFrom: DayNumber | null;
  readonly expectedTo: DayNumber | null;
  /**
   * If she still comes, the next visit falls between these days eight times in ten, given how long she has been away;
   * null when too early.
   */
  readonly nextFrom: DayNumber | null;
  readonly nextTo: DayNumber | null;
  /** The next twelve months; null when too early. */
  readonly year: YearAhead | null;
  readonly pNoVisit: number;
  readonly pActive: number;
  readonly expectedVisits: number;
  readonly expectedValueFen: number;
  readonly outlook: Outlook;
  /**
   * Of 100 such customers, how many will come within the horizon, 1 … 99; null until the vendor's own past has been played
   * back often enough to correct the model by it (Recalibration): before that only the three words are honest.
   */
  readonly chancePercent: number | null;
  /** Whether the gaps are her own (three gaps or more) or borrowed from all customers. */
  readonly own: boolean;
  readonly tooEarly: boolean;
  /** What the vendor is warned of, if anything. */
  readonly warning: Warning | null;
  /** The numbers behind the "coming less" alarm; null while it does not ring. */
  readonly slowdown: Slowdown | null;
  readonly stakeFen: number;
}

/** The rhythm of customer i of a log, as seen from the lookout; null without a visit. Needs no other customer. */
export function rhythmOf(from: Lookout, log: VisitLog, i = 0): CustomerRhythm | null {
  const lookout = eyesFor(from, log, i, from.asOf);
  const { model, clock, asOf, horizon } = lookout;
  const history = emptyHistory();
  readHistory(log, i, clock, asOf, horizon, history);
  if (history.x < 0) return null;
  const found = emptyForecast();
  forecast(lookout, history, found);

  const tooEarly = history.x < RHYTHM_REPEATS;
  const lastDay = log.day[endOfKnown(log, i, asOf) - 1]!;
  const { stretch } = clock;
  const usual = tooEarly ? null : wholeDays(found.usualGapDays * stretch);
  const long = tooEarly ? null : wholeDays(found.longGapDays * stretch);
  const after = (days: number | null) =>
    days === null ? null : dayAfter(clock, lastDay, days / stretch);
  const next = (q: number) =>
    Math.max(asOf + 1, dayAfter(clock, lastDay, nextGapDays(lookout, history, found, q)));
  return {
    visitDays: history.x + 1,
    usualGapDays: usual,
    longGapDays: long,
    sinceDays: asOf - lastDay,
    closedDays: seasonDays(model.calendar, lastDay, asOf),
    awayDays: Math.round(history.openS * stretch),
    backBy: tooEarly ? null : backBy(found.pStillAway),
    expectedFrom: after(usual && wholeDays(usual / 2)),
    expectedTo: after(long),
    nextFrom: tooEarly ? null : next(0.1),
    nextTo: tooEarly ? null : next(0.9),
    year: tooEarly ? null : yearAhead(lookout, history, found.usualGapDays),
    pNoVisit: found.pNoVisit,
    pActive: found.pActive,
    expectedVisits: found.expectedVisits,
    expectedValueFen: Math.round(found.expectedValueFen),
    outlook: outlookOf(found.pNoVisit),
    chancePercent: isProved(lookout) ? percentOf(1 - found.pNoVisit) : null,
    own: found.own,
    tooEarly,
    warning: warningOf(lookout, history, found),
    slowdown: found.comingLess ? slowdownOf(history, model.unitDays, stretch) : null,
    stakeFen: Math.round(found.stakeFen),
  };
}

/** Whether the chances for this horizon were corrected by what came of earlier ones in the vendor's own book. */
const isProved = ({ model, horizonDays }: Lookout): boolean =>
  model.recalibration?.horizonDays === horizonDays;

/** Never 0 and never 100: nobody is that sure. */
const percentOf = (chance: number): number => Math.min(99, Math.max(1, Math.round(100 * chance)));

/** The bands on the chance that nobody comes: up to .33 she probably comes, from .67 probably not. */
export const outlookOf = (pNoVisit: number): Outlook =>
  pNoVisit <= 0.33 ? 'probablyComes' : pNoVisit >= 0.67 ? 'probablyNot' : 'open';

/** Of 100 such gaps, how many would be over by now: never all of them, since she is still away. */
export const backBy = (pStillAway: number): number =>
  Math.min(99, Math.round(100 * (1 - pStillAway)));
