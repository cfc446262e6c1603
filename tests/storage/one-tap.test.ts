/** One tap is all or nothing, and the card it leaves behind is the one a rebuild would make. */
import { afterEach, expect, test } from 'vitest';
import type { Draft } from '../../src/domain/facts/fact';
import { compareWithFacts } from '../../src/storage/compare';
import { readCard } from '../../src/storage/tables/cards';
import { readHead } from '../../src/storage/tables/head';
import { daySums, readYears } from '../../src/storage/tables/years';
import { numberOfDay } from '../../src/domain/shared/day';
import type { CustomerId } from '../../src/domain/shared/id';
import { fail } from '../../src/domain/shared/result';
import { append } from '../../src/storage/append';
import { storageProblem } from '../../src/storage/problem';
import { aBook, firstTwo, type TestBook } from '../helpers/a-book';
import { allFacts, dump } from '../helpers/book-dump';
import { failAtWrite, mendWrites } from '../helpers/failing-disk';
import { aDay, anId, AUNT_LI, named, OLD_WANG, points, visited, voided } from '../helpers/taps';

afterEach(mendWrites);

const cardOf = async ({ db }: TestBook, id: CustomerId) => readCard(db, await readHead(db), id);
const differences = async ({ db }: TestBook) => (await compareWithFacts(db)).differences;
const daysOf = async ({ db }: TestBook, from: string, to: string) => {
  const [first, last] = [numberOfDay(aDay(from)), numberOfDay(aDay(to))];
  return daySums(await readYears(db, first, last), await readHead(db), first, last);
};
const visitsOn = async (book: TestBook, day: string) => (await daysOf(book, day, day))[0];

/** A tap that writes to every table a tap can write to: an older day closes, a newer one opens. */
const fullTap: Draft[] = [
  named(OLD_WANG, '老王'),
  visited(OLD_WANG, '2026-05-04', 12_800, { id: anId('11') }),
  points(OLD_WANG, 128, anId('11')),
  { ...named(OLD_WANG, ''), kind: 'setting', customer: null, fields: { shopName: '东塘' } },
];

test('storage: whichever write of a tap fails, the book is as before and the next tap is whole', async () => {
  const book = await aBook();
  await book.add(named(AUNT_LI, 'Aunt Li'), visited(AUNT_LI, '2026-05-01', 500));
  const before = await dump(book.db);
  let survived = 0;

  for (let write = 0; ; write++) {
    failAtWrite(write);
    const outcome = await book.add(...fullTap).then(
      () => 'saved',
      (error: unknown) => storageProblem(error)?.type,
    );
    mendWrites();
    if (outcome === 'saved') break;
    expect(outcome).toBe('storage-full');
    expect(await dump(book.db)).toBe(before);
    survived++;
  }

  // Four facts, a card, a year and the head.
  expect(survived).toBe(7);
  expect(await allFacts(book.db)).toHaveLength(6);
  expect(await differences(book)).toBe(0);
});

test('storage: whichever write of an undo fails, the visit still counts in full', async () => {
  const book = await aBook();
  await book.add(...fullTap);
  const before = await dump(book.db);
  let survived = 0;

  for (let write = 0; ; write++) {
    failAtWrite(write);
    const saved = await book.add(voided(anId('11'), OLD_WANG)).then(
      () => true,
      () => false,
    );
    mendWrites();
    if (saved) break;
    expect(await dump(book.db)).toBe(before);
    survived++;
  }

  expect(survived).toBe(3);
  expect((await cardOf(book, OLD_WANG))?.figures).toMatchObject({
    visits: 0,
    balances: { points: 0 },
  });
  expect(await differences(book)).toBe(0);
});

test('storage: a tap the rules refuse writes nothing, not even the clock', async () => {
  const book = await aBook();
  await book.add(visited(OLD_WANG, '2026-05-01', 100));
  const before = await dump(book.db);

  const refused = await append(
    book.db,
    book.source,
    () => Promise.resolve(fail({ type: 'no' })),
    firstTwo,
  );

  expect(refused).toEqual({ ok: false, error: { type: 'no' } });
  expect(await dump(book.db)).toBe(before);
});

test('storage: a visit entered a week late takes its place between the others', async () => {
  const book = await aBook();
  await book.add(visited(OLD_WANG, '2026-05-01', 1000));
  await book.add(visited(OLD_WANG, '2026-05-11', 3000));

  await book.add(visited(OLD_WANG, '2026-05-04', 2000));

  expect((await cardOf(book, OLD_WANG))?.figures).toMatchObject({
    visits: 3,
    lastAmountFen: 3000,
    recentDays: ['2026-05-01', '2026-05-04', '2026-05-11'].map((day) => numberOfDay(aDay(day))),
  });
  expect(await visitsOn(book, '2026-05-04')).toMatchObject({ visits: 1, amountFen: 2000 });
  expect(await differences(book)).toBe(0);
});

test('storage: undoing a walk-in lowers the day and the count, and touches no customer', async () => {
  const book = await aBook();
  await book.add(named(OLD_WANG, '老王'));
  await book.add(visited(null, '2026-05-04', 700, { id: anId('22') }));
  await book.add(visited(null, '2026-05-04', 300));

  await book.add(voided(anId('22'), null));

  expect(await visitsOn(book, '2026-05-04')).toMatchObject({ visits: 1, amountFen: 300 });
  expect(await readHead(book.db)).toMatchObject({ visits: 1, customers: 1 });
  expect(await differences(book)).toBe(0);
});

test('storage: undoing the only thing known of a customer takes her off the list, and she may come again', async () => {
  const book = await aBook();
  await book.add(visited(OLD_WANG, '2026-05-04', 700, { id: anId('33') }));

  await book.add(voided(anId('33'), OLD_WANG));

  expect(await cardOf(book, OLD_WANG)).toBeNull();
  expect(await readHead(book.db)).toMatchObject({ visits: 0, customers: 0, facts: 2 });

  await book.add(named(OLD_WANG, '老王'), visited(OLD_WANG, '2026-05-05', 900));

  expect((await cardOf(book, OLD_WANG))?.figures).toMatchObject({ visits: 1, amountFen: 900 });
  expect(await readHead(book.db)).toMatchObject({ visits: 1, customers: 1 });
  expect(await differences(book)).toBe(0);
});

test('storage: a visit moved to another customer in one tap counts once, with her', async () => {
  const book = await aBook();
  await book.add(named(OLD_WANG, '老王'), named(AUNT_LI, 'Aunt Li'));
  await book.add(visited(OLD_WANG, '2026-05-04', 700, { id: anId('44') }));

  await book.add(voided(anId('44'), OLD_WANG), visited(AUNT_LI, '2026-05-04', 700));

  expect((await cardOf(book, OLD_WANG))?.figures.visits).toBe(0);
  expect((await cardOf(book, AUNT_LI))?.figures.visits).toBe(1);
  expect(await visitsOn(book, '2026-05-04')).toMatchObject({ visits: 1, amountFen: 700 });
  expect(await differences(book)).toBe(0);
});

test('storage: a year begins and ends on its own days', async () => {
  const book = await aBook();

  await book.add(visited(null, '2024-12-31', 100), visited(null, '2025-01-01', 200));

  const sums = await daysOf(book, '2024-12-30', '2025-01-02');
  expect(sums.map((one) => one.amountFen)).toEqual([0, 100, 200, 0]);
  expect(await differences(book)).toBe(0);
});

test('storage: days recorded in any order, and voided again, add up', async () => {
  const book = await aBook();
  await book.add(visited(OLD_WANG, '2026-05-04', 100, { id: anId('21') }));
  await book.add(visited(OLD_WANG, '2026-05-06', 200, { id: anId('22') }));
  await book.add(visited(OLD_WANG, '2026-05-05', 400, { id: anId('23') }));
  await book.add(visited(null, '2025-12-31', 800));
  await book.add(visited(OLD_WANG, '2026-05-06', 1600));
  await book.add(voided(anId('22'), OLD_WANG));
  await book.add(voided(anId('21'), OLD_WANG));

  const sums = await daysOf(book, '2026-05-04', '2026-05-06');

  expect(sums.map(({ visits, amountFen }) => [visits, amountFen])).toEqual([
    [0, 0],
    [1, 400],
    [1, 1600],
  ]);
  expect(await visitsOn(book, '2025-12-31')).toMatchObject({ visits: 1, amountFen: 800 });
  expect(await differences(book)).toBe(0);
});
