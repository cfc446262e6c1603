/** Customers the book knows already, of whom a file says something else: the vendor chooses whose word counts. */
import { beforeEach, expect, test } from 'vitest';
import type { CustomerFields } from '../../src/domain/customers/customer';
import type { Draft } from '../../src/domain/facts/fact';
import type { CustomerId } from '../../src/domain/shared/id';
import { readAllCards } from '../../src/storage/read-cards';
import { compareWithFacts } from '../../src/storage/compare';
import type { MatchChoices } from '../../src/workers/import/match-fields';
import { changeImport, commitImport, openImport } from '../../src/workers/import/session';
import { undoImport } from '../../src/workers/jobs/undo-import';
import { aBook, type TestBook } from '../helpers/a-book';
import { contextFor, done, useLocks } from '../helpers/a-worker';
import { AUNT_LI, named, OLD_WANG, visited } from '../helpers/taps';

useLocks();

let book: TestBook;
beforeEach(async () => {
  book = await aBook();
  await book.add(
    knows(OLD_WANG, { name: '老王', number: '7', phone: '13800138000', area: '东村' }),
    knows(AUNT_LI, { name: 'Aunt Li', note: 'big ones' }),
  );
});

const knows = (id: CustomerId, fields: CustomerFields): Draft =>
  ({ ...named(id, ''), fields }) as Draft;
const look = (text: string) =>
  done(openImport({ file: new File([text], 'list.csv') }, contextFor(book)));
const choose = (choices: Partial<MatchChoices>) =>
  done(
    changeImport(
      { choices: { all: 'fill', fields: {}, strangers: [], ...choices } },
      contextFor(book),
    ),
  );
const commit = () => done(commitImport({}, contextFor(book)));
const people = async () => {
  const { fields, figures } = await readAllCards(book.db);
  return fields
    .map((one, i) => ({ ...one, visits: figures.visits[i]! }))
    .sort((a, b) => ((a.number ?? '') < (b.number ?? '') ? -1 : 1));
};

const LIST = `number,name,phone,area,wechat
7,Wang Jianguo,+86 138-0013-8000,西村,wjg
8,Chen,13900139000,,
`;

test('matching: what would change is shown field by field, and what is written alike is no change', async () => {
  const { matching, counts } = await look(LIST);

  expect(matching.matches).toEqual([
    {
      line: 2,
      name: '老王',
      byNameAlone: false,
      changes: [
        { field: 'name', book: '老王', file: 'Wang Jianguo', taken: false },
        { field: 'wechat', book: '', file: 'wjg', taken: true },
        { field: 'area', book: '东村', file: '西村', taken: false },
      ],
    },
  ]);
  expect(counts).toMatchObject({ customers: 2, newCustomers: 1, updated: 1, conflicts: 1 });
});

test('matching: unless the vendor says otherwise the book keeps its word and gaps are filled', async () => {
  await look(LIST);
  await commit();

  expect(await people()).toMatchObject([
    { name: 'Aunt Li' },
    { name: '老王', area: '东村', wechat: 'wjg' },
    { name: 'Chen' },
  ]);
});

test('matching: the file’s word for all, but for the name, and undone all is as before', async () => {
  const before = await people();
  await look(LIST);
  const { counts } = await choose({ all: 'take', fields: { name: 'keep' } });
  const { id } = await commit();

  expect(counts).toMatchObject({ updated: 1, conflicts: 1 });
  expect((await people())[1]).toMatchObject({ name: '老王', area: '西村', wechat: 'wjg' });
  expect((await compareWithFacts(book.db)).differences).toBe(0);

  await done(undoImport({ id }, contextFor(book)));
  expect(await people()).toEqual(before);
});

test('matching: the book left alone takes nothing of a known customer, not even what it lacks', async () => {
  await look(LIST);
  const { counts } = await choose({ all: 'keep' });
  await commit();

  expect(counts).toMatchObject({ newCustomers: 1, updated: 0, conflicts: 1 });
  expect((await people())[1]).toEqual({
    name: '老王',
    number: '7',
    phone: '13800138000',
    area: '东村',
    visits: 0,
  });
});

test('matching: the file’s word taken once is no change the next time', async () => {
  await look(LIST);
  await choose({ all: 'take' });
  await commit();

  const { counts, matching } = await look(LIST);

  expect(counts).toMatchObject({ updated: 0, conflicts: 0 });
  expect(matching.matches).toEqual([]);
});

test('matching: where a list tells no name, her phone number does not take its place', async () => {
  const { matching } = await look('phone,area\n13800138000,东村\n');

  expect(matching.matches).toEqual([]);
});

const SALES = 'name,date,amount\nAunt Li,2026-05-01,10\n';

test('matching: somebody else of the same name is entered as new, and known as such the next time', async () => {
  await book.add(visited(AUNT_LI, '2026-04-01', 100));
  const { matching } = await look(SALES);
  const { counts } = await choose({ strangers: [2] });
  await commit();

  expect(matching.matches).toMatchObject([{ line: 2, byNameAlone: true, changes: [] }]);
  expect(counts).toMatchObject({ newCustomers: 1, visits: 1 });
  expect((await people()).filter(({ name }) => name === 'Aunt Li')).toMatchObject([
    { visits: 1 },
    { visits: 1 },
  ]);

  const again = await look(SALES);
  expect(again.counts).toMatchObject({ newCustomers: 0, visits: 0, same: 1 });
});
