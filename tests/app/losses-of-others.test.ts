/** How other local-first apps have lost their users' data: each is a test here. */
import Dexie from 'dexie';
import { beforeEach, expect, test } from 'vitest';
import type { CustomerFields } from '../../src/domain/customers/customer';
import type { Draft } from '../../src/domain/facts/fact';
import { openDatabase } from '../../src/storage/database';
import { storageProblem } from '../../src/storage/problem';
import { readAllCards } from '../../src/storage/read-cards';
import { changeFolder } from '../../src/storage/tables/folder';
import { readHead } from '../../src/storage/tables/head';
import { exportBook } from '../../src/workers/jobs/export-book';
import { mergeFile } from '../../src/workers/jobs/merge-file';
import { syncFolder } from '../../src/workers/jobs/sync-folder';
import { aBook, aSource, type TestBook } from '../helpers/a-book';
import { AFolder } from '../helpers/a-folder';
import { contextFor, done, useLocks } from '../helpers/a-worker';
import { allFacts } from '../helpers/book-dump';
import { aDay, AUNT_LI, named, OLD_WANG, visited } from '../helpers/taps';

useLocks();

let folder: AFolder;
let phone: TestBook;
beforeEach(async () => {
  folder = new AFolder();
  phone = await aDevice(1);
});

async function aDevice(seed: number, nowMs = Date.UTC(2026, 10, 20 + seed)): Promise<TestBook> {
  const book = await aBook(seed, aSource(seed, nowMs));
  const handle = {} as FileSystemDirectoryHandle;
  await changeFolder(book.db, { key: 'folder', id: 'f', handle, sealed: false });
  return book;
}

const look = (book: TestBook) =>
  done(
    syncFolder({ handle: folder.handle, id: 'f', sealed: false, asked: false }, contextFor(book)),
  );

const edited = (fields: CustomerFields): Draft => ({
  kind: 'edit',
  fields,
  customer: OLD_WANG,
  at: { day: aDay('2026-11-20'), minute: 540, zone: 480 },
  batch: null,
});

async function give(from: TestBook, to: TestBook): Promise<void> {
  const { blob } = await done(exportBook({}, contextFor(from)));
  await done(mergeFile({ file: blob }, contextFor(to)));
}

test('one store eviction took data and its backup together', async () => {
  await phone.add(named(OLD_WANG, '老王'), visited(OLD_WANG, '2026-11-01', 500));
  await look(phone);
  const had = await allFacts(phone.db);
  for (const { name } of await indexedDB.databases()) if (name) await Dexie.delete(name);

  const anew = await aDevice(3);
  await look(anew);

  expect(await allFacts(anew.db)).toEqual(had);
  expect(await readHead(anew.db)).toMatchObject({ customers: 1, visits: 1 });
});

test('an empty state overwrote a good copy', async () => {
  await phone.add(named(OLD_WANG, '老王'), visited(OLD_WANG, '2026-11-01', 500));
  await look(phone);
  const before = folder.names;

  // The store is cleared, but the device's id, and with it the name of its file, is the same.
  const cleared = await aDevice(1);
  expect((await readHead(cleared.db)).device).toBe((await readHead(phone.db)).device);
  await look(cleared);

  expect(await readHead(cleared.db)).toMatchObject({ facts: 2, customers: 1 });
  expect(folder.names).toEqual(before);
  expect(await allFacts(cleared.db)).toEqual(await allFacts(phone.db));
});

test('an empty state overwrote a good copy that it could not read', async () => {
  const { device } = await readHead(phone.db);
  const name = `pondbook-${device.slice(0, 8)}.pondbook.gz`;
  folder.put(name, new Blob(['half of a good copy, the rest is on its way']));

  await look(phone);
  await phone.add(named(OLD_WANG, '老王'));
  await look(phone);

  expect(await folder.text(name)).toBe('half of a good copy, the rest is on its way');
});

test('whole-record "newest wins" threw away the other device’s edit', async () => {
  const laptop = await aDevice(2);
  await phone.add(named(OLD_WANG, '老王'));
  await give(phone, laptop);

  await phone.add(edited({ phone: '13800001234' }));
  await laptop.add(edited({ note: '要大鱼' }));
  await give(phone, laptop);
  await give(laptop, phone);

  for (const { db } of [phone, laptop])
    expect((await readAllCards(db)).fields).toMatchObject([
      { name: '老王', phone: '13800001234', note: '要大鱼' },
    ]);
});

test('drift limits stopped the sync of a phone whose clock was wrong', async () => {
  const ahead = await aDevice(2, Date.UTC(2099, 0, 1));
  const behind = await aDevice(3, Date.UTC(1990, 0, 1));
  await ahead.add(named(OLD_WANG, '老王'));
  await behind.add(named(AUNT_LI, '李嫂'));

  await look(ahead);
  await look(behind);
  await look(phone);
  // What somebody edits after having seen it wins, whatever the clocks say.
  await phone.add(named(OLD_WANG, '王师傅'));
  await look(phone);
  await look(ahead);
  await look(behind);

  for (const { db } of [phone, ahead, behind])
    expect((await readAllCards(db)).fields.map(({ name }) => name).sort()).toEqual([
      '李嫂',
      '王师傅',
    ]);
});

test('older code wrote into a newer database', async () => {
  await phone.add(named(OLD_WANG, '老王'));
  const newer = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open(phone.db.name, 20);
    request.onsuccess = () => resolve(request.result);
  });

  const late = phone.add(visited(OLD_WANG, '2026-11-02', 100));

  await expect(late).rejects.toSatisfy(
    (error: unknown) => storageProblem(error)?.type === 'storage-lost',
  );
  newer.close();
  expect(await openDatabase(phone.db)).toEqual({ type: 'book-newer' });
});
