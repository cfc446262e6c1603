/**
 * A book file on an empty device makes the same book.
 * Laws, for whatever facts a book holds, also those of later versions:
 * - every fact arrives as it was, and none besides;
 * - everything computed from them is equal: cards, sums of years, counts, settings, imports done and undone.
 */
import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import type { Fact } from '../../src/domain/facts/fact';
import { compareWithFacts, readLive } from '../../src/storage/compare';
import { readAllCards } from '../../src/storage/read-cards';
import { exportBook } from '../../src/workers/jobs/export-book';
import { mergeFile } from '../../src/workers/jobs/merge-file';
import { aBook, type TestBook } from '../helpers/a-book';
import { contextFor, done, useLocks } from '../helpers/a-worker';
import { allFacts } from '../helpers/book-dump';
import { fileOf } from '../helpers/book-files';
import { runs } from '../helpers/law-runs';
import { knownFact, laterFact, uniqueFacts } from '../helpers/some-facts';

useLocks();

const merged = async (file: Blob, seed: number): Promise<TestBook> => {
  const book = await aBook(seed);
  await done(mergeFile({ file }, contextFor(book)));
  return book;
};

const exported = async (book: TestBook): Promise<Blob> =>
  (await done(exportBook({}, contextFor(book)))).blob;

/** All that a vendor sees; what names this device and its own work (ids, clock, generation) is left out. */
async function seen({ db }: TestBook) {
  const { head, cards, years } = await readLive(db);
  const { settings, imports, undone, facts, visits, customers } = head;
  return { cards, years, settings, imports, undone, facts, visits, customers };
}

test('law: whatever a book holds, its file makes the same book on an empty device', async () => {
  const facts = uniqueFacts(fc.oneof({ weight: 5, arbitrary: knownFact }, laterFact), 40);

  await fc.assert(
    fc.asyncProperty(facts, async (some: readonly Fact[]) => {
      const here = await merged(await fileOf(some), 1);

      const there = await merged(await exported(here), 2);

      expect(await allFacts(there.db)).toEqual(await allFacts(here.db));
      expect(await allFacts(there.db)).toHaveLength(some.length);
      expect(await seen(there)).toEqual(await seen(here));
      expect((await compareWithFacts(there.db)).differences).toBe(0);
      await Promise.all([here.db.delete(), there.db.delete()]);
    }),
    runs(40),
  );
});

/** Written by version 1 and never again: a later version must find in it what stood in the book on that day. */
const RELEASED = readFileSync(resolve(import.meta.dirname, '../fixtures/book/version-1.json'));

test('released: the file of version 1 is the one that was released', () => {
  expect(createHash('sha256').update(RELEASED).digest('hex')).toBe(
    '2c31aa371863c4f6944b3e756c6bb954712739456a40c1dc19228cbf45b8d6a5',
  );
});

test('released: a book file of version 1 opens with every customer, visit, point, setting and import', async () => {
  const book = await merged(new Blob([RELEASED]), 1);

  expect(await seen(book)).toMatchObject({
    facts: 123,
    customers: 13,
    visits: 94,
    settings: { shopName: '东塘', warnLevel: 0.2 },
    imports: [
      {
        id: '3ece9a54206deb168691a3f941af38f9',
        source: '9-same-phone.csv',
        customers: 1,
        visits: 3,
        day: '2026-11-21',
      },
    ],
    undone: ['4ea7606d98a82329557910fc37cfabfa'],
  });
  const { fields, figures } = await readAllCards(book.db);
  const told = fields.map(({ name }, i) => [
    name,
    figures.visits[i],
    figures.amountFen[i]! / 100,
    figures.balances.points[i],
  ]);
  expect(told).toEqual([
    ['老王', 3, 100, 0],
    ['阿海', 7, 514, 42],
    ['13号位廖哥', 1, 100, -30],
    ['阿石', 28, 1534.22, 0],
    ['董松杰', 3, 260, 0],
    ['彭华', 4, 234.98, 0],
    ['康强文', 1, 95, 0],
    ['老崔', 9, 556.5, 0],
    ['老于', 4, 330, 0],
    ['6号位田大爷', 6, 459.35, 0],
    ['阿民', 8, 471.25, 0],
    ['蔡军根', 2, 187.4, 0],
    ['阿金', 9, 553.5, 0],
  ]);
  expect(await takings(book)).toEqual({ 2024: 1520.52, 2025: 2139.48, 2026: 2556.2 });
  expect((await compareWithFacts(book.db)).differences).toBe(0);
});

test('released: what version 1 did not know itself is still there, and goes out again with the rest', async () => {
  const book = await merged(new Blob([RELEASED]), 1);

  const there = await merged(await exported(book), 2);

  const facts = await allFacts(there.db);
  expect(facts.filter(({ kind }) => kind === 'foreign')).toMatchObject([
    { foreignKind: 'contact', code: 'call', amount: 3, text: '{"later":1}' },
  ]);
  expect(facts).toEqual(await allFacts(book.db));
});

/** Yuan by year. */
async function takings({ db }: TestBook): Promise<Record<string, number>> {
  const { years } = await readLive(db);
  return Object.fromEntries(
    [...years].map(([year, text]) => {
      const [, fen = ''] = text.split('/');
      return [year, fen.split(',').reduce((sum, one) => sum + Number(one), 0) / 100];
    }),
  );
}
