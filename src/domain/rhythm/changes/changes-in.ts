/** What changed about customers these days, good or bad, each told once: who comes less or more, who spends less or more. */
import type { DayNumber } from '../../shared/day';
import { emptyHistory, readHistory, type CustomerHistory } from '../customer-history';
import type { Lookout } from '../lookout';
import { endOfKnown, type BookLog } from '../visit-log';
import { comingLess, slowdownOf, type Slowdown } from './coming-less';
import { comingMore, speedupOf, type Speedup } from './coming-more';
import { isNews } from './news';
import { shiftAlarm, spendingShift, type SpendingShift } from './spending';

/** What rang, with the numbers behind it. */
export type Change =
  | { readonly type: 'comingLess'; readonly slowdown: Slowdown }
  | { readonly type: 'comingMore'; readonly speedup: Speedup }
  | { readonly type: 'spendingLess' | 'spendingMore'; readonly shift: SpendingShift };

export interface FoundChange {
  /** Row of the log. */
  readonly customer: number;
  readonly change: Change;
  /** How many times rarer by chance than the budget allows; above 1. */
  readonly alarm: number;
}

/** What rang a week ago already has had its place on the list. */
const NEWS_DAYS = 7;

type Detector = Change['type'];
const DETECTORS: readonly Detector[] = ['comingLess', 'comingMore', 'spendingLess', 'spendingMore'];
/** The fewest visits any of them judges by. */
const LEAST_VISITS = 6;

/** The changes of a book this week as seen from the lookout, strongest first; archived customers left out. */
export function changesIn(book: BookLog, lookout: Lookout): FoundChange[] {
  const { clock, asOf } = lookout;
  const found: FoundChange[] = [];
  const now = emptyHistory();
  const then = emptyHistory();
  for (let i = 0; i < book.n; i++) {
    const end = endOfKnown(book, i, asOf);
    const visits = end - book.start[i]!;
    if (visits < LEAST_VISITS || book.archived[i] !== 0) continue;
    readHistory(book, i, clock, asOf, 0, now);
    for (const detector of DETECTORS) {
      const alarm = alarmOf(detector, book, i, lookout, asOf, now);
      if (!(alarm > 1)) continue;
      const rangOn = (day: DayNumber) => {
        readHistory(book, i, clock, day, 0, then);
        return then.x > 0 && alarmOf(detector, book, i, lookout, day, then) > 1;
      };
      if (rangOn(asOf - NEWS_DAYS)) continue;
      if (!isNews(visits - 1, (back) => rangOn(book.day[end - back]! - 1))) continue;
      const change = changeOf(detector, book, i, lookout, now);
      if (change) found.push({ customer: i, change, alarm });
    }
  }
  const hash = ({ customer }: FoundChange) => book.idHash[customer]!;
  return found.sort((a, b) => b.alarm - a.alarm || hash(a) - hash(b));
}

function alarmOf(
  detector: Detector,
  book: BookLog,
  i: number,
  { model, alarmBudget }: Lookout,
  asOf: DayNumber,
  history: CustomerHistory,
): number {
  if (detector === 'comingLess') return comingLess(history, model.unitDays, alarmBudget);
  if (detector === 'comingMore')
    return comingMore(history, model.unitDays, model.trend, alarmBudget);
  const shift = spendingShift(book, i, asOf);
  if (!shift || shift.z > 0 !== (detector === 'spendingMore')) return 0;
  return shiftAlarm(shift.z, history.t / history.x, alarmBudget);
}

function changeOf(
  detector: Detector,
  book: BookLog,
  i: number,
  { model, clock, asOf }: Lookout,
  history: CustomerHistory,
): Change | null {
  if (detector === 'comingLess')
    return { type: detector, slowdown: slowdownOf(history, model.unitDays, clock.stretch) };
  if (detector === 'comingMore')
    return { type: detector, speedup: speedupOf(history, model.unitDays, clock.stretch) };
  const shift = spendingShift(book, i, asOf);
  return shift && { type: detector, shift };
}
