/** How everybody stands, worked out once and kept while the worker lives: questions about groups come one after another. */
import { calendarKey } from '../domain/calendar/read-calendar';
import { lookoutOf, type Lookout } from '../domain/rhythm/lookout';
import type { BookLog } from '../domain/rhythm/visit-log';
import type { RfmCutoffs } from '../domain/segments/cutoffs';
import { rfmCutoffs } from '../domain/segments/rfm-scores';
import { standingOf, type Standing } from '../domain/segments/standing';
import { numberOfDay, type Day } from '../domain/shared/day';
import { idFromBytes, type CustomerId } from '../domain/shared/id';
import { foldBook, type Book } from '../merge/fold/fold';
import { readWholeBook, type WholeBook } from '../storage/read-all';
import { readHead } from '../storage/tables/head';
import { readInsight } from '../storage/tables/insight';
import { writeLines } from '../storage/tables/standing';
import type { CallContext } from './call-context';
import { bookLogOf, learnBook } from './jobs/learnt-book';
import type { StandingAsked } from './segment-report';

export interface StandingBook {
  readonly standing: Standing;
  readonly log: BookLog;
  readonly lookout: Lookout;
  idOf(row: number): CustomerId;
}

let kept: { readonly state: string; readonly book: StandingBook } | null = null;

/** The standing of the book as it is now; computed anew when a fact, the day or a setting has changed since. */
export async function standingBook(
  asks: StandingAsked,
  { db, onProgress }: CallContext,
): Promise<StandingBook> {
  const head = await readHead(db);
  const { asOf, horizonDays, warnLevel } = asks;
  const state = [db.name, head.generation, head.facts, asOf, horizonDays, warnLevel].join(' ');
  if (kept?.state === state) return kept.book;
  kept = null;

  const whole = await readWholeBook(db, (part) => onProgress({ phase: 'read', done: part * 0.4 }));
  const { book, log, lookout, cutoffs } = await lookAt(whole, asks, db);
  onProgress({ phase: 'compute', done: 0.6 });
  const standing = standingOf(
    { fields: book.fields, figures: book.figures, log },
    lookout,
    cutoffs,
    endOfLastMonth(asOf),
    (part) => onProgress({ phase: 'compute', done: 0.6 + part * 0.4 }),
  );
  await writeLines(db, standing.lines, asOf);
  const idOf = (row: number) => idFromBytes(book.ids, row * 16) as CustomerId;
  kept = { state, book: { standing, log, lookout, idOf } };
  return kept.book;
}

/** With the eyes of the figures that screens and cards show today; where there are none yet, learnt anew. */
async function lookAt(
  whole: WholeBook,
  asks: StandingAsked,
  db: CallContext['db'],
): Promise<{ book: Book; log: BookLog; lookout: Lookout; cutoffs: RfmCutoffs }> {
  const { head } = whole;
  const asOf = numberOfDay(asks.asOf);
  const insight = await readInsight(db);
  if (
    insight?.asOf === asks.asOf &&
    insight.generation === head.generation &&
    insight.horizonDays === asks.horizonDays &&
    insight.calendarKey === calendarKey(head.settings)
  ) {
    const book = foldBook([...whole.packs, ...whole.recent], { upTo: asOf });
    const { warnLevel } = asks;
    const lookout = lookoutOf(insight.model, asOf, asks.horizonDays, { warnLevel });
    return { book, log: bookLogOf(book), lookout, cutoffs: insight.cutoffs };
  }
  const { book, log, lookout } = learnBook(whole, asks);
  const trade = head.settings['preset'] === 'pond' ? 'pond' : 'stall';
  const cutoffs = rfmCutoffs({ ...book.figures, archived: log.archived }, asOf, trade);
  return { book, log, lookout, cutoffs };
}

/** 31 October for any day of November. */
export const endOfLastMonth = (day: Day): number => numberOfDay(`${day.slice(0, 8)}01` as Day) - 1;
