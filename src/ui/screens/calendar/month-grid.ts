/** One month as the rows of a wall calendar, Monday first. */
import {
  dayState,
  type BusinessCalendar,
  type DayState,
} from '../../../domain/calendar/business-calendar';
import { lunarOf, type LunarDay } from '../../../domain/calendar/lunar';
import { dayFromNumber, makeDay, numberOfDay, weekday, type Day } from '../../../domain/shared/day';

export interface Month {
  readonly year: number;
  /** 1-12. */
  readonly month: number;
}

export interface MonthDay {
  readonly day: Day;
  readonly date: number;
  readonly state: DayState;
  readonly lunar: LunarDay | null;
}

export interface MonthGrid {
  /** Places before the first day, in a row of seven. */
  readonly blanks: number;
  readonly days: readonly MonthDay[];
}

export const monthOf = (day: Day): Month => ({
  year: Number(day.slice(0, 4)),
  month: Number(day.slice(5, 7)),
});

/** So many months later, or earlier; null beyond the years the app knows (1900 to 2199). */
export function monthsLater({ year, month }: Month, months: number): Month | null {
  const all = 12 * year + month - 1 + months;
  const later = { year: Math.floor(all / 12), month: (all % 12) + 1 };
  return makeDay(later.year, later.month, 1) === null ? null : later;
}

export function monthGrid({ year, month }: Month, calendar: BusinessCalendar): MonthGrid {
  const first = makeDay(year, month, 1)!;
  const days: MonthDay[] = [];
  for (let day: Day | null = first; day !== null; day = makeDay(year, month, days.length + 1)) {
    const number = numberOfDay(day);
    days.push({
      day: dayFromNumber(number),
      date: days.length + 1,
      state: dayState(calendar, number),
      lunar: lunarOf(number),
    });
  }
  return { blanks: weekday(first), days };
}
