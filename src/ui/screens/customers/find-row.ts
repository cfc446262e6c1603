/** Steps through the customer list by keyboard: which row comes before or after the open one. */
import type { RosterResult } from '../../../app/queries/roster';
import type { CustomerId } from '../../../domain/shared/id';

/**
 * The place of a customer in a result, or -1. Looks around `near` first (the place she had a moment ago),
 * so that an arrow key costs a few steps and not a walk through 100,000 rows.
 */
export function placeOf(result: RosterResult, id: CustomerId, near = 0): number {
  const start = Math.min(Math.max(near, 0), Math.max(result.count - 1, 0));
  for (let away = 0; away < result.count; away++) {
    const after = start + away;
    if (after < result.count && result.row(after).id === id) return after;
    const before = start - away;
    if (away > 0 && before >= 0 && result.row(before).id === id) return before;
  }
  return -1;
}

/** The row `step` places on from `from`, held within the list; without an open row the first one. Null in an empty list. */
export function stepTo(count: number, from: number, step: number): number | null {
  if (count === 0) return null;
  if (from < 0) return 0;
  return Math.min(Math.max(from + step, 0), count - 1);
}
