/** An alarm is told once, for the week after it began; after that it is silent for three visits, whatever she does. */
import type { DayNumber } from '../../shared/day';
import { endOfKnown, type VisitLog } from '../visit-log';

/** What begins is told for so many days. */
export const NEWS_DAYS = 7;
const SILENT_VISITS = 3;

/**
 * Whether an alarm of customer i that rings at the end of `asOf` is news that began within the week; she may have come
 * again since. `ringsOn` says whether it rang at the end of another day: played back from the visits, so that every
 * device tells the same.
 */
export function isToldThisWeek(
  log: VisitLog,
  i: number,
  asOf: DayNumber,
  ringsOn: (day: DayNumber) => boolean,
): boolean {
  const weekAgo = asOf - NEWS_DAYS;
  if (ringsOn(weekAgo)) return false;
  const end = endOfKnown(log, i, asOf);
  const eveOf = (back: number) => log.day[end - back]! - 1;
  const back = latestNews(end - log.start[i]! - 1, (visit) => ringsOn(eveOf(visit)));
  return back === 0 || eveOf(back) > weekAgo;
}

/**
 * When an alarm that rings now was last news: 0 since the last visit, k while her k-th latest visit was awaited.
 * `rangBefore(k)` says whether it rang when that visit was about to come; it is asked back to three visits in a row
 * without a ring, where no silence can come from earlier, at most `visits` times. Rang for the first time before her
 * second latest visit: 2. Rang before her fourth latest and ever since: 0, the silence is over.
 */
export function latestNews(visits: number, rangBefore: (back: number) => boolean): number {
  const rang = [true];
  for (let calm = 0; rang.length <= visits && calm < SILENT_VISITS;) {
    const before = rangBefore(rang.length);
    rang.push(before);
    calm = before ? 0 : calm + 1;
  }
  let silent = 0;
  let news = 0;
  for (let back = rang.length - 1; back >= 0; back--) {
    const isNews = rang[back]! && silent === 0;
    if (isNews) news = back;
    silent = isNews ? SILENT_VISITS : Math.max(0, silent - 1);
  }
  return news;
}
