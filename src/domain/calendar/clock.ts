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
  /** Days of the calendar that a day by the clock takes outside closed seasons; 1 where every day is open then. */
  readonly stretch: number;
  /** Closed for two weeks or more on end, ascending: a winter, not the days between two markets. */
  readonly closures: readonly DayRange[];
  /** Another clock, for those who come on stocking days only; null where nobody does. */
  readonly stocking: StockingClock | null;
}

export interface StockingClock {
  readonly clock: Clock;
  /** isStocking[i] is 1 if day from + i is a stocking day. */
  readonly from: DayNumber;
  readonly isStocking: Uint8Array;
}

const OPEN_TENTHS = 10;
const CLOSED_TENTHS = 1;
const LONG_CLOSURE_DAYS = 14;

/**
 * The clock of days of which some are open: open[i] is 1 if day from + i is, days beyond are open. `openShare`: of the
 * days outside closed seasons.
 */
export function clockOfDays(from: DayNumber, open: Uint8Array, openShare = 1): Clock {
  const first = from - 1;
  const tenths = new Int32Array(open.length + 1);
  let now = OPEN_TENTHS * first;
  tenths[0] = now;
  for (let i = 0; i < open.length; i++) {
    now += open[i] === 1 ? OPEN_TENTHS : CLOSED_TENTHS;
    tenths[i + 1] = now;
  }
  const mean = OPEN_TENTHS * openShare + CLOSED_TENTHS * (1 - openShare);
  return {
    first,
    tenths,
    stretch: OPEN_TENTHS / mean,
    stocking: null,
    closures: longClosures(first, tenths),
  };
}

function longClosures(first: DayNumber, tenths: Int32Array): DayRange[] {
  const closures: DayRange[] = [];
  for (let i = 1, from = 0; i <= tenths.length; i++) {
    const open = i === tenths.length || tenths[i]! - tenths[i - 1]! === OPEN_TENTHS;
    if (!open && from === 0) from = i;
    if (!open || from === 0) continue;
    if (i - from >= LONG_CLOSURE_DAYS) closures.push({ from: first + from, to: first + i - 1 });
    from = 0;
  }
  return closures;
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
  // Days that were stretched and shrunk again are no longer quite whole tenths.
  const wanted = Math.ceil(tenthsAt(clock, from) + OPEN_TENTHS * days - 0.01);
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
