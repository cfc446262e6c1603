/** Long work on a book: taps go on meanwhile, and whatever kills it leaves the book as it was. */
import { expect, test } from 'vitest';
import type { Fact } from '../../src/domain/facts/fact';
import type { ImportId } from '../../src/domain/shared/id';
import { tablesOf } from '../../src/merge/packs/table';
import { compareWithFacts } from '../../src/storage/compare';
import { rewriteBook, type RewriteRequest } from '../../src/storage/rewrite';
import { readAllCards } from '../../src/storage/read-cards';
import { readHead } from '../../src/storage/tables/head';
import { aBook, aSource, firstTwo, type TestBook } from '../helpers/a-book';
import { allFacts, dump, leftovers } from '../helpers/book-dump';
import { anId, AUNT_LI, named, OLD_WANG, points, visited, voided } from '../helpers/taps';

const LIST = anId<ImportId>('77');

/** A list of two customers and three visits, as an import brings it; the same each time but for the stamps. */
function aList(l = 5): RewriteRequest {
  const ids = aSource(50);
  const facts = [
    named(OLD_WANG, '老王'),
    named(AUNT_LI, 'Aunt Li'),
    visited(OLD_WANG, '2026-01-05', 1000),
    visited(OLD_WANG, '2026-01-12', 1000),
    visited(AUNT_LI, '2026-01-07', 700),
  ].map(
    (draft) =>
      ({
        ...draft,
        id: ids.newId(),
        l,
        c: 0,
        device: '00000000000000aa',
        v: 1,
        batch: LIST,
      }) as Fact,
  );
  const says = { ...voided(LIST, null), kind: 'import', batch: LIST } as const;
  return {
    incoming: tablesOf(facts),
    drafts: [{ ...says, source: 'list.csv', customers: 2, visits: 3 }],
  };
}

/** Runs a rewrite and does something the moment it has come so far. */
const rewriteWith = (
  book: TestBook,
  request: RewriteRequest,
  at: number,
  then: () => void,
): Promise<unknown> => {
  let done = false;
  return rewriteBook(book.db, request, {
    source: book.source,
    initialsOf: (names) => names.map(firstTwo),
    onProgress: (progress) => {
      if (done || progress.done < at) return;
      done = true;
      then();
    },
  });
};

const differences = async ({ db }: TestBook) => (await compareWithFacts(db)).differences;

test.each([0.1, 0.4, 0.55, 0.9])(
  'rewrite: a tap that comes in when an import is %d done is there afterwards, and so is the import',
  async (part) => {
    const book = await aBook();
    await book.add(named(OLD_WANG, '王'), visited(OLD_WANG, '2026-01-01', 100));
    let tap: Promise<unknown> = Promise.resolve();

    await rewriteWith(book, aList(), part, () => {
      tap = book.add(visited(OLD_WANG, '2026-01-20', 250), points(OLD_WANG, 2));
    });
    await tap;

    const { figures } = await readAllCards(book.db);
    expect([...figures.visits].sort()).toEqual([1, 4]);
    expect(await readHead(book.db)).toMatchObject({ visits: 5, customers: 2 });
    expect(await allFacts(book.db)).toHaveLength(10);
    expect(await differences(book)).toBe(0);
    expect(await leftovers(book.db)).toBe(0);
  },
);

test('rewrite: taps that keep coming while the tail is packed are neither lost nor doubled', async () => {
  const book = await aBook();
  for (let i = 0; i < 30; i++)
    await book.add(...Array.from({ length: 10 }, () => visited(OLD_WANG, '2026-01-01', 10)));
  const taps: Promise<unknown>[] = [];
  let left = 6;

  await rewriteBook(
    book.db,
    { packTail: true },
    {
      source: book.source,
      initialsOf: (names) => names.map(firstTwo),
      onProgress: ({ done }) => {
        if (done > 0.5 && left-- > 0) taps.push(book.add(visited(AUNT_LI, '2026-01-02', 5)));
      },
    },
  );
  await Promise.all(taps);

  expect(taps.length).toBeGreaterThan(1);
  expect(await allFacts(book.db)).toHaveLength(300 + taps.length);
  expect(await differences(book)).toBe(0);
});

test.each([0, 0.2, 0.45, 0.6, 0.95])(
  'rewrite: an import killed when it was %d done leaves the book as before, and the next one cleans up',
  async (part) => {
    const book = await aBook();
    await book.add(named(OLD_WANG, '王'), visited(OLD_WANG, '2026-01-01', 100));
    await book.rewrite({});
    const before = await dump(book.db);

    const killed = rewriteWith(book, aList(), part, () => {
      throw new Error('the phone went dark');
    });

    await expect(killed).rejects.toThrow('the phone went dark');
    expect(await dump(book.db)).toBe(before);
    expect(await differences(book)).toBe(0);

    await book.rewrite(aList());

    expect(await readHead(book.db)).toMatchObject({ visits: 4, customers: 2 });
    expect(await differences(book)).toBe(0);
    expect(await leftovers(book.db)).toBe(0);
  },
);

test('rewrite: what a killed import wrote aside is really lying there until it is swept', async () => {
  const book = await aBook();

  const killed = rewriteWith(book, aList(), 0.9, () => {
    throw new Error('the phone went dark');
  });
  await expect(killed).rejects.toThrow();

  expect(await leftovers(book.db)).toBeGreaterThan(0);
  await book.rewrite({});
  expect(await leftovers(book.db)).toBe(0);
});

test('rewrite: undoing an import empties the book of it, importing it again brings it back', async () => {
  const book = await aBook();
  await book.add(named(OLD_WANG, '王'), visited(OLD_WANG, '2026-01-01', 100));
  await book.rewrite(aList());

  await book.rewrite({ drafts: [voided(LIST, null)] });

  expect(await readHead(book.db)).toMatchObject({ visits: 1, customers: 1, imports: [] });
  expect((await readHead(book.db)).undone).toEqual([LIST]);
  expect(await differences(book)).toBe(0);

  await book.rewrite(aList(Date.UTC(2027, 0, 1)));

  expect(await readHead(book.db)).toMatchObject({ visits: 4, customers: 2, undone: [] });
  expect(await allFacts(book.db)).toHaveLength(2 + 5 + 3);
  expect(await differences(book)).toBe(0);
});

test('rewrite: taps on a customer of an undone import count her own visits only', async () => {
  const book = await aBook();
  await book.rewrite(aList());
  await book.rewrite({ drafts: [voided(LIST, null)] });

  await book.add(visited(OLD_WANG, '2026-01-20', 250));
  await book.add(visited(OLD_WANG, '2026-01-15', 150));

  expect(await readHead(book.db)).toMatchObject({ visits: 2, customers: 1 });
  expect(await differences(book)).toBe(0);
});

test('rewrite: facts of the tail that come back from another phone with newer stamps are kept once', async () => {
  const book = await aBook();
  const mine = await book.add(
    visited(OLD_WANG, '2026-01-01', 100),
    visited(OLD_WANG, '2026-01-02', 200),
    visited(AUNT_LI, '2026-01-03', 300),
  );
  const newer = { ...mine[1]!, l: mine[1]!.l + 50, at: mine[0]!.at } as Fact;

  const { union } = await book.rewrite({ incoming: tablesOf([newer, mine[0]!]) });

  expect(union).toMatchObject({ news: 0, same: 1 });
  expect(await allFacts(book.db)).toEqual(
    [mine[0]!, newer, mine[2]!].sort((a, b) => (a.id < b.id ? -1 : 1)),
  );
  expect(await differences(book)).toBe(0);
});

test('rewrite: after merging a phone that lives in 2099 the next tap is still the newest', async () => {
  const book = await aBook();
  const [mine] = (await book.add(named(OLD_WANG, 'before'))) as [Fact];
  const helper = { ...mine, id: anId('99'), l: Date.UTC(2099, 0, 1), fields: { name: 'helper' } };

  await book.rewrite({ incoming: tablesOf([helper]) });
  const [after] = (await book.add(named(OLD_WANG, 'after'))) as [Fact];

  expect(after.l).toBe(helper.l);
  expect(after.c).toBeGreaterThan(mine.c);
  const { fields } = await readAllCards(book.db);
  expect(fields).toEqual([{ name: 'after' }]);
  expect(await differences(book)).toBe(0);
});

test('rewrite: the age of the last backup survives', async () => {
  const book = await aBook();
  const backup = { day: '2026-03-01', facts: 0 };
  await book.db.records.put({ ...(await readHead(book.db)), backup } as never);

  await book.rewrite(aList());

  expect((await readHead(book.db)).backup).toEqual(backup);
});
