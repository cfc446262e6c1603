/** When the business is open: what the vendor entered, and the silences he has not answered for yet. */
import type { BusinessCalendar } from '../../domain/calendar/business-calendar';
import { calendarOf } from '../../domain/calendar/calendar-of';
import {
  calendarFields,
  readCalendar,
  type EnteredCalendar,
} from '../../domain/calendar/read-calendar';
import { contradictedDays } from '../../domain/calendar/contradicted-days';
import type { Fields } from '../../domain/facts/fact';
import { numberOfDay, type DayNumber } from '../../domain/shared/day';
import { readHead } from '../../storage/tables/head';
import { readInsight } from '../../storage/tables/insight';
import { daySums, readYears } from '../../storage/tables/years';
import type { Book } from '../book';
import type { Live } from '../live';

export interface OpenDaysView {
  readonly entered: EnteredCalendar;
  /** The settings it was read from: what a change is made to. */
  readonly settings: Fields;
  /** All that holds, unanswered silences among it (calendar.inferred). */
  readonly calendar: BusinessCalendar;
  /** Days of the last year on which people came although all this says closed. */
  readonly contradicted: readonly DayNumber[];
}

const LOOKED_BACK_DAYS = 365;

export const openDays = (book: Book): Live<OpenDaysView> =>
  book.live(async () => {
    const today = numberOfDay(book.today());
    const from = today - LOOKED_BACK_DAYS;
    const [head, insight, years] = await Promise.all([
      readHead(book.db),
      readInsight(book.db),
      readYears(book.db, from, today),
    ]);
    const settings = calendarFields(head.settings);
    const entered = readCalendar(settings);
    const calendar = calendarOf(entered, insight?.model.calendar.inferred ?? []);
    const contradicted = contradictedDays(calendar, daySums(years, head, from, today));
    return { entered, settings, calendar, contradicted };
  });
