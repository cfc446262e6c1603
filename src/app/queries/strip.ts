/** What the rhythm strip draws: all in DayNumbers; windows are null while a rhythm is not known (under two repeat visits). */
import type { DayNumber } from '../../domain/shared/day';

export interface Strip {
  /** Latest distinct visit days, ascending, at most 16. */
  readonly visitDays: readonly DayNumber[];
  /** When the next visit usually falls: from the last visit + half the usual gap … to + long gap. */
  readonly expectedFrom: DayNumber | null;
  readonly expectedTo: DayNumber | null;
  readonly today: DayNumber;
}
