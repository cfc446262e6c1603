/** A folder that several devices share: each writes its own file there and takes in those of the others. */
import { beforeEach, expect, test } from 'vitest';
import { changeFolder, readKept } from '../../src/storage/tables/folder';
import { readHead } from '../../src/storage/tables/head';
import { keepRecovery } from '../../src/storage/tables/recovery';
import { openBookFile } from '../../src/files/backup/open-book-file';
import { exportBook } from '../../src/workers/jobs/export-book';
import { loadDemo } from '../../src/workers/jobs/demo';
import { syncFolder } from '../../src/workers/jobs/sync-folder';
import { AFolder } from '../helpers/a-folder';
import { aBook, aSource, type TestBook } from '../helpers/a-book';
import { contextFor, done, useLocks } from '../helpers/a-worker';
import { allFacts, dump } from '../helpers/book-dump';
import { AUNT_LI, named, OLD_WANG, visited } from '../helpers/taps';

useLocks();

let folder: AFolder;
let phone: TestBook;
let laptop: TestBook;
beforeEach(async () => {
  folder = new AFolder();
  phone = await aDevice(1);
  laptop = await aDevice(2);
});

async function aDevice(seed: number): Promise<TestBook> {
  const book = await aBook(seed, aSource(seed, Date.UTC(2026, 10, 20 + seed)));
  const handle = {} as FileSystemDirectoryHandle;
  await changeFolder(book.db, { key: 'folder', id: 'f', handle, sealed: false });
  return book;
}

const sync = (book: TestBook, more: { sealed?: boolean; asked?: boolean } = {}) =>
  syncFolder(
    { handle: folder.handle, id: 'f', sealed: false, asked: false, ...more },
    contextFor(book),
  );
const looked = (book: TestBook, more = {}) => done(sync(book, more));
const kept = (book: TestBook) => readKept(book.db, 'f');
const nameOf = async ({ db }: TestBook) => `pondbook-${(await readHead(db)).device.slice(0, 8)}`;
async function factsIn(name: string): Promise<number> {
  const read = await openBookFile(folder.files.get(name)!.bytes, { typed: null, kept: null });
  return read.ok ? read.value.facts : -1;
}

test('folder: two devices write their own files and end with the same book', async () => {
  await phone.add(named(OLD_WANG, '老王'), visited(OLD_WANG, '2026-11-01', 500));
  await laptop.add(named(AUNT_LI, '李嫂'));

  const first = await looked(phone);
  const second = await looked(laptop);
  const third = await looked(phone);
  const fourth = await looked(laptop);

  expect([first, second, third, fourth]).toEqual([
    { added: 0, written: true },
    { added: 2, written: true },
    { added: 1, written: true },
    { added: 0, written: false },
  ]);
  expect(await allFacts(phone.db)).toEqual(await allFacts(laptop.db));
  expect(folder.names).toEqual(
    [`${await nameOf(phone)}.pondbook.gz`, `${await nameOf(laptop)}.pondbook.gz`].sort(),
  );
  expect(await factsIn(folder.names[0]!)).toBe(3);
});

test('folder: what was written and read is said, and counts as a backup', async () => {
  await phone.add(named(OLD_WANG, '老王'));

  await looked(phone);

  expect(await kept(phone)).toMatchObject({
    trouble: null,
    written: { name: `${await nameOf(phone)}.pondbook.gz`, facts: 1 },
  });
  expect((await readHead(phone.db)).backup).toEqual({ day: '2026-11-21', facts: 1 });
});

test('folder: nothing new on either side writes nothing and leaves the book alone', async () => {
  await phone.add(named(OLD_WANG, '老王'));
  await looked(phone);
  const [book, files] = [await dump(phone.db), [...folder.files]];

  expect(await looked(phone)).toEqual({ added: 0, written: false });

  expect(await dump(phone.db)).toBe(book);
  expect([...folder.files]).toEqual(files);
});

test('folder: a damaged, a half-written, a foreign and another one’s encrypted file are named and skipped, never the others', async () => {
  await laptop.add(named(AUNT_LI, '李嫂'));
  await looked(laptop);
  const good = folder.names[0]!;
  const bytes = folder.files.get(good)!.bytes;
  const plain = (await done(exportBook({}, contextFor(laptop)))).blob;
  folder.put('pondbook-damaged.json', new Blob([(await plain.text()).replace('李嫂', '李四')]));
  folder.put('pondbook-half.json', plain.slice(0, plain.size - 40));
  folder.put('pondbook-photo.gz', new Blob(['\u0089PNG']));
  await keepRecovery(laptop.db, '我家的鱼塘有三个角，一个都不能少');
  folder.put(
    'pondbook-sealed.pondbook',
    (await done(exportBook({ sealed: true }, contextFor(laptop)))).blob,
  );
  folder.put('.syncthing.pondbook-x.pondbook.gz.tmp', bytes);
  folder.put('holiday.json', new Blob(['{}']));
  const before = folder.names;

  expect(await looked(phone)).toEqual({ added: 1, written: true });

  const { seen } = await kept(phone);
  expect(
    Object.fromEntries(Object.entries(seen).map(([name, { problem }]) => [name, problem])),
  ).toEqual({
    [good]: null,
    [`${await nameOf(phone)}.pondbook.gz`]: null,
    'pondbook-damaged.json': 'file-damaged',
    'pondbook-half.json': 'file-truncated',
    'pondbook-photo.gz': 'not-a-book-file',
    'pondbook-sealed.pondbook': 'code-needed',
  });
  expect(folder.names).toEqual(expect.arrayContaining(before));
});

test('folder: a half-written file is read once it is whole, one in trouble again by the vendor’s tap', async () => {
  await laptop.add(named(AUNT_LI, '李嫂'));
  const { blob } = await done(exportBook({}, contextFor(laptop)));
  folder.put('pondbook-other.json', blob.slice(0, 100));
  await looked(phone);
  folder.put('pondbook-other.json', blob);

  expect(await looked(phone)).toEqual({ added: 1, written: true });

  await keepRecovery(laptop.db, 'three corners has my pond');
  await laptop.add(visited(AUNT_LI, '2026-11-02', 100));
  folder.put(
    'pondbook-s.pondbook',
    (await done(exportBook({ sealed: true }, contextFor(laptop)))).blob,
  );
  await looked(phone);
  await keepRecovery(phone.db, 'three corners has my pond');
  expect(await looked(phone)).toMatchObject({ added: 0 });
  expect(await looked(phone, { asked: true })).toMatchObject({ added: 1 });
});

test('folder: copies that a sync program makes of a conflict are taken in as further files', async () => {
  await phone.add(named(OLD_WANG, '老王'));
  await looked(phone);
  await laptop.add(visited(OLD_WANG, '2026-11-01', 700));
  const { blob } = await done(exportBook({ packed: true }, contextFor(laptop)));
  const own = `${await nameOf(phone)}.pondbook`;
  folder.put(`${own}.sync-conflict-20261122-081500-ABCDEFG.gz`, blob);
  folder.put(`${own} (Anna's conflicted copy 2026-11-22).gz`, blob);

  expect(await looked(phone)).toEqual({ added: 1, written: true });

  expect(await readHead(phone.db)).toMatchObject({ facts: 2, visits: 1 });
});

test('folder: a file of this device’s name that cannot be read is never written over', async () => {
  const own = await nameOf(phone);
  folder.put(`${own}.pondbook.gz`, new Blob(['half of something']));
  await phone.add(named(OLD_WANG, '老王'));

  await looked(phone);
  await phone.add(named(AUNT_LI, '李嫂'));
  await looked(phone);

  expect(await folder.text(`${own}.pondbook.gz`)).toBe('half of something');
  expect(await factsIn(`${own}-2.pondbook.gz`)).toBe(2);
  expect(folder.names).toHaveLength(2);
});

test('folder: this device’s file put back to an older state by a sync program is written anew', async () => {
  await phone.add(named(OLD_WANG, '老王'));
  await looked(phone);
  const own = folder.names[0]!;
  const older = folder.files.get(own)!.bytes;
  await phone.add(named(AUNT_LI, '李嫂'));
  await looked(phone);
  folder.put(own, older);

  expect(await looked(phone)).toEqual({ added: 0, written: true });

  expect(await factsIn(own)).toBe(2);
});

test('folder: encrypted from now on, the plain file of before is taken away once the new one lies there', async () => {
  await phone.add(named(OLD_WANG, '老王'));
  await looked(phone);
  await keepRecovery(phone.db, 'three corners has my pond');

  await looked(phone, { sealed: true });

  expect(folder.names).toEqual([`${await nameOf(phone)}.pondbook`]);
  expect(await folder.text(folder.names[0]!)).toMatch(/^PONDSEAL/);
});

test('folder: made-up customers stay on their device', async () => {
  await done(loadDemo({ preset: 'stall' }, contextFor(phone)));

  expect(await sync(phone)).toEqual({ ok: false, error: { type: 'demo-in-book' } });

  expect(folder.names).toEqual([]);
  expect(await kept(phone)).toMatchObject({ trouble: 'demo-in-book' });
});

test.each([
  ['NotFoundError', 'folder-gone'],
  ['NotAllowedError', 'folder-refused'],
  ['QuotaExceededError', 'folder-full'],
])('folder: %s is told as %s, and nothing is called written', async (thrown, type) => {
  await phone.add(named(OLD_WANG, '老王'));
  folder.fails = new DOMException('no', thrown);

  expect(await sync(phone)).toEqual({ ok: false, error: { type } });

  expect(await kept(phone)).toMatchObject({ trouble: type, written: null });
  expect(await readHead(phone.db)).toMatchObject({ backup: null });
  expect(await looked(phone)).toEqual({ added: 0, written: true });
  expect(await kept(phone)).toMatchObject({ trouble: null });
});

test('folder: a file that comes while this device writes its own is not lost under it', async () => {
  await phone.add(named(OLD_WANG, '老王'));
  await laptop.add(named(AUNT_LI, '李嫂'));
  const { blob } = await done(exportBook({ packed: true }, contextFor(laptop)));
  const own = `${await nameOf(phone)}.pondbook.gz`;
  folder.beforeSwap = () => folder.put(own, blob);

  expect(await sync(phone)).toEqual({ ok: false, error: { type: 'folder-moving' } });
  folder.beforeSwap = () => undefined;

  expect(await looked(phone)).toEqual({ added: 1, written: true });
  expect(await factsIn(own)).toBe(2);
});

test('folder: work begun for a folder that the vendor has left notes nothing', async () => {
  await phone.add(named(OLD_WANG, '老王'));
  await changeFolder(phone.db, null);

  await looked(phone);

  expect(await phone.db.records.get('folder-kept')).toBeUndefined();
});
