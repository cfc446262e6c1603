/** The whole book as of the end of a day, with what can be learnt from it: the beginning of all scoring. */
import { calendarOf } from '../../domain/calendar/calendar-of';
import { inferClosures } from '../../domain/calendar/infer-closures';
import { readCalendar } from '../../domain/calendar/read-calendar';
import { fitRhythm } from '../../domain/rhythm/fit-rhythm';
import { lookoutOf, type Lookout } from '../../domain/rhythm/lookout';
import { endOfKnown, hashOfId, type BookLog } from '../../domain/rhythm/visit-log';
import { numberOfDay, type Day, type DayNumber } from '../../domain/shared/day';
import { idFromBytes } from '../../domain/shared/id';
import { foldBook, type Book } from '../../merge/fold/fold';
import { visitedDays } from '../../merge/fold/year';
import type { WholeBook } from '../../storage/read-all';

interface Asks {
  readonly asOf: Day;
  readonly horizonDays: number;
  readonly warnLevel?: number | undefined;
}

export interface LearntBook {
  readonly book: Book;
  readonly log: BookLog;
  readonly lookout: Lookout;
}

/** Visits after the day do not count; who a customer is counts as known now. */
export function learnBook(whole: WholeBook, asks: Asks): LearntBook {
  const asOf = numberOfDay(asks.asOf);
  const book = foldBook([...whole.packs, ...whole.recent], { upTo: asOf });
  const log = bookLogOf(book);
  return { book, log, lookout: lookoutOn(book, log, asks) };
}

/** The same eyes, on a log that goes on beyond the day: to compare what was said with what came of it. */
export function lookBack(whole: WholeBook, asks: Asks): Pick<LearntBook, 'log' | 'lookout'> {
  const book = foldBook([...whole.packs, ...whole.recent]);
  const log = bookLogOf(book);
  return { log, lookout: lookoutOn(book, log, asks) };
}

/** Whatever the log says of later days is not looked at. */
function lookoutOn(book: Book, log: BookLog, { asOf: day, horizonDays, warnLevel }: Asks): Lookout {
  const asOf = numberOfDay(day);
  const days = visitedDays(book.years).filter((one) => one <= asOf);
  const silences = inferClosures(days, customersBy(log, asOf), asOf);
  const calendar = calendarOf(readCalendar(book.settings), silences);
  const model = fitRhythm(log, asOf, horizonDays, calendar);
  return lookoutOf(model, asOf, horizonDays, { warnLevel });
}

/** How many had come by the end of a day. */
function customersBy(log: BookLog, asOf: DayNumber): number {
  let customers = 0;
  for (let i = 0; i < log.n; i++) if (endOfKnown(log, i, asOf) > log.start[i]!) customers++;
  return customers;
}

/** The log of a folded book, as scoring wants it. */
export function bookLogOf(book: Book): BookLog {
  const n = book.fields.length;
  const idHash = Uint32Array.from(book.fields, (_, i) => hashOfId(idFromBytes(book.ids, i * 16)));
  const archived = Uint8Array.from(book.fields, (one) => (one.archived ? 1 : 0));
  return { ...book.log, n, idHash, archived };
}
