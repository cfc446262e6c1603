/** Sums per day, out of the year records. */
import type { DayNumber } from '../../domain/shared/day';
import { placeInYear } from '../../merge/fold/year';
import type { Database } from '../database';

export interface DaySum {
  readonly day: DayNumber;
  readonly visits: number;
  readonly amountFen: number;
}

/** One sum for each day from … to, both included, days without visits too. */
export async function daySums(db: Database, from: DayNumber, to: DayNumber): Promise<DaySum[]> {
  const first = placeInYear(from).year;
  const last = placeInYear(to).year;
  const rows = await db.years.where('year').between(first, last, true, true).toArray();
  const years = new Map(rows.map((row) => [row.year, row]));
  const sums: DaySum[] = [];
  for (let day = from; day <= to; day++) {
    const { year, place } = placeInYear(day);
    const row = years.get(year);
    sums.push({ day, visits: row?.visits[place] ?? 0, amountFen: row?.amountFen[place] ?? 0 });
  }
  return sums;
}
