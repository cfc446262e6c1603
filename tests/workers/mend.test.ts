/** Rows that could not be read, put right on the preview: they come in with the rest, once. */
import { beforeEach, expect, test } from 'vitest';
import { readAllCards } from '../../src/storage/read-cards';
import { compareWithFacts } from '../../src/storage/compare';
import { changeImport, commitImport, openImport } from '../../src/workers/import/session';
import { undoImport } from '../../src/workers/jobs/undo-import';
import { idFromBytes, type CustomerId } from '../../src/domain/shared/id';
import { aBook, type TestBook } from '../helpers/a-book';
import { contextFor, done, useLocks } from '../helpers/a-worker';
import { allFacts } from '../helpers/book-dump';
import { named } from '../helpers/taps';

useLocks();

let book: TestBook;
beforeEach(async () => {
  book = await aBook();
});

const look = (text: string) =>
  done(openImport({ file: new File([text], 'till.csv') }, contextFor(book)));
const mend = (line: number, cells: readonly string[] | null) =>
  done(changeImport({ mend: { line, cells } }, contextFor(book)));
const commit = () => done(commitImport({}, contextFor(book)));
const people = async () => {
  const { fields, figures } = await readAllCards(book.db);
  return fields
    .map(({ name }, i) => [name, figures.visits[i], figures.amountFen[i]])
    .sort((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1));
};

const TILL = `name,date,amount
Aunt Li,2026-02-30,20
老王,2026-05-01,fifty
老王,2026-05-02,10
`;
const LI = ['Aunt Li', '2026-02-28', '20'];
const WANG = ['老王', '2026-05-01', '50'];

test('mend: a row put right is counted at once, one only tried stays a problem with what was typed', async () => {
  const before = await look(TILL);
  const good = await mend(2, LI);
  const tried = await mend(3, ['老王', '2026-05-01', 'sixty']);

  expect(before.counts).toMatchObject({ customers: 1, visits: 1, problems: 2 });
  expect(good.counts).toMatchObject({ customers: 2, visits: 2, problems: 1 });
  expect(good.mended).toEqual([{ line: 2, cells: LI }]);
  expect(tried.problems).toMatchObject([
    { line: 3, reason: 'amount-unreadable', text: 'sixty', column: 2 },
  ]);
  expect(tried.mended).toHaveLength(1);
});

test('mend: mended rows are written with the rest', async () => {
  await look(TILL);
  await mend(2, LI);
  await mend(3, WANG);
  await commit();

  expect(await people()).toEqual([
    ['Aunt Li', 1, 2000],
    ['老王', 2, 6000],
  ]);
  expect((await compareWithFacts(book.db)).differences).toBe(0);
});

test('mend: a row left out again stands as the file has it', async () => {
  const before = await look(TILL);
  await mend(2, LI);

  expect(await mend(2, null)).toEqual(before);
});

test('mend: another meaning of a column keeps what was mended, another encoding begins anew', async () => {
  const { mapping } = await look(TILL);
  await mend(2, LI);

  const mapped = await done(changeImport({ mapping }, contextFor(book)));
  const decoded = await done(changeImport({ encoding: 'gb18030' }, contextFor(book)));

  expect(mapped.mended).toHaveLength(1);
  expect(decoded.mended).toEqual([]);
});

test('mend: the same file with the same rows mended again changes nothing', async () => {
  await look(TILL);
  await mend(3, WANG);
  const { id } = await commit();
  const facts = (await allFacts(book.db)).filter(({ kind }) => kind !== 'import');

  const again = await look(TILL);
  const mended = await mend(3, WANG);
  const second = await commit();

  expect(again.knownFile).toBe(true);
  expect(mended.counts).toMatchObject({ visits: 0, same: 2, problems: 1 });
  expect(second.id).toBe(id);
  expect((await allFacts(book.db)).filter(({ kind }) => kind !== 'import')).toEqual(facts);
});

test('mend: rows mended after the rest was imported bring only themselves, whatever customers are called now', async () => {
  await look(TILL);
  await commit();
  const { ids } = await readAllCards(book.db);
  await book.add(named(idFromBytes(ids, 0) as CustomerId, '王老板'));

  await look(TILL);
  await mend(2, LI);
  await mend(3, ['王老板', '2026-05-01', '50']);
  const { counts } = await commit();

  expect(counts).toMatchObject({ newCustomers: 1, visits: 2, same: 1, problems: 0 });
  expect(await people()).toEqual([
    ['Aunt Li', 1, 2000],
    ['王老板', 2, 6000],
  ]);
});

test('mend: a row mended otherwise the second time is put right, not doubled', async () => {
  await look(TILL);
  await mend(3, WANG);
  await commit();

  await look(TILL);
  await mend(3, ['老王', '2026-05-01', '60']);
  await commit();

  expect(await people()).toEqual([['老王', 2, 7000]]);
  expect((await compareWithFacts(book.db)).differences).toBe(0);
});

test('mend: undoing the import takes mended rows out too', async () => {
  await look(TILL);
  await commit();
  await look(TILL);
  await mend(3, WANG);
  const { id } = await commit();

  await done(undoImport({ id }, contextFor(book)));

  expect(await people()).toEqual([]);
});
