/** What the forecast needs to know of one customer on one day; filled anew for each customer when a whole book is scored. */
import type { Figures } from '../customers/figures';
import type { DayNumber } from '../shared/day';
import type { FigureColumns } from './figure-columns';
import { RECENT_DAYS } from '../customers/figures';

export interface CustomerHistory {
  /** Repeat visits (visit days − 1), −1 without any visit. */
  x: number;
  /** Days from the first to the last visit, and since the last (0 if that lies ahead). */
  t: number;
  s: number;
  /** Σ ln of all gaps; the latest gap and the one before, days, 0 if there is none. */
  sumLnGap: number;
  lastGap: number;
  gapBefore: number;
  paidRepeats: number;
  paidRepeatsFen: number;
}

export const emptyHistory = (): CustomerHistory => ({
  x: -1,
  t: 0,
  s: 0,
  sumLnGap: 0,
  lastGap: 0,
  gapBefore: 0,
  paidRepeats: 0,
  paidRepeatsFen: 0,
});

/** One customer's history as of the end of a day; the figures must know nothing later. */
export function historyOf(figures: Figures, asOf: DayNumber): CustomerHistory {
  const { recentDays } = figures;
  const gapBack = (back: number) => {
    const at = recentDays.length - 1 - back;
    return at > 0 ? (recentDays[at] ?? 0) - (recentDays[at - 1] ?? 0) : 0;
  };
  return {
    x: figures.visitDays - 1,
    t: figures.lastDay - figures.firstDay,
    s: Math.max(0, asOf - figures.lastDay),
    sumLnGap: figures.sumLnGap,
    lastGap: gapBack(0),
    gapBefore: gapBack(1),
    paidRepeats: figures.paidRepeats,
    paidRepeatsFen: figures.paidRepeatsFen,
  };
}

/** As historyOf for row i of many, written over `into`. */
export function readHistory(
  columns: FigureColumns,
  i: number,
  asOf: DayNumber,
  into: CustomerHistory,
): void {
  const { recentDays } = columns;
  const last = i * RECENT_DAYS + columns.recentCount[i]! - 1;
  const known = columns.recentCount[i]!;
  into.x = columns.visitDays[i]! - 1;
  into.t = columns.lastDay[i]! - columns.firstDay[i]!;
  into.s = Math.max(0, asOf - columns.lastDay[i]!);
  into.sumLnGap = columns.sumLnGap[i]!;
  into.lastGap = known > 1 ? recentDays[last]! - recentDays[last - 1]! : 0;
  into.gapBefore = known > 2 ? recentDays[last - 1]! - recentDays[last - 2]! : 0;
  into.paidRepeats = columns.paidRepeats[i]!;
  into.paidRepeatsFen = columns.paidRepeatsFen[i]!;
}
