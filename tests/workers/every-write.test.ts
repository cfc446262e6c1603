/** Whatever changes the book, with a disk that fails at each of its writes in turn: the book is the one before or the one after, and the vendor is told which. */
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import type { ImportId } from '../../src/domain/shared/id';
import { fail, ok } from '../../src/domain/shared/result';
import { append } from '../../src/storage/append';
import { storageProblem } from '../../src/storage/problem';
import { commitImport } from '../../src/workers/import/session';
import { eraseCustomers } from '../../src/workers/jobs/erase-customers';
import { exportBook } from '../../src/workers/jobs/export-book';
import { joinCustomers } from '../../src/workers/jobs/join-customers';
import { mergeFile } from '../../src/workers/jobs/merge-file';
import { packTail } from '../../src/workers/jobs/pack-tail';
import { undoImport } from '../../src/workers/jobs/undo-import';
import { aBook, aSource, firstTwo, type TestBook } from '../helpers/a-book';
import { contextFor, done, useLocks } from '../helpers/a-worker';
import { failEveryWrite, FAULTS, type Prepared } from '../helpers/every-write';
import { mendWrites, type DiskFault } from '../helpers/failing-disk';
import { bring, look } from '../helpers/import-fixture';
import { aDay, AUNT_LI, named, OLD_WANG, points, visited } from '../helpers/taps';

useLocks();
afterEach(mendWrites);

const FILE = '2-refunds.csv';

/** A book with some history, of which the newest facts are not packed; always the same. */
async function aBookBefore(): Promise<TestBook> {
  const book = await aBook(3);
  await book.add(named(OLD_WANG, 'Ann'), visited(OLD_WANG, '2026-10-01', 100));
  await book.rewrite({ packTail: true });
  await book.add(visited(OLD_WANG, '2026-11-01', 700), points(OLD_WANG, 5));
  return book;
}

/** What another phone hands over: somebody new, and news of somebody known. */
async function aFile(since?: string): Promise<Blob> {
  const book = await aBook(8, aSource(8, Date.UTC(2026, 10, 20)));
  await book.add(named(AUNT_LI, 'Aunt Li'), visited(AUNT_LI, '2026-09-01', 300));
  await book.add(named(OLD_WANG, 'Ann Wang'), points(OLD_WANG, 2));
  const asked = since === undefined ? {} : { since: aDay(since) };
  return (await done(exportBook(asked, contextFor(book)))).blob;
}

const of = (book: TestBook, work: Prepared['work']): Prepared => ({
  look: () => Promise.resolve(book.db),
  work,
});

const WORKS: Readonly<Record<string, () => Promise<Prepared>>> = {
  async 'a tap'() {
    const book = await aBookBefore();
    const taps = [named(AUNT_LI, 'Li'), visited(AUNT_LI, '2026-11-02', 900), points(AUNT_LI, 9)];
    const tap = () =>
      append<never>(book.db, book.source, () => Promise.resolve(ok(taps)), firstTwo);
    return of(book, () => tap().catch((error: unknown) => fail(storageProblem(error)!)));
  },
  async 'an import'() {
    const book = await aBookBefore();
    await look(FILE, book);
    return of(book, () => commitImport({}, contextFor(book)));
  },
  async 'an undone import'() {
    const book = await aBookBefore();
    const { id } = await bring(FILE, book);
    return of(book, () => undoImport({ id: id as ImportId }, contextFor(book)));
  },
  async 'a merge'() {
    const book = await aBookBefore();
    const file = await aFile();
    return of(book, () => mergeFile({ file }, contextFor(book)));
  },
  async 'a merge of what came since a day'() {
    const book = await aBookBefore();
    const file = await aFile('2026-11-20');
    return of(book, () => mergeFile({ file }, contextFor(book)));
  },
  async 'a restore into an empty book'() {
    const file = await aFile();
    const book = await aBook(3);
    return of(book, () => mergeFile({ file }, contextFor(book)));
  },
  async 'somebody erased'() {
    const book = await aBookBefore();
    return of(book, () => eraseCustomers({ customers: [OLD_WANG] }, contextFor(book)));
  },
  async 'two entries joined'() {
    const book = await aBookBefore();
    await book.add(named(AUNT_LI, 'Ann'));
    const joinings = [{ one: OLD_WANG, other: AUNT_LI, fromOther: [] }];
    return of(book, () => joinCustomers({ joinings }, contextFor(book)));
  },
  async 'taps packed away'() {
    const book = await aBookBefore();
    await book.add(...Array.from({ length: 250 }, () => visited(OLD_WANG, '2026-11-02', 10)));
    return of(book, () => packTail({}, contextFor(book)));
  },
};

const report: string[] = [];
afterAll(() => console.info(`A disk that fails at every write:\n${report.join('\n')}`));

describe.each(Object.keys(WORKS))('%s', (name) => {
  test.each(Object.keys(FAULTS) as DiskFault[])(
    'law: whichever write finds the disk %s, the book is as before or as after, and the vendor is told which',
    async (fault) => {
      const { before, after } = await failEveryWrite(WORKS[name]!, fault);

      report.push(
        `  ${name}, ${fault}: ${before + after} writes, ${before} × before, ${after} × after`,
      );
      expect(before).toBeGreaterThan(2);
    },
  );
});

test('law: a writer that needs two transactions for one thing is noticed', async () => {
  const torn = async (): Promise<Prepared> => {
    const book = await aBookBefore();
    const halves = async () => {
      await book.add(visited(OLD_WANG, '2026-11-02', 900));
      await book.add(points(OLD_WANG, 9));
      return ok(null);
    };
    return of(book, () => halves().catch((error: unknown) => fail(storageProblem(error)!)));
  };

  for (const fault of Object.keys(FAULTS) as DiskFault[])
    await expect(failEveryWrite(torn, fault)).rejects.toThrow(/^write \d/);
});
