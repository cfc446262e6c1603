/** The whole app without a screen: a real database, and a vendor's world whose clock the test sets. */
import Dexie from 'dexie';
import { afterEach } from 'vitest';
import { createApp, type AppDeps } from '../../src/app/create-app';
import type { App, NewVisit } from '../../src/app/app';
import type { Live } from '../../src/app/live';
import type { Day } from '../../src/domain/shared/day';
import type { Fen } from '../../src/domain/shared/fen';
import type { CustomerId } from '../../src/domain/shared/id';
import { compareWithFacts } from '../../src/storage/compare';
import { Database } from '../../src/storage/database';
import { readCard } from '../../src/storage/tables/cards';
import { readHead } from '../../src/storage/tables/head';
import { aSource, firstTwo, type TestBook } from './a-book';
import { aDay } from './taps';
import { rewriteBook } from '../../src/storage/rewrite';

export interface TestApp {
  readonly app: App;
  /** The same book by another door, to look at what really stands in it, and for long work. */
  readonly book: Omit<TestBook, 'add'>;
  /** What was reported to the shell's net; a test without workers expects only their absence. */
  readonly reported: unknown[];
  saves: number;
  setToday(day: string): void;
  card(id: CustomerId): ReturnType<typeof readCard>;
  /** Saves a visit of today as the record screen does; throws when it is refused. */
  visit(customer: NewVisit['customer'], yuan: number, more?: Partial<NewVisit>): Promise<Saved>;
  differences(): Promise<number>;
}
type Saved = Extract<Awaited<ReturnType<App['actions']['recordVisit']>>, { ok: true }>['value'];

const names: string[] = [];
let count = 0;

afterEach(async () => {
  for (const name of names.splice(0)) await Dexie.delete(name);
});

export async function anApp(seed = 1, today = '2026-11-21'): Promise<TestApp> {
  const name = `app-${Math.random().toString(36).slice(2)}-${count++}-${seed}`;
  names.push(name);
  const source = aSource(seed);
  const reported: unknown[] = [];
  let day = aDay(today);
  const app = createApp({
    ...aDevice(name, source, () => day),
    afterSave: () => void self.saves++,
    report: (error) => reported.push(error),
  });
  await until(app.queries.opening(), (state) => state === 'open');
  const db = new Database(name);
  await db.open();
  const initialsOf = (names: readonly string[]) => names.map(firstTwo);
  const tools = { source, initialsOf, onProgress: () => undefined };
  const self: TestApp = {
    app,
    book: { db, source, rewrite: (request) => rewriteBook(db, request, tools) },
    reported,
    saves: 0,
    setToday: (text) => void (day = aDay(text)),
    card: async (id) => readCard(db, await readHead(db), id),
    async visit(customer, yuan, more = {}) {
      const visit = aVisit(customer, yuan, source.newId(), more);
      return value(app.actions.recordVisit(visit));
    },
    differences: async () => (await compareWithFacts(db)).differences,
  };
  return self;
}

/** A device that has the book already, at nine in the morning; whatever goes wrong unasked fails the test. */
export const aDevice = (
  databaseName: string,
  source: ReturnType<typeof aSource>,
  today: () => Day,
): AppDeps => ({
  ...source,
  databaseName,
  lookForBook: (found) => found(true),
  whenNow: () => ({ day: today(), minute: 540, zone: 480 }),
  newDevice: () => source.newId().slice(0, 16),
  newWorker: () => {
    throw new Error('no workers here');
  },
  afterSave: () => undefined,
  askPersistence: () => Promise.resolve(null),
  persisted: () => Promise.resolve(null),
  space: () => Promise.resolve({ usedBytes: null, quotaBytes: null }),
  whenIdle: () => undefined,
  report: (error) => {
    throw error;
  },
});

export const aVisit = (
  customer: NewVisit['customer'],
  yuan: number,
  form: string,
  more: Partial<NewVisit> = {},
): NewVisit => ({
  customer,
  visit: 'purchase',
  amountFen: Math.round(yuan * 100) as Fen,
  redeemPoints: 0,
  form,
  ...more,
});

/** The value of something that must go well. */
export async function value<T>(
  outcome: Promise<
    { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: unknown }
  >,
): Promise<T> {
  const result = await outcome;
  if (!result.ok) throw new Error(`Refused: ${JSON.stringify(result.error)}`);
  return result.value;
}

/** The first answer that is as wished. */
export const until = <T>(live: Live<T>, wished: (answer: T) => boolean): Promise<T> =>
  new Promise((resolve) => {
    let stop: (() => void) | null = null;
    let heard = false;
    stop = live.subscribe((answer) => {
      if (heard || !wished(answer)) return;
      heard = true;
      resolve(answer);
      queueMicrotask(() => stop?.());
    });
  });

export const answerOf = <T>(live: Live<T>): Promise<T> => until(live, () => true);
