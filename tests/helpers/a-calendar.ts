/** Builders: the calendar of a business, and its clock. */
import {
  ALWAYS_OPEN,
  joinedRanges,
  type BusinessCalendar,
} from '../../src/domain/calendar/business-calendar';
import { businessClock } from '../../src/domain/calendar/business-clock';
import type { Clock, DayRange } from '../../src/domain/calendar/clock';

/** Open every day but in these seasons, in any order. */
export const closedIn = (seasons: readonly DayRange[]): BusinessCalendar => ({
  ...ALWAYS_OPEN,
  seasons: joinedRanges(seasons),
});

export const clockOf = (seasons: readonly DayRange[]): Clock => businessClock(closedIn(seasons));
