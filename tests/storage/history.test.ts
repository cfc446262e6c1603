/** One customer's history, found among many packs written at many times. */
import { expect, test } from 'vitest';
import type { Draft, Fact } from '../../src/domain/facts/fact';
import { addDays } from '../../src/domain/shared/day';
import type { CustomerId, FactId } from '../../src/domain/shared/id';
import { tablesOf } from '../../src/merge/packs/table';
import { readWholeBook } from '../../src/storage/read-all';
import { findFact, historyOf, isVoided } from '../../src/storage/tables/history';
import { readHead } from '../../src/storage/tables/head';
import { compareWithFacts } from '../../src/storage/compare';
import { aBook, aSource, type TestBook } from '../helpers/a-book';
import { allFacts } from '../helpers/book-dump';
import { listed } from '../helpers/some-facts';
import { aDay, anId, AUNT_LI, named, OLD_WANG, visited, voided } from '../helpers/taps';

const PEOPLE = Array.from({ length: 12 }, (_, i) => anId<CustomerId>((16 + 19 * i).toString(16)));
const START = aDay('2026-01-01');

const history = async ({ db }: TestBook, id: CustomerId) =>
  listed(await historyOf(db, await readHead(db), id));
const find = async ({ db }: TestBook, id: FactId, customer?: CustomerId | null) =>
  findFact(db, await readHead(db), id, customer);
const directory = async ({ db }: TestBook) => (await readWholeBook(db)).directory;

/** A file of somebody else's visits: one run of packs. */
function fileOf(drafts: readonly Draft[], seed: number): Fact[] {
  const ids = aSource(seed);
  return drafts.map(
    (draft, i) =>
      ({ id: ids.newId(), ...draft, l: 5, c: i, device: '00000000000000aa', v: 1 }) as Fact,
  );
}

test('history: after twenty merges every customer still has all her visits, and old runs were sorted into one', async () => {
  const book = await aBook();
  const runs: number[] = [];
  for (let i = 0; i < 20; i++) {
    const drafts = PEOPLE.filter((_, p) => (p + i) % 3 === 0).flatMap((who) => [
      visited(who, addDays(START, i), 100 * i),
      visited(null, addDays(START, i), 50),
    ]);
    await book.rewrite({ incoming: tablesOf(fileOf(drafts, 100 + i)) });
    runs.push(new Set((await directory(book)).packs.map((entry) => entry.run)).size);
  }

  const all = await allFacts(book.db);
  for (const who of PEOPLE)
    expect(await history(book, who)).toEqual(all.filter((fact) => fact.customer === who));
  expect(all).toHaveLength(160);
  expect(Math.max(...runs)).toBe(16);
  expect(runs.at(-1)).toBeLessThan(6);
  expect((await compareWithFacts(book.db)).differences).toBe(0);
});

test('history: only the packs whose fences enclose a customer are opened for her', async () => {
  const book = await aBook();
  const drafts = PEOPLE.flatMap((who) =>
    Array.from({ length: 300 }, (_, i) => visited(who, addDays(START, i), 100)),
  );
  await book.rewrite({ incoming: tablesOf(fileOf(drafts, 7)) });
  const { packs } = await directory(book);
  const lowest = packs.reduce((a, b) => (a.low <= b.low ? a : b));

  await book.db.packs.delete(lowest.seq);

  expect(packs).toHaveLength(4);
  expect(await history(book, PEOPLE.at(-1)!)).toHaveLength(300);
});

test('history: facts are found in tail and packs, with and without knowing whose they are', async () => {
  const book = await aBook();
  const [packed, walkIn] = fileOf(
    [visited(OLD_WANG, '2026-02-01', 900), visited(null, '2026-02-01', 300)],
    3,
  ) as [Fact, Fact];
  await book.rewrite({ incoming: tablesOf([packed, walkIn]) });
  const [tapped] = (await book.add(visited(AUNT_LI, '2026-03-01', 500))) as [Fact];

  expect(await find(book, packed.id)).toEqual(packed);
  expect(await find(book, packed.id, OLD_WANG)).toEqual(packed);
  expect(await find(book, walkIn.id)).toEqual(walkIn);
  expect(await find(book, walkIn.id, null)).toEqual(walkIn);
  expect(await find(book, tapped.id, AUNT_LI)).toEqual(tapped);
  expect(await find(book, anId('ee'))).toBeNull();
});

test('history: a void counts wherever it lies, for a customer and for a walk-in', async () => {
  const book = await aBook();
  await book.add(
    visited(OLD_WANG, '2026-02-01', 900, { id: anId('31') }),
    visited(null, '2026-02-01', 300, { id: anId('32') }),
    visited(null, '2026-02-02', 300, { id: anId('33') }),
  );
  const answers = async () => {
    const head = await readHead(book.db);
    return Promise.all([
      isVoided(book.db, head, anId('31'), OLD_WANG),
      isVoided(book.db, head, anId('32'), null),
      isVoided(book.db, head, anId('33'), null),
    ]);
  };
  const before = await answers();

  await book.add(voided(anId('31'), OLD_WANG), voided(anId('32'), null));
  const inTail = await answers();
  const padding = Array.from({ length: 210 }, () => visited(null, '2026-02-03', 10));
  await book.add(...padding);
  await book.rewrite({ packTail: true });

  expect(before).toEqual([false, false, false]);
  expect(inTail).toEqual([true, true, false]);
  expect(await book.db.tail.count()).toBe(200);
  expect(await answers()).toEqual([true, true, false]);
});

test('history: a walk-in undone after its visit was packed leaves the right sums', async () => {
  const book = await aBook();
  await book.rewrite({
    incoming: tablesOf(fileOf([visited(null, '2026-02-01', 300, { id: anId('34') })], 4)),
  });

  await book.add(voided(anId('34'), null));

  expect(await readHead(book.db)).toMatchObject({ visits: 0, facts: 2 });
  expect((await compareWithFacts(book.db)).differences).toBe(0);
});

test('history: a customer who stood twice in an imported list keeps both halves of her visits', async () => {
  const book = await aBook();
  const [table] = tablesOf(
    fileOf([visited(OLD_WANG, '2026-02-01', 900), visited(AUNT_LI, '2026-02-05', 300)], 5),
  );
  const twice = { ...table!, customers: new Uint8Array(32).fill(0xa1) };

  await book.rewrite({ incoming: [twice] });
  await book.add(visited(OLD_WANG, '2026-02-03', 100));

  expect(await history(book, OLD_WANG)).toHaveLength(3);
  expect((await compareWithFacts(book.db)).differences).toBe(0);
});

test('history: customers whose ids begin alike are never taken for one another', async () => {
  const book = await aBook();
  const twins = ['1', '2'].map((end) => `${'c'.repeat(31)}${end}` as CustomerId);
  await book.rewrite({
    incoming: tablesOf(
      fileOf(
        twins.flatMap((who, i) => [
          named(who, `Twin ${i}`),
          visited(who, '2026-02-01', 100 * (i + 1)),
        ]),
        6,
      ),
    ),
  });

  await book.add(visited(twins[1]!, '2026-01-01', 5));

  expect(await history(book, twins[0]!)).toHaveLength(2);
  expect(await history(book, twins[1]!)).toHaveLength(3);
  expect((await compareWithFacts(book.db)).differences).toBe(0);
});
