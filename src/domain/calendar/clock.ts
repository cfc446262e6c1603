/**
 * The vendor's own clock: an open day counts 1, a closed day a tenth. Pure open days are worse, because some people
 * really quit over a winter. Kept in whole tenths, so that sums are exact and a year without closures is the calendar.
 */
import type { DayNumber } from '../shared/day';

/** Successive days, both ends included. */
export interface DayRange {
  readonly from: DayNumber;
  readonly to: DayNumber;
}

export interface Clock {
  /** The day before the first closed one; the clock shows ten tenths a day up to it. */
  readonly first: DayNumber;
  /** What the clock shows at the end of day first + i, tenths; after these every day is open again. */
  readonly tenths: Int32Array;
}

const OPEN_TENTHS = 10;
const CLOSED_TENTHS = 1;

/** The clock of a business that was closed on these days (ranges in any order, overlaps allowed). */
export function clockOf(closed: readonly DayRange[]): Clock {
  const first = closed.reduce((least, { from }) => Math.min(least, from - 1), Infinity);
  if (first === Infinity) return { first: 0, tenths: new Int32Array(1) };
  const last = closed.reduce((most, { to }) => Math.max(most, to), first);
  const tenths = new Int32Array(last - first + 1).fill(OPEN_TENTHS);
  for (const { from, to } of closed) tenths.fill(CLOSED_TENTHS, from - first, to - first + 1);
  tenths[0] = OPEN_TENTHS * first;
  for (let i = 1; i < tenths.length; i++) tenths[i]! += tenths[i - 1]!;
  return { first, tenths };
}

/** What the clock shows at the end of a day, tenths. */
export function tenthsAt({ first, tenths }: Clock, day: DayNumber): number {
  const at = day - first;
  if (at <= 0) return OPEN_TENTHS * day;
  const last = tenths.length - 1;
  return at <= last ? tenths[at]! : tenths[last]! + OPEN_TENTHS * (at - last);
}

/** Days by the clock from the end of one day to the end of another: a closed winter of 90 days is 9. */
export const daysByClock = (clock: Clock, from: DayNumber, to: DayNumber): number =>
  (tenthsAt(clock, to) - tenthsAt(clock, from)) / OPEN_TENTHS;

/** The first day at whose end at least so many days by the clock have gone by since the end of `from`; `days` may be negative. */
export function dayAfter(clock: Clock, from: DayNumber, days: number): DayNumber {
  const wanted = tenthsAt(clock, from) + OPEN_TENTHS * days;
  const { first, tenths } = clock;
  if (wanted <= OPEN_TENTHS * first) return Math.ceil(wanted / OPEN_TENTHS);
  const last = tenths.length - 1;
  if (wanted > tenths[last]!)
    return first + last + Math.ceil((wanted - tenths[last]!) / OPEN_TENTHS);
  let low = 1;
  let high = last;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tenths[middle]! < wanted) low = middle + 1;
    else high = middle;
  }
  return first + low;
}

/** Closed days after `from`, up to and including `to`. */
export const closedDays = (clock: Clock, from: DayNumber, to: DayNumber): number =>
  Math.round(
    (OPEN_TENTHS * (to - from) - (tenthsAt(clock, to) - tenthsAt(clock, from))) /
      (OPEN_TENTHS - CLOSED_TENTHS),
  );
