/** The whole book as of the end of a day, with what can be learnt from it: the beginning of all scoring. */
import { inferClosures } from '../../domain/calendar/infer-closures';
import { fitRhythm } from '../../domain/rhythm/fit-rhythm';
import { lookoutOf, type Lookout } from '../../domain/rhythm/lookout';
import { hashOfId, type BookLog } from '../../domain/rhythm/visit-log';
import { numberOfDay, type Day } from '../../domain/shared/day';
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
  const { horizonDays, warnLevel } = asks;
  const asOf = numberOfDay(asks.asOf);
  const book = foldBook([...whole.packs, ...whole.recent], { upTo: asOf });
  const log = bookLogOf(book);
  const customers = book.figures.visitDays.filter((days) => days > 0).length;
  const closed = inferClosures(visitedDays(book.years), customers, asOf);
  const model = fitRhythm(log, asOf, horizonDays, closed);
  return { book, log, lookout: lookoutOf(model, asOf, horizonDays, { warnLevel }) };
}

function bookLogOf(book: Book): BookLog {
  const n = book.fields.length;
  const idHash = Uint32Array.from(book.fields, (_, i) => hashOfId(idFromBytes(book.ids, i * 16)));
  const archived = Uint8Array.from(book.fields, (one) => (one.archived ? 1 : 0));
  return { ...book.log, n, idHash, archived };
}
