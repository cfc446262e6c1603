/** When the book is opened: as soon as there is one, and where there is none not before somebody begins it. */
import Dexie from 'dexie';
import { afterEach, expect, test } from 'vitest';
import { createApp } from '../../src/app/create-app';
import type { Opening } from '../../src/app/app';
import { aSource } from '../helpers/a-book';
import { aDevice, answerOf, aVisit, until, value } from '../helpers/an-app';
import { aDay } from '../helpers/taps';

const NAME = 'create-app';
afterEach(() => Dexie.delete(NAME));

/** An app whose device does not know yet whether it has a book. */
function anUnsureApp() {
  const found: ((there: boolean) => void)[] = [];
  const states: Opening[] = [];
  const app = createApp({
    ...aDevice(NAME, aSource(1), () => aDay('2026-11-21')),
    lookForBook: (tell) => void found.push(tell),
  });
  app.queries.opening().subscribe((state) => states.push(state));
  const tell = (there: boolean) => found.forEach((one) => one(there));
  return { app, states, tell };
}

test('create app: where there is no book none is made by looking at Today', async () => {
  const { app, states, tell } = anUnsureApp();
  let answers = 0;
  app.queries.today().subscribe(() => answers++);
  tell(false);
  await new Promise((resolve) => setTimeout(resolve, 20));

  expect(states).toEqual(['looking', 'none']);
  expect(answers).toBe(0);
  expect(await Dexie.exists(NAME)).toBe(false);
});

test('create app: the first thing saved begins the book, and Today hears of it', async () => {
  const { app, states, tell } = anUnsureApp();
  tell(false);
  const first = until(app.queries.today(), ({ visits }) => visits === 1);

  await value(app.actions.recordVisit(aVisit(null, 20, '0'.repeat(32))));

  expect((await first).today.amountFen).toBe(2000);
  expect(states).toEqual(['looking', 'none', 'opening', 'open']);
});

test('create app: a book that is there is opened at once', async () => {
  const { app, states, tell } = anUnsureApp();
  tell(true);

  expect(await answerOf(app.queries.today())).toMatchObject({ visits: 0 });
  expect(states).toEqual(['looking', 'opening', 'open']);
});

test('create app: a book that the browser throws away while it is open is said to be gone, by looking and by tapping', async () => {
  const { app, states, tell } = anUnsureApp();
  tell(true);
  await answerOf(app.queries.today());
  const db = await new Dexie(NAME).open();
  const gone = until(app.queries.opening(), (state) => state === 'gone');

  await db.table('records').clear();
  app.queries.settings().subscribe(() => undefined);

  await gone;
  expect(states.at(-1)).toBe('gone');
  expect(await app.actions.recordVisit(aVisit(null, 20, '0'.repeat(32)))).toEqual({
    ok: false,
    error: { type: 'storage-lost' },
  });
  db.close();
});

test('create app: a book that another window began is opened when this one looks again', async () => {
  const { app, states, tell } = anUnsureApp();
  tell(false);
  tell(true);
  tell(true);

  expect(await answerOf(app.queries.today())).toMatchObject({ visits: 0 });
  expect(states).toEqual(['looking', 'none', 'opening', 'open']);
});

/** Opens the database at a version of its own, as an older or a later app would; it lets go only when closed. */
const openAs = (version: number): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, version);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('not opened'));
  });

test('create app: a window of an older version that holds the book is named, and once it is closed the book opens', async () => {
  const older = await openAs(5);
  const { app, states, tell } = anUnsureApp();
  tell(true);
  await until(app.queries.opening(), (state) => state === 'blocked');

  older.close();
  await until(app.queries.opening(), (state) => state === 'open');

  expect(states).toEqual(['looking', 'opening', 'blocked', 'open']);
});

test('create app: when a newer version takes the book in another window, this one says so at once', async () => {
  const { app, states, tell } = anUnsureApp();
  tell(true);
  await until(app.queries.opening(), (state) => state === 'open');

  const newer = await openAs(20);

  expect(states).toEqual(['looking', 'opening', 'open', 'newer']);
  newer.close();
});

test('create app: a book that a newer version has written is left closed, with that reason', async () => {
  (await openAs(20)).close();
  const { app, states, tell } = anUnsureApp();

  tell(true);

  await until(app.queries.opening(), (state) => state === 'newer');
  expect(states).toEqual(['looking', 'opening', 'newer']);
});
