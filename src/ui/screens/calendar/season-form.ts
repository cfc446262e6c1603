/** A closed season as typed. */
import { parseDay, type Day } from '../../../domain/shared/day';
import { fail, ok, type Result } from '../../../domain/shared/result';

export type SeasonProblem = 'from-missing' | 'to-missing' | 'to-before-from';

export function seasonIn(
  from: string,
  to: string,
): Result<{ readonly from: Day; readonly to: Day }, SeasonProblem> {
  const [first, last] = [parseDay(from), parseDay(to)];
  if (first === null) return fail('from-missing');
  if (last === null) return fail('to-missing');
  return last < first ? fail('to-before-from') : ok({ from: first, to: last });
}
