/** New customers as rows of a table: of a hundred, how many came again month after month. */
import type { Cohort, Cohorts } from '../../../domain/patterns/cohorts';

/** A line of fewer people is grey. */
export const FEW_PEOPLE = 5;
/** So many must have lived through a whole month after before anything is said. */
export const FEWEST_PEOPLE = 10;
/** As many months after as fit a narrow phone. */
const MONTHS_AFTER = 6;

export interface CohortRow {
  readonly month: number;
  readonly customers: number;
  /** Per month after; null where it has not come yet. */
  readonly after: readonly ({ readonly ofHundred: number; readonly running: boolean } | null)[];
  readonly few: boolean;
  readonly begun: boolean;
}

/** The latest first; months in which nobody came for the first time are left out. */
export function cohortRows({ cohorts, last, begun }: Cohorts): CohortRow[] {
  return cohorts
    .filter(({ customers }) => customers > 0)
    .map(({ month, customers, back }) => ({
      month,
      customers,
      after: Array.from({ length: MONTHS_AFTER }, (_, i) => {
        const came = back[i];
        if (came === undefined) return null;
        return {
          ofHundred: Math.round((100 * came) / customers),
          running: month + 1 + i === last,
        };
      }),
      few: customers < FEW_PEOPLE,
      begun: month === begun,
    }))
    .reverse();
}

/** All new customers whose month after is over, and how many of them came again in it; the first month of the book is left out. */
export function cameAgain({ cohorts, last, begun }: Cohorts): { people: number; back: number } {
  const over = cohorts.filter(({ month }) => month > begun && month + 1 < last);
  const sum = (of: (cohort: Cohort) => number) => over.reduce((n, one) => n + of(one), 0);
  return { people: sum(({ customers }) => customers), back: sum(({ back }) => back[0] ?? 0) };
}
