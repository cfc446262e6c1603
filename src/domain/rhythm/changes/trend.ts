import type { Clock } from '../../calendar/clock';
import type { DayNumber } from '../../shared/day';
import { emptyHistory, readHistory } from '../customer-history';
import { medianOf } from '../time-unit';
import type { BookLog } from '../visit-log';

/** Gaps a customer must have shown, and customers there must be, to say how everybody comes. */
const ENOUGH_GAPS = 10;
const ENOUGH_CUSTOMERS = 20;
/** Who has not come for so many of her mean gaps does not say how people come now. */
const STILL_COMING_GAPS = 3;

/**
 * How long gaps are now, measured by what the same customers used to leave: the median of their last five against
 * their earlier ones. 1 where there are too few to say, and at most 1: who keeps her pace while others slow down does
 * not come more.
 */
export function trendOf(book: BookLog, clock: Clock, asOf: DayNumber): number {
  const ratios: number[] = [];
  const history = emptyHistory();
  for (let i = 0; i < book.n; i++) {
    readHistory(book, i, clock, asOf, 0, history);
    const { x, t, s, recentGaps } = history;
    if (x < ENOUGH_GAPS || s * x > STILL_COMING_GAPS * t) continue;
    const last = recentGaps.reduce((sum, gap) => sum + gap, 0);
    ratios.push(last / recentGaps.length / ((t - last) / (x - recentGaps.length)));
  }
  if (ratios.length < ENOUGH_CUSTOMERS) return 1;
  return Math.min(1, medianOf(Float64Array.from(ratios)));
}
