/** A till's list meets the book: who is known, what is there already, and what the vendor is told of it. */
import { beforeEach, describe, expect, test } from 'vitest';
import type { CustomerFields } from '../../src/domain/customers/customer';
import type { Draft } from '../../src/domain/facts/fact';
import { idFromBytes, type CustomerId } from '../../src/domain/shared/id';
import { compareWithFacts } from '../../src/storage/compare';
import { readAllCards } from '../../src/storage/read-cards';
import { readHead } from '../../src/storage/tables/head';
import { commitImport, openImport } from '../../src/workers/import/session';
import type { ImportCounts } from '../../src/workers/import/report';
import { exportBook } from '../../src/workers/jobs/export-book';
import { mergeFile } from '../../src/workers/jobs/merge-file';
import { undoImport } from '../../src/workers/jobs/undo-import';
import { aBook, type TestBook } from '../helpers/a-book';
import { contextFor, done, useLocks } from '../helpers/a-worker';
import { allFacts } from '../helpers/book-dump';
import { AUNT_LI, named, OLD_WANG, points, visited } from '../helpers/taps';
import { NONE } from '../files/csv/table-of';

useLocks();

let book: TestBook;
beforeEach(async () => {
  book = await aBook();
});

const look = (text: string, name = 'till.csv') =>
  done(openImport({ file: new File([text], name) }, contextFor(book)));

async function bring(text: string, name = 'till.csv') {
  const report = await look(text, name);
  const { id } = await done(commitImport({}, contextFor(book)));
  return { ...report, id };
}

async function people() {
  const { fields, figures } = await readAllCards(book.db);
  return fields
    .map((one, i) => ({
      ...one,
      visits: figures.visits[i]!,
      points: figures.balances.points[i]!,
      amountFen: figures.amountFen[i]!,
    }))
    .sort((a, b) => ((a.name ?? '') < (b.name ?? '') ? -1 : 1));
}

const knows = (id: CustomerId, fields: CustomerFields): Draft =>
  ({ ...named(id, ''), fields }) as Draft;

const behind = (counts: ImportCounts): number =>
  counts.visits +
  counts.walkIns +
  counts.refunds +
  counts.cancelled +
  counts.same +
  counts.customerLines +
  counts.problems;

const TILL = `date,amount,name,phone,number,status
2026-05-01,12.50,老王,13800138000,,
2026-05-01,12.50,老王,13800138000,,
2026-05-02,30,Aunt Li,,7,
2026-05-03,-5,Aunt Li,,7,
2026-05-03,8,,,,
2026-05-04,9,Zhao,,,cancelled
2026-02-30,9,Zhao,,,
,,Sun,13900139000,,
`;

describe('a till list', () => {
  test('import: every line of the file stands behind exactly one count', async () => {
    const { counts } = await look(TILL);

    expect(counts).toMatchObject({
      customers: 3,
      newCustomers: 3,
      visits: 3,
      walkIns: 1,
      refunds: 1,
      cancelled: 1,
      customerLines: 1,
      problems: 1,
      same: 0,
      firstDay: '2026-05-01',
      lastDay: '2026-05-03',
      amountFen: 1250 + 1250 + 3000 - 500 + 800,
    });
    expect(behind(counts)).toBe(8);
  });

  test('import: looking at a file writes nothing', async () => {
    await look(TILL);

    expect(await readHead(book.db)).toMatchObject({ facts: 0, customers: 0 });
  });

  test('import: what was promised is what stands in the book', async () => {
    await bring(TILL);

    expect(await people()).toMatchObject([
      { name: 'Aunt Li', visits: 1, amountFen: 2500, number: '7' },
      { name: 'Sun', visits: 0, phone: '13900139000' },
      { name: '老王', visits: 2, amountFen: 2500 },
    ]);
    expect(await readHead(book.db)).toMatchObject({ visits: 4, customers: 3 });
    expect((await compareWithFacts(book.db)).differences).toBe(0);
  });

  test('import: the same file again is known, says that all is there, and changes nothing', async () => {
    await bring(TILL);
    const facts = (await allFacts(book.db)).filter((fact) => fact.kind !== 'import');
    const before = await people();

    const again = await bring(TILL);

    expect(again.knownFile).toBe(true);
    expect(again.counts).toMatchObject({
      ...NONE,
      newCustomers: 0,
      same: 5,
      cancelled: 1,
      customerLines: 1,
      problems: 1,
    });
    expect(behind(again.counts)).toBe(8);
    expect(await people()).toEqual(before);
    const now = (await allFacts(book.db)).filter((fact) => fact.kind !== 'import');
    expect(now).toEqual(facts);
  });

  test('import: a customer the vendor renamed meanwhile keeps her new name when the file comes again', async () => {
    await bring('name,date,amount\n老王,2026-05-01,10\n');
    const { ids } = await readAllCards(book.db);
    await book.add(named(idFromBytes(ids, 0) as CustomerId, '王老板'));

    const again = await bring('name,date,amount\n老王,2026-05-01,10\n');

    expect(again.counts).toMatchObject({ newCustomers: 0, visits: 0, same: 1 });
    expect(await people()).toMatchObject([{ name: '王老板', visits: 1 }]);
  });

  test('import: a phone number the vendor wiped out comes back with the file, and the name stays', async () => {
    const list = 'name,phone\n老王,13800138000\n';
    await bring(list);
    const { ids } = await readAllCards(book.db);
    await book.add(knows(idFromBytes(ids, 0) as CustomerId, { phone: '' }));

    await bring(list);

    expect(await people()).toMatchObject([{ name: '老王', phone: '13800138000' }]);
    expect((await compareWithFacts(book.db)).differences).toBe(0);
  });

  test('import: one name twice in a list, with a number and without, is still known the second time', async () => {
    const list = 'number,name,date,amount\n5,老王,2026-05-01,10\n,老王,2026-05-02,20\n';
    await bring(list);

    const again = await bring(list);

    expect(again.counts).toMatchObject({ newCustomers: 0, visits: 0, same: 2 });
    expect(await people()).toHaveLength(2);
    expect(await readHead(book.db)).toMatchObject({ visits: 2 });
  });

  test('import: undone it is gone, imported again it is back as it was', async () => {
    const { id, counts } = await bring(TILL);
    const before = await people();

    await done(undoImport({ id }, contextFor(book)));
    expect(await people()).toEqual([]);
    const again = await bring(TILL);

    expect(again.knownFile).toBe(false);
    expect(again.counts).toEqual(counts);
    expect(again.id).toBe(id);
    expect(await people()).toEqual(before);
    expect((await compareWithFacts(book.db)).differences).toBe(0);
  });

  test('import: next month’s list with last month’s lines in it brings only what is new', async () => {
    await bring('name,date,amount\n老王,2026-05-01,10\n老王,2026-05-08,10\n');

    const { counts } = await bring(
      'name,date,amount\n老王,2026-05-08,10\n老王,2026-05-15,10\n老王,2026-05-15,10\n',
    );

    expect(counts).toMatchObject({ newCustomers: 0, visits: 2, same: 1 });
    expect(await people()).toMatchObject([{ name: '老王', visits: 4, amountFen: 4000 }]);
  });

  test('import: two equal sales on one day stay two, and three in the file bring one more', async () => {
    await bring('name,date,amount\n老王,2026-05-01,10\n老王,2026-05-01,10\n');

    const { counts } = await bring(`name,date,amount\n${'老王,2026-05-01,10\n'.repeat(3)}`);

    expect(counts).toMatchObject({ visits: 1, same: 2 });
    expect(await people()).toMatchObject([{ visits: 3 }]);
  });

  test('import: a visit at another hour of the day is another visit, one without an hour may be the same', async () => {
    await book.add(named(OLD_WANG, '老王'), visited(OLD_WANG, '2026-05-01', 1000));

    const later = await look('name,date,amount\n老王,2026-05-01 18:00,10\n');
    const same = await look('name,date,amount\n老王,2026-05-01 09:00,10\n');
    const open = await look('name,date,amount\n老王,2026-05-01,10\n');

    expect([later, same, open].map(({ counts }) => [counts.visits, counts.same])).toEqual([
      [1, 0],
      [0, 1],
      [0, 1],
    ]);
  });

  test('import: a refund is never taken for the purchase it gives back', async () => {
    await book.add(named(OLD_WANG, '老王'), visited(OLD_WANG, '2026-05-01', 1000));

    const { counts } = await look('name,date,amount\n老王,2026-05-01,-10\n');

    expect(counts).toMatchObject({ refunds: 1, visits: 0, same: 0 });
  });
});

describe('who is who', () => {
  const visit = '2026-05-01,10\n';

  test.each([
    ['by her number, whatever she is called', 'number,name,date,amount\n7,Mrs. Li,'],
    ['by her phone, however it is written', 'phone,name,date,amount\n+86 138-0013-8000,Li,'],
    ['by her name alone, while only one has it', 'name,date,amount\nAunt Li,'],
  ])('import: a customer is known %s', async (_, line) => {
    await book.add(knows(AUNT_LI, { name: 'Aunt Li', phone: '13800138000', number: '7' }));

    const { counts } = await bring(line + visit);

    expect(counts).toMatchObject({ customers: 1, newCustomers: 0 });
    expect(await people()).toMatchObject([{ name: 'Aunt Li', visits: 1 }]);
  });

  test.each([
    ['the same name with another phone', 'name,phone,date,amount\nAunt Li,13911111111,'],
    ['the same name with another number', 'name,number,date,amount\nAunt Li,8,'],
    ['the same phone with another number', 'phone,number,date,amount\n13800138000,8,'],
  ])('import: %s is another person', async (_, line) => {
    await book.add(knows(AUNT_LI, { name: 'Aunt Li', phone: '13800138000', number: '7' }));

    const { counts } = await bring(line + visit);

    expect(counts).toMatchObject({ newCustomers: 1 });
    expect(await readHead(book.db)).toMatchObject({ customers: 2 });
  });

  test('import: the same name with another phone is another person also when the list has numbers', async () => {
    await book.add(knows(AUNT_LI, { name: 'Aunt Li', phone: '13800138000' }));

    const { counts } = await bring(
      'name,phone,number,date,amount\nAunt Li,13911111111,12,2026-05-01,10\n',
    );

    expect(counts).toMatchObject({ newCustomers: 1 });
  });

  test('import: where two share a name, nobody is guessed at', async () => {
    await book.add(knows(AUNT_LI, { name: 'Li', phone: '13800138000' }));
    await book.add(knows(OLD_WANG, { name: 'Li', phone: '13900139000' }));

    const { counts } = await bring('name,date,amount\nLi,2026-05-01,10\n');

    expect(counts).toMatchObject({ newCustomers: 1 });
  });

  test('import: what the vendor knows stays, what he did not know is filled in', async () => {
    await book.add(knows(AUNT_LI, { name: 'Aunt Li', number: '7', area: '东村' }));

    await bring('number,name,phone,area\n7,Li Mei,13800138000,West\n');

    expect(await people()).toMatchObject([
      { name: 'Aunt Li', phone: '13800138000', area: '东村', number: '7' },
    ]);
  });

  test('import: two lines that turn out to be one known customer go to her, and her history stays whole', async () => {
    await book.add(knows(AUNT_LI, { name: 'Aunt Li', phone: '13800138000', number: '7' }));

    const { counts } = await bring(
      'number,phone,name,date,amount\n7,,Li,2026-05-01,10\n,13800138000,Li,2026-05-02,20\n',
    );
    await book.add(visited(AUNT_LI, '2026-04-01', 100));

    expect(counts).toMatchObject({ newCustomers: 0, visits: 2 });
    expect(await people()).toMatchObject([{ name: 'Aunt Li', visits: 3, amountFen: 3100 }]);
    expect((await compareWithFacts(book.db)).differences).toBe(0);
  });
});

describe('points in a list', () => {
  const LIST = 'number,name,points\n7,Aunt Li,120\n8,老王,0\n';

  test('import: a balance is opened once, for those who have one', async () => {
    await bring(LIST);
    await bring(LIST);
    await bring('number,name,points\n7,Aunt Li,150\n');

    expect(await people()).toMatchObject([
      { name: 'Aunt Li', points: 120 },
      { name: '老王', points: 0 },
    ]);
  });

  test('import: a customer who has spent all her points does not get them again from an old list', async () => {
    await book.add(
      knows(AUNT_LI, { name: 'Aunt Li', number: '7' }),
      points(AUNT_LI, 120),
      points(AUNT_LI, -120),
    );

    await bring(LIST);

    expect(await people()).toMatchObject([{ name: 'Aunt Li', points: 0 }, { name: '老王' }]);
  });

  test('import: one known customer on two lines gets one balance', async () => {
    await book.add(knows(AUNT_LI, { name: 'Aunt Li', phone: '13800138000', number: '7' }));

    await bring('number,phone,name,points\n7,,Li,100\n,13800138000,Li,100\n');

    expect(await people()).toMatchObject([{ points: 100 }]);
  });

  test('import: points of an undone import are opened by the next one', async () => {
    const { id } = await bring(LIST);
    await done(undoImport({ id }, contextFor(book)));

    await bring('number,name,points\n7,Aunt Li,150\n');

    expect(await people()).toMatchObject([{ name: 'Aunt Li', points: 150 }]);
  });
});

test('import: another phone that brings the same file names every fact the same', async () => {
  await bring(TILL);
  const here = (await allFacts(book.db)).filter((fact) => fact.kind !== 'import');
  book = await aBook(2);

  await bring(TILL);

  const there = (await allFacts(book.db)).filter((fact) => fact.kind !== 'import');
  expect(there.map((fact) => fact.id)).toEqual(here.map((fact) => fact.id));
  expect(there.map((fact) => fact.customer)).toEqual(here.map((fact) => fact.customer));
  expect(new Set(here.map((fact) => fact.id)).size).toBe(here.length);
});

test('import: a file with nothing in it is refused with a reason', async () => {
  const empty = await openImport({ file: new File([''], 'empty.csv') }, contextFor(book));
  const header = await openImport({ file: new File(['date,amount\n'], 'h.csv') }, contextFor(book));

  expect(empty).toEqual({ ok: false, error: { type: 'empty-file' } });
  expect(header).toEqual({ ok: false, error: { type: 'only-headers' } });
});

test('import: a column that only says more of another is not called unused', async () => {
  const text = '姓名,生日,生日类型,店员\n老王,08-15,0,小张\n';
  const { headers, beside } = await done(
    openImport({ file: new File([text], 'till.csv') }, contextFor(book)),
  );

  expect(beside.map((column) => headers[column])).toEqual(['生日类型']);
});

describe('a list with one line per thing sold', () => {
  const SOLD = `单号,日期,姓名,商品,数量,单价
1,2026-05-01,老王,草鱼,2,15.00
1,2026-05-01,老王,"姜, 老",1,3.00
2,2026-05-02,,草鱼,1,15.00
`;
  const ITEMS = [
    [
      { product: '草鱼', milliPieces: 2000, amountFen: 3000 },
      { product: '姜, 老', milliPieces: 1000, amountFen: 300 },
    ],
    [{ product: '草鱼', milliPieces: 1000, amountFen: 1500 }],
  ];
  const itemsOf = async (one: TestBook) =>
    (await allFacts(one.db))
      .filter((fact) => fact.kind === 'visit')
      .sort((a, b) => (a.at.day < b.at.day ? -1 : 1))
      .map(({ items }) => items);

  test('import: what was sold stays with its visit, in a book file too', async () => {
    await bring(SOLD);
    expect(await itemsOf(book)).toEqual(ITEMS);
    const { blob } = await done(exportBook({}, contextFor(book)));
    const other = await aBook(2);

    await done(mergeFile({ file: blob }, contextFor(other)));

    expect(await itemsOf(other)).toEqual(ITEMS);
  });

  test('import: the same list again adds nothing, and undone it is gone', async () => {
    const { id } = await bring(SOLD);
    const before = await allFacts(book.db);

    const again = await look(SOLD);
    expect(again.counts).toMatchObject({ visits: 0, walkIns: 0, same: 3 });
    expect(await allFacts(book.db)).toEqual(before);

    await done(undoImport({ id: id }, contextFor(book)));
    expect(await readHead(book.db)).toMatchObject({ visits: 0, customers: 0 });
  });
});
