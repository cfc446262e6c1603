/** A year of a stall's payment bills, downloaded twice with months in common: every payment is in the book once. */
import { beforeEach, describe, expect, test } from 'vitest';
import type { Day } from '../../src/domain/shared/day';
import { simulateVendor } from '../../src/domain/simulation/simulate-vendor';
import { compareWithFacts } from '../../src/storage/compare';
import { readAllCards } from '../../src/storage/read-cards';
import { readHead } from '../../src/storage/tables/head';
import { commitImport, openImport } from '../../src/workers/import/session';
import { undoImport } from '../../src/workers/jobs/undo-import';
import { aBook, type TestBook } from '../helpers/a-book';
import { contextFor, done, useLocks } from '../helpers/a-worker';
import { alipayBill, wechatBill } from '../helpers/simulated-bills';

useLocks();

const vendor = simulateVendor({
  preset: 'stall',
  customers: 3000,
  visits: 110_000,
  seed: 11,
  lastDay: '2026-06-30' as Day,
});
const days = vendor.visits.day;
const last = days.reduce((most, day) => Math.max(most, day), -Infinity);

let book: TestBook;
beforeEach(async () => {
  book = await aBook();
});

async function bring(text: string, name: string) {
  const file = new File([text], name);
  const report = await done(openImport({ file }, contextFor(book)));
  const { id } = await done(commitImport({}, contextFor(book)));
  return { ...report.counts, id };
}

async function sums() {
  const { figures, fields } = await readAllCards(book.db);
  const { visits } = await readHead(book.db);
  const amountFen = figures.amountFen.reduce((total, one) => total + one, 0);
  return { customers: fields.length, visits, amountFen };
}

describe.each([
  { service: 'WeChat Pay', bill: wechatBill, first: last - 364, least: 28_000 },
  { service: 'Alipay', bill: alipayBill, first: last - 90, least: 5000 },
])('$service', ({ bill, first, least }) => {
  const middle = Math.round((first + last) / 2);

  test('bill: two downloads that overlap are all their days, and the same again adds nothing', async () => {
    const all = bill(vendor, first, last);
    const before = bill(vendor, first, middle + 30);
    const after = bill(vendor, middle, last);
    expect(all.payments).toBeGreaterThan(least);

    expect(await bring(before.text, 'a.csv')).toMatchObject({
      customers: before.payers,
      visits: before.payments,
      refunds: before.refunds,
      leftOut: before.leftOut,
      cancelled: before.cancelled,
      problems: 0,
      amountFen: before.amountFen,
    });
    const second = await bring(after.text, 'b.csv');
    const third = await bring(after.text, 'b again.csv');

    expect(second.visits).toBe(all.payments - before.payments);
    expect(second.same + second.visits + second.refunds).toBe(after.payments + after.refunds);
    expect(third).toMatchObject({ visits: 0, refunds: 0, newCustomers: 0 });
    expect(await sums()).toEqual({
      customers: all.payers,
      visits: all.payments,
      amountFen: all.amountFen,
    });
    expect((await compareWithFacts(book.db)).differences).toBe(0);
  });
});

test.each([wechatBill, alipayBill])(
  'bill: two downloads put into one file bring each payment once',
  async (bill) => {
    const month = bill(vendor, last - 30, last);
    const rows = month.text.slice(month.text.indexOf('\n', month.text.indexOf('交易时间')) + 1);

    const both = await bring(month.text + rows, 'both.csv');

    expect(both).toMatchObject({
      visits: month.payments,
      refunds: month.refunds,
      amountFen: month.amountFen,
    });
    expect(await sums()).toMatchObject({ visits: month.payments, amountFen: month.amountFen });
  },
);

test('bill: a payer who has another nickname by the next download brings no payment twice, and no empty card', async () => {
  const bill = wechatBill(vendor, last - 30, last);
  await bring(bill.text, 'a.csv');
  const before = await sums();

  const renamed = await bring(bill.text.replaceAll(/#(\d+)/g, '@$1'), 'b.csv');

  expect(renamed).toMatchObject({ visits: 0, refunds: 0, newCustomers: 0 });
  expect(await sums()).toEqual(before);
});

test('bill: undone, its months come back with the next download that has them', async () => {
  const one = wechatBill(vendor, last - 30, last - 10);
  const both = wechatBill(vendor, last - 30, last);
  const { id } = await bring(one.text, 'a.csv');
  await done(undoImport({ id }, contextFor(book)));
  expect((await sums()).visits).toBe(0);

  await bring(both.text, 'b.csv');

  expect(await sums()).toMatchObject({ visits: both.payments, amountFen: both.amountFen });
  expect((await compareWithFacts(book.db)).differences).toBe(0);
});
