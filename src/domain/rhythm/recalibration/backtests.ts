/** Stretches of the past on which the vendor's own book says what came true, each as long as one looks ahead. */
import { dayAfter, daysByClock, type Clock } from '../../calendar/clock';
import type { DayNumber } from '../../shared/day';
import type { BookLog } from '../visit-log';

/** Looking from the end of one day to the end of another. */
export interface Backtest {
  readonly asOf: DayNumber;
  readonly until: DayNumber;
}

const MOST_BACKTESTS = 4;
/** Horizons of history without which nothing is played back. */
const ENOUGH_HORIZONS = 3;

/**
 * The last horizon (days by the clock), the one before, at most four, while the book is a horizon old at their start.
 * First visit on day 0, seen from 100, horizon 30: from 70 to 100 and from 40 to 70.
 */
export function backtestsOf(
  book: BookLog,
  clock: Clock,
  asOf: DayNumber,
  horizon: number,
): Backtest[] {
  const first = firstDay(book);
  const tests: Backtest[] = [];
  if (!(daysByClock(clock, first, asOf) >= ENOUGH_HORIZONS * horizon)) return tests;
  for (let until = asOf; tests.length < MOST_BACKTESTS;) {
    const from = dayAfter(clock, asOf, -(tests.length + 1) * horizon);
    if (from >= until || daysByClock(clock, first, from) < horizon) break;
    tests.push({ asOf: from, until });
    until = from;
  }
  return tests;
}

function firstDay(book: BookLog): DayNumber {
  let first = Infinity;
  for (let i = 0; i < book.n; i++)
    if (book.start[i]! < book.start[i + 1]!) first = Math.min(first, book.day[book.start[i]!]!);
  return first;
}

/** Whether customer i came within the stretch. */
export function cameWithin(book: BookLog, i: number, { asOf, until }: Backtest): boolean {
  for (let v = book.start[i + 1]! - 1; v >= book.start[i]! && book.day[v]! > asOf; v--)
    if (book.day[v]! <= until) return true;
  return false;
}
