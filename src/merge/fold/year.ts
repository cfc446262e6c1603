/** Visits and money per day, a year at a time: what the first screen needs of the past, in records that do not grow. */
import type { DaySums } from '../../domain/patterns/visit-rows';
import type { DayNumber } from '../../domain/shared/day';

export interface Year {
  readonly year: number;
  /** Visits (no refunds) and money (refunds included, fen) per day of the year, 1 January first. */
  readonly visits: Int32Array;
  readonly amountFen: Float64Array;
}

export const emptyYear = (year: number): Year => ({
  year,
  visits: new Int32Array(366),
  amountFen: new Float64Array(366),
});

/** The year of a DayNumber and the day's place in it (0 = 1 January). */
export function placeInYear(day: number): { year: number; place: number } {
  const year = new Date(day * 86_400_000).getUTCFullYear();
  return { year, place: day - Date.UTC(year, 0, 1) / 86_400_000 };
}

/**
 * The years in which there were visits, first to last. Summed by day first: visits come sorted by customer, so that
 * nearly each has another day than the one before.
 */
export function foldYears(visits: {
  readonly n: number;
  readonly firstDay: number;
  readonly lastDay: number;
  readonly day: Int32Array;
  readonly amountFen: Float64Array;
  readonly refund: Uint8Array;
}): Year[] {
  if (visits.n === 0) return [];
  const { firstDay: first, lastDay: last } = visits;
  const counts = new Int32Array(last - first + 1);
  const sums = new Float64Array(last - first + 1);
  const seen = new Uint8Array(last - first + 1);
  for (let i = 0; i < visits.n; i++) {
    const at = visits.day[i]! - first;
    seen[at] = 1;
    counts[at]! += 1 - visits.refund[i]!;
    sums[at]! += visits.amountFen[i]!;
  }
  const years = new Map<number, Year>();
  for (let at = 0; at < seen.length; at++) {
    if (!seen[at]) continue;
    const { year, place } = placeInYear(first + at);
    const sum = years.get(year) ?? emptyYear(year);
    years.set(year, sum);
    sum.visits[place] = counts[at]!;
    sum.amountFen[place] = sums[at]!;
  }
  return [...years.values()].sort((a, b) => a.year - b.year);
}

/** The days on which somebody came, ascending. */
export const visitedDays = (years: readonly Year[]): DayNumber[] =>
  years.flatMap(({ year, visits }) => {
    const first = Date.UTC(year, 0, 1) / 86_400_000;
    return Array.from(visits, (count, place) => (count > 0 ? first + place : -1)).filter(
      (day) => day >= 0,
    );
  });

/** The same as one row of days, from the first day with a visit to the last of the years; empty without a visit. */
export function dayRow(years: readonly Year[]): DaySums {
  const first = visitedDays(years)[0];
  const last = years.at(-1);
  if (first === undefined || !last)
    return { first: 0, visits: new Int32Array(0), amountFen: new Float64Array(0) };
  const n = Date.UTC(last.year + 1, 0, 1) / 86_400_000 - first;
  const visits = new Int32Array(n);
  const amountFen = new Float64Array(n);
  for (const { year, visits: came, amountFen: brought } of years) {
    const begins = Date.UTC(year, 0, 1) / 86_400_000 - first;
    for (let place = Math.max(0, -begins); place < 366 && begins + place < n; place++) {
      // A year that is no leap year has a 366th place that is never filled.
      visits[begins + place]! += came[place]!;
      amountFen[begins + place]! += brought[place]!;
    }
  }
  return { first, visits, amountFen };
}
