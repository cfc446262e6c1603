import { daysByClock, type Clock } from '../calendar/clock';
import type { DayNumber } from '../shared/day';
import { closuresInGap } from './closures-in-gap';
import { clockFor } from './customer-clock';
import { medianOf } from './time-unit';
import { endOfKnown, type BookLog } from './visit-log';
import type { ClosureInGap } from './visit-model';

/** What the fit needs to know of each customer with at least one visit; row i of every column is one customer. */
export interface Histories {
  /** Repeat visits: visit days − 1. */
  readonly x: Float64Array;
  /** Days from the first to the last visit, 0 where x is 0. */
  readonly t: Float64Array;
  /** Days from the first visit to the day of looking, at least t. */
  readonly T: Float64Array;
  /** Median of her gaps in days (medianOf), NaN where x is 0. */
  readonly medianGap: Float64Array;
  /** An evenly spread number drawn from the customer's id: who is in the sample never depends on order or chance. */
  readonly hash: Uint32Array;
  /** Of the clock these days are counted by (Clock); 1 if absent. */
  readonly stretch?: number;
  /** Rows with long closures since the last visit. */
  readonly closures: ReadonlyMap<number, readonly ClosureInGap[]>;
  /** Closed days of the long closures that a customer came before and after, of all customers together. */
  readonly outlastedDays: number;
}

/** Above this many customers only a sample is fitted: more would not move the four numbers. */
const MOST_FITTED = 8000;
const SAMPLE = 4000;

/** The rows to fit: all, or above 8,000 customers the 4,000 with the smallest hash (more only where hashes are equal). */
export function fittedRows(hash: Uint32Array): Uint32Array {
  const n = hash.length;
  if (n <= MOST_FITTED) return Uint32Array.from(hash, (_, i) => i);
  // The 4,000th smallest lies nearly surely below this; sorting those alone is enough.
  const guess = Math.min(2 ** 32, (1.2 * SAMPLE * 2 ** 32) / n);
  let low = hash.filter((value) => value < guess).sort();
  if (low.length < SAMPLE) low = hash.slice().sort();
  const last = low[SAMPLE - 1]!;
  const rows: number[] = [];
  for (let i = 0; i < n; i++) if (hash[i]! <= last) rows.push(i);
  return Uint32Array.from(rows);
}

/** The customers of a book who had come by the end of a day, or above 8,000 of them the sample, as rows of the log. */
export function knownRows(book: BookLog, asOf: DayNumber): Uint32Array {
  const known: number[] = [];
  for (let i = 0; i < book.n; i++) {
    const first = book.start[i]!;
    if (first < book.start[i + 1]! && book.day[first]! <= asOf) known.push(i);
  }
  return fittedRows(Uint32Array.from(known, (i) => book.idHash[i]!)).map((at) => known[at]!);
}

/** What was known of these customers at the end of a day, each by her clock (clockFor). */
export function historiesAt(
  book: BookLog,
  rows: Uint32Array,
  vendor: Clock,
  asOf: DayNumber,
): Histories {
  const column = () => new Float64Array(rows.length);
  const [x, t, T, medianGap] = [column(), column(), column(), column()];
  const closures = new Map<number, readonly ClosureInGap[]>();
  let outlastedDays = 0;
  rows.forEach((i, row) => {
    const clock = clockFor(vendor, book, i, asOf);
    const start = book.start[i]!;
    const end = endOfKnown(book, i, asOf);
    const gaps = new Float64Array(end - start - 1);
    for (let v = start + 1; v < end; v++)
      gaps[v - start - 1] = daysByClock(clock, book.day[v - 1]!, book.day[v]!);
    x[row] = gaps.length;
    t[row] = daysByClock(clock, book.day[start]!, book.day[end - 1]!);
    T[row] = daysByClock(clock, book.day[start]!, asOf);
    medianGap[row] = medianOf(gaps);
    const [first, last] = [book.day[start]!, book.day[end - 1]!];
    for (const { from, to } of clock.closures)
      if (first < from && to < last) outlastedDays += to - from + 1;
    const inGap = closuresInGap(clock, last, asOf);
    if (inGap.length > 0) closures.set(row, inGap);
  });
  const hash = rows.map((i) => book.idHash[i]!);
  return { x, t, T, medianGap, hash, stretch: vendor.stretch, closures, outlastedDays };
}
