/** Erasing a customer in the stored book: nothing of her is left in any table. */
import { expect, test } from 'vitest';
import { compareWithFacts } from '../../src/storage/compare';
import { readHead } from '../../src/storage/tables/head';
import { computeInsight } from '../../src/workers/jobs/insight';
import { eraseCustomers } from '../../src/workers/jobs/erase-customers';
import { exportBook } from '../../src/workers/jobs/export-book';
import { mergeFile } from '../../src/workers/jobs/merge-file';
import { aBook, aSource, type TestBook } from '../helpers/a-book';
import { contextFor, done, useLocks } from '../helpers/a-worker';
import { AUNT_LI, named, OLD_WANG, visited } from '../helpers/taps';

useLocks();

async function everything({ db }: TestBook): Promise<string> {
  const rows = await Promise.all(db.tables.map((table) => table.toArray()));
  return JSON.stringify(rows);
}

const days = ['2026-08-01', '2026-08-08', '2026-08-15', '2026-08-22', '2026-08-29'];

test('erase: after it her name stands nowhere in the database, and every sum is as before', async () => {
  const book = await aBook();
  await book.add(named(OLD_WANG, '老王独一'), ...days.map((day) => visited(OLD_WANG, day, 500)));
  await book.rewrite({ packTail: true });
  await book.add(
    named(OLD_WANG, '老王独二'),
    named(AUNT_LI, '李阿姨'),
    visited(OLD_WANG, '2026-08-30', 5),
  );
  await computeInsight(
    { asOf: '2026-11-21' as never, horizonDays: 30, warnLevel: 0.1 },
    contextFor(book),
  );
  expect(await everything(book)).toContain('老王独一');

  await done(eraseCustomers({ customers: [OLD_WANG] }, contextFor(book)));

  expect(await everything(book)).not.toMatch(/老王独/);
  expect(await everything(book)).toContain('李阿姨');
  expect(await readHead(book.db)).toMatchObject({ visits: 6, customers: 2 });
  expect((await compareWithFacts(book.db)).differences).toBe(0);
});

test("erase: a file carries it to the other phone, and the other phone's file does not bring her back", async () => {
  const book = await aBook();
  await book.add(named(OLD_WANG, '老王'), visited(OLD_WANG, '2026-11-01', 500));
  const { blob: before } = await done(exportBook({}, contextFor(book)));
  const other = await aBook(2, aSource(2));
  await done(mergeFile({ file: before }, contextFor(other)));
  await other.add(named(OLD_WANG, '王哥'), visited(OLD_WANG, '2026-11-02', 700));
  await done(eraseCustomers({ customers: [OLD_WANG] }, contextFor(book)));
  const { blob: theirs } = await done(exportBook({}, contextFor(other)));

  await done(mergeFile({ file: theirs }, contextFor(book)));
  const { blob: mine } = await done(exportBook({}, contextFor(book)));
  await done(mergeFile({ file: mine }, contextFor(other)));

  for (const one of [book, other]) {
    expect(await everything(one)).not.toMatch(/老王|王哥/);
    expect(await readHead(one.db)).toMatchObject({ visits: 2, facts: 5 });
    expect((await compareWithFacts(one.db)).differences).toBe(0);
  }
});

test('erase: joined entries go together', async () => {
  const book = await aBook();
  const alias = { ...named(OLD_WANG, ''), kind: 'alias', other: AUNT_LI } as never;
  await book.add(
    named(OLD_WANG, '老王'),
    named(AUNT_LI, '王叔'),
    visited(AUNT_LI, '2026-11-01', 500),
  );
  await book.rewrite({ drafts: [alias] });

  await done(eraseCustomers({ customers: [OLD_WANG] }, contextFor(book)));

  expect(await everything(book)).not.toMatch(/老王|王叔/);
  expect(await readHead(book.db)).toMatchObject({ visits: 1, customers: 1 });
});
