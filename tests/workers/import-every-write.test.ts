/** An import, and its undoing, whose disk fails at each of its writes in turn: the book is the one before or the one after, and the vendor is told which. */
import { afterEach, describe, expect, test } from 'vitest';
import type { ImportId } from '../../src/domain/shared/id';
import { compareWithFacts } from '../../src/storage/compare';
import { commitImport } from '../../src/workers/import/session';
import { undoImport } from '../../src/workers/jobs/undo-import';
import { aBook, type TestBook } from '../helpers/a-book';
import { contextFor, useLocks } from '../helpers/a-worker';
import { dump } from '../helpers/book-dump';
import { failAtWrite, mendWrites, type DiskFault } from '../helpers/failing-disk';
import { bring, look } from '../helpers/import-fixture';
import { named, OLD_WANG, points, visited } from '../helpers/taps';

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

type Work = () => Promise<{ readonly ok: boolean; readonly error?: { readonly type: string } }>;
interface Prepared {
  readonly book: TestBook;
  readonly work: Work;
}

async function anImport(): Promise<Prepared> {
  const book = await aBookBefore();
  await look(FILE, book);
  return { book, work: () => commitImport({}, contextFor(book)) };
}

async function anUndo(): Promise<Prepared> {
  const book = await aBookBefore();
  const { id } = await bring(FILE, book);
  return { book, work: () => undoImport({ id: id as ImportId }, contextFor(book)) };
}

const WORKS = { 'an import': anImport, 'an undone import': anUndo } as const;
const FAULTS = { full: 'storage-full', aborted: 'storage-lost', lost: 'storage-lost' } as const;

describe.each(Object.keys(WORKS) as (keyof typeof WORKS)[])('%s', (name) => {
  test.each(Object.keys(FAULTS) as DiskFault[])(
    'law: whichever write finds the disk %s, the book is as before or as after, and the vendor is told which',
    async (fault) => {
      const prepare = WORKS[name];
      const whole = await prepare();
      const before = await dump(whole.book.db);
      expect(await whole.work()).toMatchObject({ ok: true });
      const after = await dump(whole.book.db);
      let refused = 0;

      for (let write = 0; ; write++) {
        const { book, work } = await prepare();
        const hasFailed = failAtWrite(write, fault);
        const done = await work();
        mendWrites();
        if (!done.ok) expect(done.error?.type).toBe(FAULTS[fault]);
        expect(await dump(book.db)).toBe(done.ok ? after : before);
        expect((await compareWithFacts(book.db)).differences).toBe(0);
        if (!hasFailed()) break;
        refused += done.ok ? 0 : 1;
      }

      expect(refused).toBeGreaterThan(5);
    },
  );
});
