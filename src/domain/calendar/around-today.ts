/** What today is for the business, and what comes next. */
import type { DayNumber } from '../shared/day';
import { dayState, seasonOn, type BusinessCalendar, type DayState } from './business-calendar';

export interface AroundToday {
  readonly state: DayState;
  /** Last day of the closed season that today falls into. */
  readonly closedUntil: DayNumber | null;
  /** The next open day; null where that is no news (open today, and every day) or none comes within a year. */
  readonly nextOpen: DayNumber | null;
  readonly nextStocking: DayNumber | null;
}

const LOOK_AHEAD_DAYS = 366;

export function aroundToday(calendar: BusinessCalendar, today: DayNumber): AroundToday {
  const state = dayState(calendar, today);
  const closed = state === 'closedSeason' || state === 'noMarket';
  const isOpen = (day: DayNumber) => ['open', 'stocking'].includes(dayState(calendar, day));
  let next = today + 1;
  while (next <= today + LOOK_AHEAD_DAYS && !isOpen(next)) next++;
  const found = next <= today + LOOK_AHEAD_DAYS ? next : null;
  return {
    state,
    closedUntil: state === 'closedSeason' ? seasonOn(calendar.seasons, today)!.to : null,
    nextOpen: closed || calendar.market.length > 0 ? found : null,
    nextStocking: calendar.stocking.find((day) => day > today) ?? null,
  };
}
