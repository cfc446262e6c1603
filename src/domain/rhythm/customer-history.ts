/** What the forecast needs to know of one customer on one day, counted from her visits; all times by the vendor's clock. */
import { tenthsAt, type Clock } from '../calendar/clock';
import type { DayNumber } from '../shared/day';
import { closuresInGap } from './closures-in-gap';
import { clockFor } from './customer-clock';
import { emptySpend, readSpend, type CustomerSpend } from './customer-spend';
import { endOfKnown, type VisitLog } from './visit-log';
import type { ClosureInGap } from './visit-model';

/** The latest gaps kept apart: as many as the longest-sighted detector looks at. */
export const RECENT_GAPS = 5;

export interface CustomerHistory extends CustomerSpend {
  /** Repeat visits (visit days − 1), −1 without any visit. */
  x: number;
  /** Days from the first to the last visit, and since the last. */
  t: number;
  s: number;
  /** Over all gaps: Σ ln, Σ of squares, the longest. */
  sumLnGap: number;
  sumSquaredGap: number;
  longestGap: number;
  /** The latest gap first; 0 where there are fewer. */
  readonly recentGaps: Float64Array;
  /** Visits within the window asked for, and within one as long before it. */
  inWindow: number;
  inWindowBefore: number;
  /** The long closures since the last visit, and s without them: nobody is late by her habit for days she could not come. */
  closures: readonly ClosureInGap[];
  openS: number;
}

export const emptyHistory = (): CustomerHistory => ({
  x: -1,
  t: 0,
  s: 0,
  sumLnGap: 0,
  sumSquaredGap: 0,
  longestGap: 0,
  recentGaps: new Float64Array(RECENT_GAPS),
  inWindow: 0,
  inWindowBefore: 0,
  closures: [],
  openS: 0,
  ...emptySpend(),
});

/**
 * One customer's history as of the end of a day by her clock (clockFor), written over `into`; visits after that day do not
 * count. The window (days by the clock) ends with that day. Visits on 0, 7 and 21, seen on 24: x 2, t 21, s 3, gaps 14 and 7.
 */
export function readHistory(
  log: VisitLog,
  i: number,
  vendor: Clock,
  asOf: DayNumber,
  windowDays: number,
  into: CustomerHistory,
): void {
  const { day } = log;
  const start = log.start[i]!;
  const end = endOfKnown(log, i, asOf);
  into.x = end - start - 1;
  if (into.x < 0) return;

  const clock = clockFor(vendor, log, i, asOf);
  const today = tenthsAt(clock, asOf);
  const windowFrom = today - 10 * windowDays;
  const beforeFrom = windowFrom - 10 * windowDays;
  const first = tenthsAt(clock, day[start]!);
  let at = first;
  let [sumLn, sumSquared, longest] = [0, 0, 0];
  let [inWindow, inWindowBefore] = [first > windowFrom ? 1 : 0, 0];
  if (first <= windowFrom && first > beforeFrom) inWindowBefore = 1;
  for (let v = start + 1; v < end; v++) {
    const gap = tenthsAt(clock, day[v]!) - at;
    at += gap;
    sumLn += LN_TENTHS[gap] ?? Math.log(gap / 10);
    sumSquared += gap * gap;
    if (gap > longest) longest = gap;
    if (at > windowFrom) inWindow++;
    else if (at > beforeFrom) inWindowBefore++;
  }
  into.t = (at - first) / 10;
  into.s = (today - at) / 10;
  into.sumLnGap = sumLn;
  into.sumSquaredGap = sumSquared / 100;
  into.longestGap = longest / 10;
  into.inWindow = inWindow;
  into.inWindowBefore = inWindowBefore;
  into.closures = closuresInGap(clock, day[end - 1]!, asOf);
  into.openS = into.s;
  for (const { closedDays } of into.closures) into.openS -= closedDays / 10;
  for (let back = 0; back < RECENT_GAPS; back++) {
    const before = end - 2 - back < start ? at : tenthsAt(clock, day[end - 2 - back]!);
    into.recentGaps[back] = (at - before) / 10;
    at = before;
  }
  readSpend(log, i, asOf, into);
}

/** Nearly every gap is below two years: looked up, because a whole book asks for a million logarithms. */
const LN_TENTHS = Float64Array.from({ length: 8192 }, (_, tenths) => Math.log(tenths / 10));
