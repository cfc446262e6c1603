/** "Check my book": everything derived is computed anew from the facts and compared with what the screens read. */
import { figuresAt } from '../domain/customers/figure-table';
import { idFromBytes } from '../domain/shared/id';
import { foldBook, type Book } from '../merge/fold/fold';
import type { Database } from './database';
import { readWholeBook } from './read-all';
import type { CardRow, DirectoryRow } from './schema/version-1';
import { cardAt, linesOf } from './tables/cards';
import { readHead } from './tables/head';
import { withOpenDay } from './tables/years';

/** Counts cards, year sums and head counts that differ from what the facts say; 0 for a sound book. */
export async function compareWithFacts(
  db: Database,
  onPart: (part: number) => void = () => undefined,
): Promise<{ readonly differences: number; readonly facts: number }> {
  // A tap between two reads would look like a difference: read until nothing moved.
  for (;;) {
    const whole = await readWholeBook(db, onPart);
    const live = await readLive(db);
    if (live.head.facts !== whole.head.facts || live.head.generation !== whole.head.generation)
      continue;
    const book = foldBook([...whole.packs, ...whole.recent]);
    return { differences: countDifferences(book, live), facts: book.facts };
  }
}

interface LiveTables {
  readonly head: Awaited<ReturnType<typeof readHead>>;
  readonly cards: ReadonlyMap<string, CardRow>;
  readonly years: ReadonlyMap<number, string>;
  readonly people: NonNullable<DirectoryRow['people']>;
}

/** All derived tables as they stand. */
export async function readLive(db: Database): Promise<LiveTables> {
  return db.transaction('r', [db.records, db.chunks, db.cards, db.years], async () => {
    const directory = (await db.records.get('directory')) as DirectoryRow | undefined;
    const cards = new Map<string, CardRow>();
    for (const entry of directory?.chunks ?? []) {
      const chunk = await db.chunks.get(entry.seq);
      // Its cards are missing then, which is what the check is there to find.
      if (!chunk) continue;
      const lines = linesOf(chunk);
      for (let i = 0; i < chunk.n; i++) {
        const card = cardAt(chunk, i, lines);
        cards.set(card.id, card);
      }
    }
    for (const card of await db.cards.toArray())
      if (card.gone) cards.delete(card.id);
      else cards.set(card.id, card);
    const years = new Map<number, string>();
    const head = await readHead(db);
    for (const { year, visits, amountFen } of withOpenDay(await db.years.toArray(), head))
      years.set(year, `${visits.join()}/${amountFen.join()}`);
    return { head, cards, years, people: directory?.people ?? [] };
  });
}

function countDifferences(book: Book, live: LiveTables): number {
  const n = book.fields.length;
  let differences = Math.abs(live.cards.size - n);
  for (let i = 0; i < n; i++) {
    const card = live.cards.get(idFromBytes(book.ids, i * 16));
    const told = canonical([book.fields[i], figuresAt(book.figures, i)]);
    if (!card || canonical([card.fields, card.figures]) !== told) differences++;
  }
  const empty = (sums: string) => !/[1-9]/.test(sums);
  for (const { year, visits, amountFen } of book.years)
    if (live.years.get(year) !== `${visits.join()}/${amountFen.join()}`) differences++;
  const years = new Set(book.years.map((one) => one.year));
  for (const [year, sums] of live.years) if (!years.has(year) && !empty(sums)) differences++;
  const { head } = live;
  if (head.facts !== book.facts || head.visits !== book.visits || head.customers !== n)
    differences++;
  const told = canonical([book.settings, book.undone, book.people]);
  if (canonical([head.settings, head.undone, live.people]) !== told) differences++;
  return differences;
}

/** JSON with sorted keys: equal values give equal text. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
