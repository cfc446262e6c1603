/** When the business is open: what the vendor entered, and the silences he has not answered for yet. */
import type { BusinessCalendar } from '../../domain/calendar/business-calendar';
import { calendarOf } from '../../domain/calendar/calendar-of';
import {
  calendarFields,
  readCalendar,
  type EnteredCalendar,
} from '../../domain/calendar/read-calendar';
import type { Fields } from '../../domain/facts/fact';
import { readHead } from '../../storage/tables/head';
import { readInsight } from '../../storage/tables/insight';
import type { Book } from '../book';
import type { Live } from '../live';

export interface OpenDaysView {
  readonly entered: EnteredCalendar;
  /** The settings it was read from: what a change is made to. */
  readonly settings: Fields;
  /** All that holds, unanswered silences among it (calendar.inferred). */
  readonly calendar: BusinessCalendar;
}

export const openDays = (book: Book): Live<OpenDaysView> =>
  book.live(async () => {
    const [head, insight] = await Promise.all([readHead(book.db), readInsight(book.db)]);
    const settings = calendarFields(head.settings);
    const entered = readCalendar(settings);
    const calendar = calendarOf(entered, insight?.model.calendar.inferred ?? []);
    return { entered, settings, calendar };
  });
