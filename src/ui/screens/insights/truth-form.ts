/** Which past day is played back: one whose horizon is over. */
import { addDays, parseDay, type Day } from '../../../domain/shared/day';
import { fail, ok, type Result } from '../../../domain/shared/result';

export type TruthProblem = 'day-missing' | 'too-recent';

/** The latest day after which the whole horizon has gone by; today does not count, it is not over. */
export const latestPlayed = (today: Day, horizonDays: number): Day =>
  addDays(today, -horizonDays - 1);

export function dayPlayed(
  typed: string,
  today: Day,
  horizonDays: number,
): Result<Day, TruthProblem> {
  const day = parseDay(typed);
  if (day === null) return fail('day-missing');
  return day > latestPlayed(today, horizonDays) ? fail('too-recent') : ok(day);
}
