/**
 * The way a book takes to a later version of its tables. There is only one version so far, so a second one is planted here:
 * it adds a table, rewrites every pack and marks the head, as a real one might.
 */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fail, ok } from '../../src/domain/shared/result';
import { Database, openDatabase } from '../../src/storage/database';
import { readHead } from '../../src/storage/tables/head';
import { aBook, type TestBook } from '../helpers/a-book';
import { failEveryWrite, FAULTS, type Prepared } from '../helpers/every-write';
import { mendWrites, type DiskFault } from '../helpers/failing-disk';
import { AUNT_LI, named, OLD_WANG, visited } from '../helpers/taps';

// Dexie tells the console of every try to open a lost database again.
beforeEach(() => void vi.spyOn(console, 'warn').mockImplementation(() => undefined));
afterEach(mendWrites);

class BookOfTomorrow extends Database {
  constructor(name: string) {
    super(name);
    this.version(2)
      .stores({ notes: '++seq' })
      .upgrade(async (tx) => {
        await tx.table('notes').add({ text: 'begun' });
        await tx.table('packs').toCollection().modify({ weather: null });
        const head = (await tx.table('records').get('head')) as object;
        await tx.table('records').put({ ...head, tables: 2 });
      });
  }
}

/** Some packs and a tail, closed. */
async function aClosedBook(): Promise<TestBook> {
  const book = await aBook(3);
  await book.add(named(OLD_WANG, '王'), visited(OLD_WANG, '2026-01-01', 100));
  await book.add(...Array.from({ length: 210 }, () => visited(AUNT_LI, '2026-01-02', 5)));
  await book.rewrite({ packTail: true });
  book.db.close();
  return book;
}

/** The version of the tables as the browser numbers it: Dexie's times ten. */
const versionOf = (name: string): Promise<number> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open(name);
    request.onerror = () => reject(request.error ?? new Error('not opened'));
    request.onsuccess = () => {
      resolve(request.result.version);
      request.result.close();
    };
  });

async function anUpgrade(): Promise<Prepared> {
  const { db } = await aClosedBook();
  const tomorrow = new BookOfTomorrow(db.name);
  return {
    // An upgrade that was given up must have left a book that today's app opens.
    look: async () => {
      tomorrow.close();
      db.close();
      const book = (await versionOf(db.name)) === 20 ? new BookOfTomorrow(db.name) : db;
      expect(await openDatabase(book)).toBeNull();
      return book;
    },
    work: async () => {
      db.close();
      const problem = await openDatabase(tomorrow);
      return problem ? fail(problem) : ok(null);
    },
    told: 'storage-denied',
  };
}

test.each(Object.keys(FAULTS) as DiskFault[])(
  'law: an upgrade whose disk is %s at any of its writes leaves the book of before, for the app of before',
  async (fault) => {
    const { before, after } = await failEveryWrite(anUpgrade, fault);

    console.info(`  an upgrade, ${fault}: ${before} × before, ${after} × after`);
    expect([before > 3, after]).toEqual([true, 0]);
  },
);

test('upgrade: what the book held is there afterwards, and an app of before refuses it', async () => {
  const { db } = await aClosedBook();
  await db.open();
  const facts = (await readHead(db)).facts;
  db.close();
  const tomorrow = new BookOfTomorrow(db.name);

  expect(await openDatabase(tomorrow)).toBeNull();

  expect(await readHead(tomorrow)).toMatchObject({ facts, tables: 2 });
  expect(await tomorrow.table('notes').count()).toBe(1);
  expect(await openDatabase(db)).toEqual({ type: 'book-newer' });
  tomorrow.close();
});
