import type { DayNumber } from '../shared/day';
import type { DayRange } from './clock';

/** So many days without any visit by anybody are a closure: a winter, a holiday, an illness. */
const CLOSURE_DAYS = 14;
/** In a smaller book such a silence comes about by chance. */
const CUSTOMERS_NEEDED = 60;

/**
 * When a business must have been closed: 14 days or more without any visit, walk-ins included; from 60 customers up.
 * The silence that lasts up to `asOf` counts too. Visits on 1, 2, 30 and 31, seen on 40: closed from 3 to 29.
 */
export function inferClosures(
  visitedDays: ArrayLike<DayNumber>,
  customers: number,
  asOf: DayNumber,
): DayRange[] {
  if (customers < CUSTOMERS_NEEDED) return [];
  const closures: DayRange[] = [];
  for (let i = 0; i < visitedDays.length; i++) {
    const from = visitedDays[i]! + 1;
    const to = i + 1 < visitedDays.length ? visitedDays[i + 1]! - 1 : asOf;
    if (to - from + 1 >= CLOSURE_DAYS) closures.push({ from, to });
  }
  return closures;
}
