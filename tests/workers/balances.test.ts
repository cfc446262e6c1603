/** What stood in the old till's accounts: stored value, a times card, a tab, opened once and never again. */
import { beforeEach, expect, test } from 'vitest';
import type { Draft } from '../../src/domain/facts/fact';
import { readAllCards } from '../../src/storage/read-cards';
import { compareWithFacts } from '../../src/storage/compare';
import { commitImport, openImport } from '../../src/workers/import/session';
import { undoImport } from '../../src/workers/jobs/undo-import';
import { aBook, type TestBook } from '../helpers/a-book';
import { contextFor, done, useLocks } from '../helpers/a-worker';
import { allFacts } from '../helpers/book-dump';
import { named, OLD_WANG, points } from '../helpers/taps';

useLocks();

let book: TestBook;
beforeEach(async () => {
  book = await aBook();
});

const look = (text: string) =>
  done(openImport({ file: new File([text], 'members.csv') }, contextFor(book)));
async function bring(text: string) {
  const report = await look(text);
  return { ...report, ...(await done(commitImport({}, contextFor(book)))) };
}
const balances = async () => {
  const { fields, figures } = await readAllCards(book.db);
  const { points: p, stored, times, tab } = figures.balances;
  return Object.fromEntries(
    fields.map(({ name }, i) => [name, [p[i], stored[i], times[i], tab[i]]]),
  );
};

const MEMBERS = `会员姓名,手机号,积分,储值余额（元）,剩余次数,欠款
老王,13800138000,120,"¥1,088.50",3次,
李嫂,13800138002,,0,,35.5
`;

test('balances: every account opens with what the list says, in fen and uses', async () => {
  await bring(MEMBERS);

  expect(await balances()).toEqual({ 老王: [120, 108_850, 3, 0], 李嫂: [0, 0, 0, 3550] });
  const entries = (await allFacts(book.db)).filter((fact) => fact.kind === 'entry');
  expect(entries.map(({ account, reason }) => `${account}/${reason}`).sort()).toEqual([
    'points/opening',
    'stored/opening',
    'tab/opening',
    'times/opening',
  ]);
  expect(new Set(entries.map(({ id }) => id)).size).toBe(4);
  expect((await compareWithFacts(book.db)).differences).toBe(0);
});

test('balances: a later list with other balances opens no account again, only those never used', async () => {
  await book.add(named(OLD_WANG, '老王'), points(OLD_WANG, 5), points(OLD_WANG, -5));
  const stored: Draft = { ...points(OLD_WANG, -300), account: 'stored' } as Draft;
  await book.add(stored);

  await bring('姓名,积分,储值余额,剩余次数\n老王,120,88,3\n');
  await bring('姓名,积分,储值余额,剩余次数\n老王,130,99,4\n');

  expect(await balances()).toEqual({ 老王: [0, -300, 3, 0] });
});

test('balances: undone with their import they are gone, and the next list opens them', async () => {
  const { id } = await bring(MEMBERS);
  await done(undoImport({ id }, contextFor(book)));
  expect(await balances()).toEqual({});

  await bring('姓名,储值余额\n老王,50\n');

  expect(await balances()).toEqual({ 老王: [0, 5000, 0, 0] });
});

test('balances: one that is no number keeps its line out, and names its cell', async () => {
  const { problems } = await look('姓名,储值余额\n老王,很多\n李嫂,5\n');

  expect(problems).toMatchObject([
    { line: 2, reason: 'balance-unreadable', text: '很多', column: 1 },
  ]);
});

test('balances: what stands beside a sale, or in a bank’s list, opens no account', async () => {
  const { mapping } = await bring('姓名,日期,金额,余额\n老王,2026-05-01,10,990\n');

  expect(mapping.columns.stored).toBeUndefined();
  expect(await balances()).toEqual({ 老王: [0, 0, 0, 0] });
});
