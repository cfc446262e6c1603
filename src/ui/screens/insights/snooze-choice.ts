/** How long a warning can be put off. */
import { addDays, type Day } from '../../../domain/shared/day';

export const SNOOZES = ['week', 'month', 'nextVisit', 'never'] as const;
export type Snooze = (typeof SNOOZES)[number];

/** The first day the warning may show again; null: not before the customer has come once more; or not at all. */
export function snoozeUntil(snooze: Snooze, today: Day): Day | 'forever' | null {
  if (snooze === 'never') return 'forever';
  if (snooze === 'nextVisit') return null;
  return addDays(today, snooze === 'week' ? 7 : 30);
}
