/** A wrong file, taken in and taken out again. */
import { beforeEach, expect, test } from 'vitest';
import { compareWithFacts } from '../../src/storage/compare';
import { readBrought } from '../../src/storage/tables/brought';
import { noteBackup, readHead } from '../../src/storage/tables/head';
import { eraseCustomers } from '../../src/workers/jobs/erase-customers';
import { exportBook } from '../../src/workers/jobs/export-book';
import { mergeFile } from '../../src/workers/jobs/merge-file';
import { putBackFile, takeOutFile } from '../../src/workers/jobs/take-out-file';
import { aBook, aSource, type TestBook } from '../helpers/a-book';
import { contextFor, done, useLocks } from '../helpers/a-worker';
import { allFacts } from '../helpers/book-dump';
import { aDay, AUNT_LI, named, OLD_WANG, points, visited, voided } from '../helpers/taps';

useLocks();

let mine: TestBook;
let other: TestBook;
beforeEach(async () => {
  mine = await aBook();
  other = await aBook(2, aSource(2, Date.UTC(2026, 10, 22)));
  await mine.add(named(OLD_WANG, '老王'), visited(OLD_WANG, '2026-11-01', 500));
});

async function takeIn(from: TestBook, name = 'other.json'): Promise<void> {
  const { blob } = await done(exportBook({}, contextFor(from)));
  await done(mergeFile({ file: new File([blob], name) }, contextFor(mine)));
}
const broughtBy = () => readBrought(mine.db);
const last = async () => (await broughtBy())[0]!;
const takeOut = async () => done(takeOutFile({ id: (await last()).id }, contextFor(mine)));
const putBack = async () => done(putBackFile({ id: (await last()).id }, contextFor(mine)));
const factsNow = () => allFacts(mine.db);
const differences = async () => (await compareWithFacts(mine.db)).differences;

test('wrong file: taken out, the book is what it was, and put back it is what it became', async () => {
  const before = await factsNow();
  await other.add(named(AUNT_LI, '李嫂'), visited(AUNT_LI, '2026-11-02', 900), points(AUNT_LI, 9));
  await takeIn(other);
  const after = await factsNow();
  expect(await last()).toMatchObject({
    file: 'other.json',
    facts: 3,
    day: '2026-11-21',
    out: null,
  });

  await takeOut();
  expect(await factsNow()).toEqual(before);
  expect(await readHead(mine.db)).toMatchObject({ customers: 1, visits: 1, facts: 2 });
  expect(await differences()).toBe(0);
  expect(await last()).toMatchObject({ facts: 3, ids: null });

  await putBack();
  expect(await factsNow()).toEqual(after);
  expect(await differences()).toBe(0);
  expect(await broughtBy()).toHaveLength(1);
});

test('wrong file: what was recorded since stays, and whoever was served since keeps her name', async () => {
  await other.add(named(AUNT_LI, '李嫂'), visited(AUNT_LI, '2026-11-02', 900));
  await other.add(named('c3'.repeat(16) as typeof AUNT_LI, '陌生人'));
  await takeIn(other);
  await mine.add(visited(AUNT_LI, '2026-11-20', 300), visited(OLD_WANG, '2026-11-20', 200));
  await mine.rewrite({ packTail: true });
  await mine.add(visited(null, '2026-11-21', 100));

  await takeOut();

  expect(await readHead(mine.db)).toMatchObject({ customers: 2, visits: 4 });
  const facts = await factsNow();
  expect(
    facts.filter(({ kind, customer }) => kind === 'edit' && customer === AUNT_LI),
  ).toHaveLength(1);
  expect(await differences()).toBe(0);
});

test('wrong file: what both sides knew, and what another file brought, stays', async () => {
  const shared = named(AUNT_LI, '李嫂');
  await other.add(shared);
  await takeIn(other, 'first.json');
  await other.add(visited(AUNT_LI, '2026-11-03', 400));
  await takeIn(other, 'second.json');
  expect((await broughtBy()).map(({ file, facts }) => [file, facts])).toEqual([
    ['second.json', 1],
    ['first.json', 1],
  ]);

  await takeOut();

  expect(await readHead(mine.db)).toMatchObject({ facts: 3, customers: 2, visits: 1 });
});

test('wrong file: a visit it struck out counts again', async () => {
  const [, visit] = await factsNow();
  await other.add(voided(visit!.id, OLD_WANG));
  await takeIn(other);
  expect(await readHead(mine.db)).toMatchObject({ visits: 0 });

  await takeOut();

  expect(await readHead(mine.db)).toMatchObject({ visits: 1 });
  expect(await differences()).toBe(0);
});

test('wrong file: an erasure that came with it is not taken back, and none can be undone by it', async () => {
  await other.add(named(AUNT_LI, '李嫂'));
  await takeIn(other, 'names.json');
  await takeOut();
  await done(eraseCustomers({ customers: [OLD_WANG] }, contextFor(mine)));

  expect(await broughtBy()).toEqual([]);

  await done(eraseCustomers({ customers: [AUNT_LI] }, contextFor(other)));
  await takeIn(other, 'erased.json');
  await takeOut();

  expect((await factsNow()).filter(({ kind }) => kind === 'erase')).toHaveLength(2);
});

test('wrong file: the age of the backup counts what it may no longer hold', async () => {
  await other.add(named(AUNT_LI, '李嫂'), visited(AUNT_LI, '2026-11-02', 900));
  await takeIn(other);
  await noteBackup(mine.db, { day: aDay('2026-11-20'), facts: 4 });
  await mine.add(visited(OLD_WANG, '2026-11-21', 100));

  await takeOut();

  const { facts, backup } = await readHead(mine.db);
  expect([facts, backup?.facts]).toEqual([3, 2]);
});

test('wrong file: a file that brings nothing is not listed, and of many the last ten are', async () => {
  await takeIn(mine);
  expect(await broughtBy()).toEqual([]);

  for (let i = 1; i <= 13; i++) {
    await other.add(visited(null, '2026-11-02', i));
    await takeIn(other, `${i}.json`);
  }

  const names = (await broughtBy()).map(({ file }) => file);
  expect(names[0]).toBe('13.json');
  expect(names.length).toBeLessThanOrEqual(11);
});
