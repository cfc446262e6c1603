/** One tap in a book of 20,000 visits, median of 40, against a raw transaction that writes the same two records. */
import { numberOfDay } from '../../../src/domain/shared/day';
import type { CustomerId } from '../../../src/domain/shared/id';
import type { Fen } from '../../../src/domain/shared/fen';
import { ok } from '../../../src/domain/shared/result';
import type { Draft, Fact } from '../../../src/domain/facts/fact';
import { append } from '../../../src/storage/append';
import type { Database } from '../../../src/storage/database';
import type { CardRow } from '../../../src/storage/schema/version-1';
import { readHead } from '../../../src/storage/tables/head';
import { readCard } from '../../../src/storage/tables/cards';
import { idFromBytes } from '../../../src/domain/shared/id';
import type { Bench } from '../bench';
import { filledBook, noInitials, source } from '../books';
import { freshDatabase, putTogether } from '../floors/raw-database';
import { LAST_DAY, stallOf } from '../vendors';

const TAPS = 40;

let book: Database;
let raw: IDBDatabase;
let customers: CustomerId[] = [];
let sample: { fact: Fact; card: CardRow };
let next = 0;
let tapped = 0;

export const tap: Bench = {
  async prepare() {
    book = await filledBook('bench-tap', stallOf(2000, 20_000));
    raw = await freshDatabase('bench-floor-tap', ['facts', 'cards']);
    const chunks = await book.chunks.toArray();
    customers = chunks.flatMap((chunk) =>
      Array.from({ length: chunk.n }, (_, i) => idFromBytes(chunk.ids, i * 16) as CustomerId),
    );
    const facts = await record(customers[0]!);
    const card = await readCard(book, await readHead(book), customers[0]!);
    if (!card) throw new Error('the tap left no card');
    sample = { fact: facts, card };
  },
  floor: () =>
    medianOf(async () => {
      const key = `${++next}`;
      await putTogether(raw, {
        facts: { key, value: { ...sample.fact, id: key } },
        cards: { key: customers[next % customers.length]!, value: sample.card },
      });
    }),
  work: () =>
    medianOf(async () => {
      await record(customers[(next += 7) % customers.length]!);
      tapped++;
    }),
  async check() {
    const { visits } = await readHead(book);
    const expected = (await book.tail.count()) - 1;
    if (expected < tapped || visits <= tapped) throw new Error('taps went missing');
  },
};

async function record(customer: CustomerId): Promise<Fact> {
  const draft: Draft = {
    kind: 'visit',
    at: { day: LAST_DAY, minute: 600, zone: 480 },
    customer,
    batch: null,
    visit: 'purchase',
    amountFen: (2000 + (numberOfDay(LAST_DAY) % 7)) as Fen,
  };
  const saved = await append(book, source, () => Promise.resolve(ok([draft])), noInitials);
  const fact = saved.ok ? saved.value[0] : undefined;
  if (!fact) throw new Error('the tap was not saved');
  return fact;
}

async function medianOf(once: () => Promise<void>): Promise<number> {
  const taken: number[] = [];
  for (let i = 0; i < TAPS; i++) {
    const started = performance.now();
    await once();
    taken.push(performance.now() - started);
  }
  return taken.sort((a, b) => a - b)[TAPS / 2]!;
}
