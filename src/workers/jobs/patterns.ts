/** Looks over all visits of the book for its patterns and keeps what was found. */
import { calendarKey } from '../../domain/calendar/read-calendar';
import { lookoutOf, type Lookout } from '../../domain/rhythm/lookout';
import type { Said } from '../../domain/patterns/feedback-rates';
import { patternsOf, recentFrom } from '../../domain/patterns/patterns';
import { numberOfDay, type Day } from '../../domain/shared/day';
import { idFromBytes, type CustomerId } from '../../domain/shared/id';
import { ok, type Result } from '../../domain/shared/result';
import { foldVisits, VISIT_KINDS } from '../../merge/fold/fold-visits';
import type { Database } from '../../storage/database';
import { readWholeBook } from '../../storage/read-all';
import type { HeadRow } from '../../storage/schema/version-1';
import { readCard } from '../../storage/tables/cards';
import { readInsight } from '../../storage/tables/insight';
import { MOST_NAMED, writePatterns, type NamedCustomer } from '../../storage/tables/patterns';
import { readTalks } from '../../storage/tables/talks';
import type { CallContext } from '../call-context';
import type { JobProblem } from '../job-problem';
import { learnBook } from './learnt-book';

interface Asks {
  readonly asOf: Day;
  readonly horizonDays: number;
}

export async function findPatterns(
  asks: Asks,
  { db, onProgress }: CallContext,
): Promise<Result<null, JobProblem>> {
  const reading = (part: number) => onProgress({ phase: 'read', done: part * 0.6 });
  const { packs, recent, head } = await readWholeBook(db, reading, VISIT_KINDS);
  const asOf = numberOfDay(asks.asOf);
  const book = foldVisits([...packs, ...recent], recentFrom(asOf), asOf);
  onProgress({ phase: 'compute', done: 0.8 });
  const { patterns, lostNow, favourites } = patternsOf(
    { ...book, said: await saidBy(db, head, asOf) },
    await lookoutFor(db, asks),
  );
  onProgress({ phase: 'write', done: 0.95 });
  const name = naming(db, head, book);
  const lastCame = (i: number) => book.log.day[book.log.start[i + 1]! - 1]!;
  const latest = [...lostNow].sort((a, b) => lastCame(b) - lastCame(a) || a - b);
  await writePatterns(db, {
    ...asks,
    facts: head.facts,
    generation: head.generation,
    calendarKey: calendarKey(head.settings),
    patterns,
    lost: await Promise.all(latest.slice(0, MOST_NAMED).map(name)),
    favourites: await Promise.all(
      favourites.map(async (one) => ({
        ...one,
        buyer: one.buyer && { ...one.buyer, customer: await name(one.buyer.customer) },
      })),
    ),
  });
  return ok(null);
}

/** What was said by the end of the day. */
const saidBy = async (db: Database, head: HeadRow, asOf: number): Promise<readonly Said[]> =>
  (await readTalks(db, head)).feedback
    .map(({ at, feedback }) => ({ day: numberOfDay(at.day), feedback }))
    .filter(({ day }) => day <= asOf);

/** What the warnings are told with, so that nobody is lost here and late there; learnt now where nobody has been warned of yet. */
async function lookoutFor(db: Database, asks: Asks): Promise<Lookout> {
  const insight = await readInsight(db);
  return insight
    ? lookoutOf(insight.model, numberOfDay(asks.asOf), asks.horizonDays)
    : learnBook(await readWholeBook(db), asks).lookout;
}

/** Says who stands at a place of the book. */
const naming =
  (db: Database, head: HeadRow, { ids, log }: ReturnType<typeof foldVisits>) =>
  async (i: number): Promise<NamedCustomer> => {
    const id = idFromBytes(ids, i * 16) as CustomerId;
    const card = await readCard(db, head, id);
    return { id, name: card?.fields.name ?? '', lastDay: log.day[log.start[i + 1]! - 1]! };
  };
