/** What the months brought, against the same months a year earlier. */
import type { DayNumber } from '../shared/day';
import { firstDayOf, lastDayOf, monthOf, type MonthNumber } from './month';
import type { DaySums } from './visit-rows';

export interface Sums {
  /** Walk-ins included, refunds left out. */
  readonly visits: number;
  /** Fen, refunds taken off. */
  readonly amountFen: number;
}

export interface Months {
  /** The month of looking: the last of both lists (its own a year earlier); it may not be over. */
  readonly last: MonthNumber;
  /** Twelve months, oldest first; null before the book begins. */
  readonly now: readonly (Sums | null)[];
  readonly before: readonly (Sums | null)[];
  /** The 365 days up to the day of looking, and the 365 before them; null where the book does not go back so far. */
  readonly year: Sums;
  readonly yearBefore: Sums | null;
}

const YEAR_DAYS = 365;

/** Null for a book without a day. `asOf` is the last day that counts. */
export function monthsOf(days: DaySums, asOf: DayNumber): Months | null {
  if (days.visits.length === 0) return null;
  const last = monthOf(asOf);
  const begun = monthOf(days.first);
  const sumsOf = (month: MonthNumber) =>
    month < begun ? null : sumDays(days, firstDayOf(month), Math.min(lastDayOf(month), asOf));
  const twelve = (until: MonthNumber) =>
    Array.from({ length: 12 }, (_, i) => sumsOf(until - 11 + i));
  return {
    last,
    now: twelve(last),
    before: twelve(last - 12),
    year: sumDays(days, asOf - YEAR_DAYS + 1, asOf),
    yearBefore:
      days.first <= asOf - 2 * YEAR_DAYS + 1
        ? sumDays(days, asOf - 2 * YEAR_DAYS + 1, asOf - YEAR_DAYS)
        : null,
  };
}

/** Both days included; days the book does not have bring nothing. */
export function sumDays(days: DaySums, from: DayNumber, to: DayNumber): Sums {
  let visits = 0;
  let amountFen = 0;
  const end = Math.min(to - days.first, days.visits.length - 1);
  for (let at = Math.max(0, from - days.first); at <= end; at++) {
    visits += days.visits[at]!;
    amountFen += days.amountFen[at]!;
  }
  return { visits, amountFen };
}
