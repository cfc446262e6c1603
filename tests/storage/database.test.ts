/** Opening a book: never one that a newer app has written, and never an old shape into a new one. */
import Dexie from 'dexie';
import { afterEach, expect, test } from 'vitest';
import { Database, openDatabase } from '../../src/storage/database';
import { storageProblem } from '../../src/storage/problem';
import { ensureHead, readHead } from '../../src/storage/tables/head';
import { aBook } from '../helpers/a-book';
import { OLD_WANG, visited } from '../helpers/taps';

const names: string[] = [];
const aName = () => {
  const name = `open-${Math.random().toString(36).slice(2)}`;
  names.push(name);
  return name;
};

afterEach(async () => {
  for (const name of names.splice(0)) await Dexie.delete(name);
});

/** Opens a database as a later version of the app would. */
const openAs = (name: string, version: number): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open(name, version);
    request.onupgradeneeded = () => {
      if (!request.result.objectStoreNames.contains('future'))
        request.result.createObjectStore('future');
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('not opened'));
  });

test('database: a new book gets a device of its own and keeps it', async () => {
  const db = new Database(aName());

  expect(await openDatabase(db)).toBeNull();
  await ensureHead(db, () => '00000000000000a1');
  await ensureHead(db, () => '00000000000000b2');

  expect(await readHead(db)).toMatchObject({ device: '00000000000000a1', facts: 0, l: 0 });
  db.close();
});

test('database: a book written by a newer app is refused and left alone', async () => {
  const name = aName();
  const newer = await openAs(name, 20);
  newer.close();
  const db = new Database(name);

  expect(await openDatabase(db)).toEqual({ type: 'book-newer' });

  expect(db.isOpen()).toBe(false);
  const again = await openAs(name, 20);
  expect([...again.objectStoreNames]).toEqual(['future']);
  again.close();
});

test('database: when a newer app opens the book in another tab, this one lets go and writes no more', async () => {
  const book = await aBook();
  await book.add(visited(OLD_WANG, '2026-01-01', 100));

  const newer = await openAs(book.db.name, 20);

  expect(book.db.isOpen()).toBe(false);
  const late = book.add(visited(OLD_WANG, '2026-01-02', 100));
  await expect(late).rejects.toSatisfy(
    (error: unknown) => storageProblem(error)?.type === 'storage-lost',
  );
  newer.close();
  expect(await openDatabase(book.db)).toEqual({ type: 'book-newer' });
});

test('database: a browser that keeps nothing is told apart from a bug', async () => {
  const denied = {
    open: () => {
      throw new DOMException('denied', 'SecurityError');
    },
  } as unknown as IDBFactory;
  const db = new Database(aName(), { indexedDB: denied, IDBKeyRange });

  expect(await openDatabase(db)).toEqual({ type: 'storage-denied' });
});

test('database: a newer book of the same tables is not opened either', async () => {
  const name = aName();
  const old = new Database(name);
  await openDatabase(old);
  await ensureHead(old, () => '00000000000000a1');
  old.close();
  const newer = await openAs(name, 20);
  newer.close();

  expect(await openDatabase(new Database(name))).toEqual({ type: 'book-newer' });

  const again = await openAs(name, 20);
  expect(again.objectStoreNames).toHaveLength(7);
  again.close();
});

test('database: what the browser throws becomes a word for the vendor, what we broke ourselves does not', () => {
  const full = new DOMException('', 'QuotaExceededError');

  expect(storageProblem(full)).toEqual({ type: 'storage-full' });
  expect(storageProblem(new Dexie.AbortError('aborted', full))).toEqual({ type: 'storage-full' });
  expect(storageProblem(new Dexie.DatabaseClosedError())).toEqual({ type: 'storage-lost' });
  expect(storageProblem(new TypeError('undefined is not a function'))).toBeNull();
  expect(storageProblem('text')).toBeNull();
});
