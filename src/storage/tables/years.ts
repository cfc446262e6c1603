/** Sums per day: the year records, and on top of them what the head holds of the day that is still open. */
import type { DayNumber } from '../../domain/shared/day';
import { emptyYear, placeInYear, type Year } from '../../merge/fold/year';
import type { Database } from '../database';
import type { HeadRow, OpenDay } from '../schema/version-1';

export interface DaySum {
  readonly day: DayNumber;
  readonly visits: number;
  readonly amountFen: number;
}

/** The year records that cover the days from … to. */
export const readYears = (db: Database, from: DayNumber, to: DayNumber): Promise<Year[]> =>
  db.years
    .where('year')
    .between(placeInYear(from).year, placeInYear(to).year, true, true)
    .toArray();

/** One sum for each day from … to, both included, days without visits too. */
export function daySums(
  years: readonly Year[],
  head: HeadRow,
  from: DayNumber,
  to: DayNumber,
): DaySum[] {
  const byYear = new Map(withOpenDay(years, head).map((row) => [row.year, row]));
  const sums: DaySum[] = [];
  for (let day = from; day <= to; day++) {
    const { year, place } = placeInYear(day);
    const row = byYear.get(year);
    sums.push({ day, visits: row?.visits[place] ?? 0, amountFen: row?.amountFen[place] ?? 0 });
  }
  return sums;
}

/** The years with the open day counted in. */
export function withOpenDay(years: readonly Year[], { openDay }: HeadRow): readonly Year[] {
  if (!openDay) return years;
  const { year } = placeInYear(openDay.day);
  const others = years.filter((row) => row.year !== year);
  return [
    ...others,
    addToYear(
      years.find((row) => row.year === year),
      openDay,
    ),
  ];
}

/** The year with some visits and money more, or fewer, on one of its days. */
export function addToYear(before: Year | undefined, { day, visits, amountFen }: OpenDay): Year {
  const { year, place } = placeInYear(day);
  const old = before ?? emptyYear(year);
  const sum: Year = { year, visits: old.visits.slice(), amountFen: old.amountFen.slice() };
  sum.visits[place]! += visits;
  sum.amountFen[place]! += amountFen;
  return sum;
}
