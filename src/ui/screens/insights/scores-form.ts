/** Which day and horizon the table of figures is for. */
import { parseDay, type Day } from '../../../domain/shared/day';
import { fail, ok, type Result } from '../../../domain/shared/result';

export type ScoresProblem = 'day-missing' | 'day-in-future' | 'horizon-out-of-range';

export const LONGEST_HORIZON = 730;

/** The day must not lie after `today`; the horizon is 1 to 730 whole days. */
export function scoresAsked(
  asOf: string,
  horizonDays: number | null | undefined,
  today: Day,
): Result<{ readonly asOf: Day; readonly horizonDays: number }, ScoresProblem> {
  const day = parseDay(asOf);
  if (day === null) return fail('day-missing');
  if (day > today) return fail('day-in-future');
  const fits =
    typeof horizonDays === 'number' &&
    Number.isInteger(horizonDays) &&
    horizonDays >= 1 &&
    horizonDays <= LONGEST_HORIZON;
  return fits ? ok({ asOf: day, horizonDays }) : fail('horizon-out-of-range');
}
