/** The clock of a vendor and, beside it, that of those who come for stockings only. */
import type { BusinessCalendar } from '../calendar/business-calendar';
import { businessClock } from '../calendar/business-clock';
import type { Clock } from '../calendar/clock';
import { stockingClock } from '../calendar/stocking-clock';
import type { DayNumber } from '../shared/day';
import { clockFor } from './customer-clock';
import { historiesAt } from './histories';
import { medianOf, timeUnit } from './time-unit';
import type { BookLog } from './visit-log';

export function modelClock(
  calendar: BusinessCalendar,
  stockingScale: number | null,
  asOf: DayNumber,
): Clock {
  const vendor = businessClock(calendar);
  return stockingScale === null || calendar.stocking.length === 0
    ? vendor
    : { ...vendor, stocking: stockingClock(calendar.stocking, vendor, stockingScale, asOf) };
}

/**
 * By what the clock of the stocking days has to be multiplied so that a usual gap of those who come for stockings is one of
 * the vendor's: he 12 days, they 4 by their own, 3. Null where nobody comes for stockings only.
 */
export function stockingScaleOf(
  book: BookLog,
  rows: Uint32Array,
  calendar: BusinessCalendar,
  asOf: DayNumber,
): number | null {
  const plain = modelClock(calendar, 1, asOf);
  const stocked = rows.filter((i) => clockFor(plain, book, i, asOf) !== plain);
  if (stocked.length === 0) return null;
  const theirs = medianOf(historiesAt(book, stocked, plain, asOf).medianGap);
  const all = historiesAt(book, rows, { ...plain, stocking: null }, asOf);
  return timeUnit(all.medianGap, all.stretch) / theirs;
}
