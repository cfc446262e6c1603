/** Of those who came for the first time in a month, how many came again in the months after. */
import type { VisitLog } from '../rhythm/visit-log';
import type { DayNumber } from '../shared/day';
import { firstDayOf, monthOf, type MonthNumber } from './month';

export interface Cohort {
  /** The month of their first visit. */
  readonly month: MonthNumber;
  readonly customers: number;
  /** How many of them came in the month after, the second month after …, up to the month of looking. */
  readonly back: readonly number[];
}

export interface Cohorts {
  /** The month of looking: it may not be over, so what is counted in it can still grow. */
  readonly last: MonthNumber;
  /** The month the book begins in: whoever came long before it counts as new here. */
  readonly begun: MonthNumber;
  /** Twelve months up to the one of looking, oldest first; none before the book begins. */
  readonly cohorts: readonly Cohort[];
}

const MONTHS = 12;

/** Null for a book in which nobody with a name has come by the end of `asOf`. */
export function cohortsOf(log: VisitLog, asOf: DayNumber): Cohorts | null {
  let first = Infinity;
  for (let v = 0; v < log.day.length; v++) if (log.day[v]! < first) first = log.day[v]!;
  if (first > asOf) return null;
  const last = monthOf(asOf);
  const begun = monthOf(first);
  const oldest = Math.max(begun, last - MONTHS + 1);
  const begins = firstDayOf(oldest);
  // Looked up by day: a million visits ask for their month.
  const monthAt = Uint8Array.from(
    { length: asOf - begins + 1 },
    (_, at) => monthOf(begins + at) - oldest,
  );
  const size = last - oldest + 1;
  const customers = new Array<number>(size).fill(0);
  const back = customers.map((_, month) => new Array<number>(size - month - 1).fill(0));
  for (let i = 0; i + 1 < log.start.length; i++) {
    const start = log.start[i]!;
    const end = log.start[i + 1]!;
    const firstDay = start < end ? log.day[start]! : Infinity;
    if (firstDay < begins || firstDay > asOf) continue;
    const cohort = monthAt[firstDay - begins]!;
    customers[cohort]!++;
    let seen = cohort;
    for (let v = start + 1; v < end && log.day[v]! <= asOf; v++) {
      const month = monthAt[log.day[v]! - begins]!;
      if (month === seen) continue;
      seen = month;
      back[cohort]![month - cohort - 1]!++;
    }
  }
  return {
    last,
    begun,
    cohorts: customers.map((n, at) => ({ month: oldest + at, customers: n, back: back[at]! })),
  };
}
