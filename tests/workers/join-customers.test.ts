/** Two entries for one person, found, joined and parted by the real jobs. */
import { beforeEach, expect, test } from 'vitest';
import type { CustomerFields } from '../../src/domain/customers/customer';
import type { Draft } from '../../src/domain/facts/fact';
import { doubtKey } from '../../src/domain/health/doubts';
import type { CustomerId } from '../../src/domain/shared/id';
import { canonical, compareWithFacts, readLive } from '../../src/storage/compare';
import { readCard } from '../../src/storage/tables/cards';
import { readHead } from '../../src/storage/tables/head';
import { historyOf } from '../../src/storage/tables/history';
import { changeIgnored } from '../../src/storage/tables/ignored';
import { commitImport, openImport } from '../../src/workers/import/session';
import { bookHealth } from '../../src/workers/jobs/book-health';
import { packTail } from '../../src/workers/jobs/pack-tail';
import { joinCustomers, partCustomers } from '../../src/workers/jobs/join-customers';
import { aBook, type TestBook } from '../helpers/a-book';
import { contextFor, done, useLocks } from '../helpers/a-worker';
import { anId, AUNT_LI, named, OLD_WANG, points, visited } from '../helpers/taps';

useLocks();

const PAYER = anId<CustomerId>('c3');
let book: TestBook;
beforeEach(async () => {
  book = await aBook();
});

const knows = (id: CustomerId, fields: CustomerFields): Draft =>
  ({ ...named(id, ''), fields }) as Draft;
const card = async (id: CustomerId) => readCard(book.db, await readHead(book.db), id);
const look = () => done(bookHealth({}, contextFor(book)));
const join = (one: CustomerId, other: CustomerId, fromOther: ('name' | 'phone')[] = []) =>
  done(joinCustomers({ joinings: [{ one, other, fromOther }] }, contextFor(book)));
/** Cards, sums and counts; facts only ever grow. */
const figures = async () => {
  const { cards, years, people, head } = await readLive(book.db);
  return canonical([[...cards].sort(), [...years].sort(), people, head.customers, head.visits]);
};

async function wangTwice(): Promise<void> {
  await book.add(
    knows(OLD_WANG, { name: '老王', phone: '13800138000', tags: ['常客'] }),
    visited(OLD_WANG, '2026-05-01', 3000),
    points(OLD_WANG, 30),
    knows(PAYER, { name: '王建国', phone: '138 0013 8000', wechat: '爱钓鱼' }),
    visited(PAYER, '2026-05-02', 2000),
    visited(PAYER, '2026-05-03', 1000),
    knows(AUNT_LI, { name: '李嫂', phone: '13900000000' }),
    visited(AUNT_LI, '2026-05-03', 500),
  );
}

test('health: two entries with one phone are found, the one with more visits first', async () => {
  await wangTwice();

  const { same, samePhone, customers } = await look();

  expect(customers).toBe(3);
  expect(same.pairs.map(({ one, other, reason }) => [one.id, other.id, reason])).toEqual([
    [PAYER, OLD_WANG, 'phone'],
  ]);
  expect(samePhone).toEqual([[PAYER, OLD_WANG]]);
});

test('health: a pair left alone is not shown again, until asked for', async () => {
  await wangTwice();
  const key = doubtKey('same', OLD_WANG, PAYER);

  await changeIgnored(book.db, () => [key]);

  expect(await look()).toMatchObject({ same: { total: 0 }, samePhone: [], ignored: 1 });
});

test('join: visits, money and points of both count for one, under either id, with the chosen name', async () => {
  await wangTwice();

  await join(PAYER, OLD_WANG, ['name']);

  const one = await card(OLD_WANG);
  expect(one).toMatchObject({
    id: OLD_WANG,
    fields: { name: '老王', wechat: '爱钓鱼', tags: ['常客'] },
    figures: { visits: 3, amountFen: 6000, balances: { points: 30 } },
  });
  expect(await card(PAYER)).toEqual(one);
  expect((await readHead(book.db)).customers).toBe(2);
  expect((await historyOf(book.db, await readHead(book.db), PAYER)).length).toBe(8);
  expect((await compareWithFacts(book.db)).differences).toBe(0);
});

test('join: what is recorded for either afterwards counts for the one, and stays where it was recorded when they part', async () => {
  await wangTwice();
  const facts = await join(OLD_WANG, PAYER);

  await book.add(visited(PAYER, '2026-06-01', 700), visited(OLD_WANG, '2026-06-02', 900));

  expect((await card(OLD_WANG))?.figures).toMatchObject({ visits: 5, amountFen: 7600 });
  expect((await compareWithFacts(book.db)).differences).toBe(0);

  await done(partCustomers({ facts }, contextFor(book)));

  expect((await card(PAYER))?.figures).toMatchObject({ visits: 3, amountFen: 3700 });
  expect((await card(OLD_WANG))?.figures).toMatchObject({ visits: 2, amountFen: 3900 });
  expect((await compareWithFacts(book.db)).differences).toBe(0);
});

test('join: parted again, every figure and field is as it was', async () => {
  await wangTwice();
  await done(packTail({}, contextFor(book)));
  const before = await figures();

  const facts = await join(PAYER, OLD_WANG, ['name', 'phone']);
  expect(await figures()).not.toBe(before);
  await done(partCustomers({ facts }, contextFor(book)));

  expect(await figures()).toBe(before);
});

test('join: three entries of one person become one in one go, tags of all', async () => {
  await wangTwice();
  await book.add(knows(anId('d4'), { name: '王', phone: '13800138000', tags: ['三号位'] }));
  const { samePhone } = await look();

  const joinings = samePhone.map(([one, other]) => ({ one, other }));
  await done(joinCustomers({ joinings }, contextFor(book)));

  expect((await card(anId('d4')))?.fields).toMatchObject({
    name: '王建国',
    tags: ['常客', '三号位'],
  });
  expect((await look()).same.total).toBe(0);
  expect((await compareWithFacts(book.db)).differences).toBe(0);
});

test('join: a payer joined with a customer is known by the name on the next bill', async () => {
  const bill = (day: string, number: string) =>
    new File(
      [
        '交易时间,交易类型,交易对方,商品,收/支,金额(元),支付方式,当前状态,交易单号,商户单号,备注\n' +
          `2026-${day} 10:00:00,二维码收款,爱钓鱼,/,收入,¥30.00,/,已存入零钱,${number},/,/\n`,
      ],
      `bill-${day}.csv`,
    );
  await book.add(knows(OLD_WANG, { name: '老王', number: 'VIP8', phone: '13800138000' }));
  await done(
    openImport({ file: bill('05-01', '1000107001202605010001000000001') }, contextFor(book)),
  );
  await done(commitImport({}, contextFor(book)));
  const payer = [...(await readLive(book.db)).cards.keys()].find((id) => id !== OLD_WANG)!;
  await join(OLD_WANG, payer as CustomerId);

  const next = bill('06-01', '1000107001202606010001000000002');
  const { counts } = await done(openImport({ file: next }, contextFor(book)));
  await done(commitImport({}, contextFor(book)));

  expect(counts).toMatchObject({ customers: 1, newCustomers: 0, visits: 1 });
  expect((await card(OLD_WANG))?.figures).toMatchObject({ visits: 2, amountFen: 6000 });
});
