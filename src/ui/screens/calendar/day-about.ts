/** What the calendar says of one day, and why. */
import type { OpenDaysView } from '../../../app/queries/open-days';
import { dayState, seasonOn } from '../../../domain/calendar/business-calendar';
import type { DayRange } from '../../../domain/calendar/clock';
import { lunarOf, type LunarDay } from '../../../domain/calendar/lunar';
import { numberOfDay, type Day } from '../../../domain/shared/day';

export type DayChoice = 'open' | 'closed' | 'stocking';

export type WhyClosed =
  | { readonly type: 'noMarket' }
  /** Nobody came, and nobody has said why. */
  | { readonly type: 'inferred' }
  | { readonly type: 'closedSeason'; readonly season: DayRange };

export interface DayAbout {
  readonly choice: DayChoice;
  /** Null: it is open. */
  readonly why: WhyClosed | null;
  /** What was noted of a stocking. */
  readonly note: string;
  readonly lunar: LunarDay | null;
}

export function dayAbout({ calendar, entered }: OpenDaysView, day: Day): DayAbout {
  const number = numberOfDay(day);
  const state = dayState(calendar, number);
  return {
    choice: state === 'open' || state === 'stocking' ? state : 'closed',
    why: whyClosed(),
    note: entered.stocking.find((one) => one.day === number)?.note ?? '',
    lunar: lunarOf(number),
  };

  function whyClosed(): WhyClosed | null {
    if (state === 'noMarket') return { type: state };
    const season = state === 'closedSeason' ? seasonOn(calendar.seasons, number) : null;
    if (!season) return null;
    return seasonOn(calendar.inferred, number)
      ? { type: 'inferred' }
      : { type: 'closedSeason', season };
  }
}
