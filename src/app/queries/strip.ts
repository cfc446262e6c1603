/** What the rhythm strip draws: all in DayNumbers; windows are null while a rhythm is not known (under two repeat visits). */
import type { CustomerRhythm } from '../../domain/rhythm/rhythm-of';
import type { DayNumber } from '../../domain/shared/day';

export interface Strip {
  /** Latest distinct visit days, ascending, at most 16. */
  readonly visitDays: readonly DayNumber[];
  /** When the next visit usually falls: from the last visit + half the usual gap … to + long gap. */
  readonly expectedFrom: DayNumber | null;
  readonly expectedTo: DayNumber | null;
  readonly today: DayNumber;
}

/** The strip of a customer with at least one visit. */
export function stripOf(
  recentDays: readonly DayNumber[],
  rhythm: Pick<CustomerRhythm, 'usualGapDays' | 'longGapDays'>,
  today: DayNumber,
): Strip {
  const last = recentDays[recentDays.length - 1] ?? today;
  const { usualGapDays, longGapDays } = rhythm;
  const known = usualGapDays !== null && longGapDays !== null;
  return {
    visitDays: recentDays,
    expectedFrom: known ? last + Math.max(1, Math.round(usualGapDays / 2)) : null,
    expectedTo: known ? last + longGapDays : null,
    today,
  };
}
