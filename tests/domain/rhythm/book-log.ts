/** Builders: one customer's log from her visit days, and a book's from many. */
import type { BusinessCalendar } from '../../../src/domain/calendar/business-calendar';
import type { DayRange } from '../../../src/domain/calendar/clock';
import {
  emptyHistory,
  readHistory,
  type CustomerHistory,
} from '../../../src/domain/rhythm/customer-history';
import { fitRhythm } from '../../../src/domain/rhythm/fit-rhythm';
import { lookoutOf, type Lookout } from '../../../src/domain/rhythm/lookout';
import { hashOfId, type BookLog, type VisitLog } from '../../../src/domain/rhythm/visit-log';
import { clockOf } from '../../helpers/a-calendar';
import type { LoggedCustomer } from './visit-log';

/** The log of a book; amounts default to 10,000 fen a day. */
export function bookLogOf(customers: readonly LoggedCustomer[]): BookLog {
  const start = [0];
  for (const { days } of customers) start.push(start.at(-1)! + days.length);
  return {
    n: customers.length,
    start: Uint32Array.from(start),
    day: Int32Array.from(customers.flatMap((c) => [...c.days])),
    amountFen: Float64Array.from(
      customers.flatMap((c) => c.days.map((_, i) => c.amounts[i] ?? 10_000)),
    ),
    idHash: Uint32Array.from(customers, (c) => hashOfId(c.id)),
    archived: new Uint8Array(customers.length),
  };
}

/** The log of somebody who came on these days (ascending), spending `amounts` fen or 10,000 each time. */
export const cameOn = (days: readonly number[], amounts: readonly number[] = []): VisitLog =>
  bookLogOf([{ id: 'she', days, amounts }]);

/** Somebody who comes every `gap` days, `visits` times, the last time on day `last`. */
export const everyDays = (gap: number, visits: number, last: number): VisitLog =>
  cameOn(Array.from({ length: visits }, (_, i) => last - gap * (visits - 1 - i)));

/** What is known of the only customer of a log at the end of a day. */
export function historyAt(
  log: VisitLog,
  asOf: number,
  closed: readonly DayRange[] = [],
  windowDays = 30,
): CustomerHistory {
  const history = emptyHistory();
  readHistory(log, 0, clockOf(closed), asOf, windowDays, history);
  return history;
}

/** A lookout with the model that the book itself teaches. */
export const lookoutOn = (
  book: BookLog,
  asOf: number,
  horizonDays: number,
  calendar?: BusinessCalendar,
): Lookout => lookoutOf(fitRhythm(book, asOf, horizonDays, calendar), asOf, horizonDays);
