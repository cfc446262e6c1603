/** What the rhythm strip draws: all in DayNumbers; windows are null while a rhythm is not known (under two repeat visits). */
import type { CustomerRhythm } from '../../domain/rhythm/rhythm-of';
import type { DayNumber } from '../../domain/shared/day';

export interface Strip {
  /** Latest distinct visit days, ascending, at most 16. */
  readonly visitDays: readonly DayNumber[];
  /** When the next visit usually falls. */
  readonly expectedFrom: DayNumber | null;
  readonly expectedTo: DayNumber | null;
  readonly today: DayNumber;
}

/** The strip of a customer with at least one visit. */
export function stripOf(
  recentDays: readonly DayNumber[],
  rhythm: Pick<CustomerRhythm, 'expectedFrom' | 'expectedTo'> | null,
  today: DayNumber,
): Strip {
  const { expectedFrom = null, expectedTo = null } = rhythm ?? {};
  return { visitDays: recentDays, expectedFrom, expectedTo, today };
}
