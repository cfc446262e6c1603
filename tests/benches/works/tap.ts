/** One tap in a book of 20,000 visits, median of 40, against a raw transaction that writes the same two records. */
import { recordVisit } from '../../../src/app/actions/record-visit';
import { bookOf, type Book, type Surroundings } from '../../../src/app/book';
import type { CustomerId } from '../../../src/domain/shared/id';
import type { Fen } from '../../../src/domain/shared/fen';
import type { Fact } from '../../../src/domain/facts/fact';
import type { Database } from '../../../src/storage/database';
import type { CardRow } from '../../../src/storage/schema/version-1';
import { readHead } from '../../../src/storage/tables/head';
import { readCard } from '../../../src/storage/tables/cards';
import { idFromBytes } from '../../../src/domain/shared/id';
import type { Bench } from '../bench';
import { filledBook, source } from '../books';
import { freshDatabase, putTogether } from '../floors/raw-database';
import { LAST_DAY, stallOf } from '../vendors';

const TAPS = 40;

const nobody = () => Promise.resolve(null);
const surroundings: Surroundings = {
  ...source,
  whenNow: () => ({ day: LAST_DAY, minute: 600, zone: 480 }),
  newDevice: () => '00000000000000aa',
  newWorker: () => {
    throw new Error('a tap needs no worker');
  },
  afterSave: () => undefined,
  askPersistence: nobody,
  persisted: nobody,
  space: () => Promise.resolve({ usedBytes: null, quotaBytes: null }),
  whenIdle: (run) => void setTimeout(run),
  report: (error) => console.error(error),
};

let book: Database;
let vendorsBook: Book;
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
    vendorsBook = bookOf(book, Promise.resolve(), surroundings, () => Promise.resolve([]));
    await record(customers[0]!);
    const fact = (await book.tail.toArray()).find((one) => one.kind === 'visit');
    const card = await readCard(book, await readHead(book), customers[0]!);
    if (!card || !fact) throw new Error('the tap left no card or no visit');
    sample = { fact, card };
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
    const kept = (await book.tail.toArray()).filter((fact) => fact.kind === 'visit').length;
    if (kept !== tapped + 1) throw new Error(`${tapped + 1} taps, ${kept} visits`);
  },
};

/** As the Record screen saves: a form of its own, points earned by the book's rule. */
async function record(customer: CustomerId): Promise<void> {
  const saved = await recordVisit(vendorsBook, {
    customer,
    visit: 'purchase',
    amountFen: 2300 as Fen,
    redeemPoints: 0,
    form: source.newId(),
  });
  if (!saved.ok) throw new Error(`the tap was not saved: ${saved.error.type}`);
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
