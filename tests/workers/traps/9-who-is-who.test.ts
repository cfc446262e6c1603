/** Trap 9: the same person on several rows, one person spelt in two ways, and a file that was imported before. */
import { expect, test } from 'vitest';
import { readHead } from '../../../src/storage/tables/head';
import { aBook } from '../../helpers/a-book';
import { useLocks } from '../../helpers/a-worker';
import { dump } from '../../helpers/book-dump';
import { bring, brought, fixture, look, peopleIn } from '../../helpers/import-fixture';

useLocks();

test('trap 9: rows with the same phone, however written, are one customer, by the name that came first', async () => {
  const { report, visits, people } = await brought('9-same-phone.csv');

  expect(report.counts).toMatchObject({ customers: 1, visits: 3 });
  expect(people).toEqual([{ name: '老王', phone: '13800138000' }]);
  expect(visits.map(([who]) => who)).toEqual(['老王', '老王', '老王']);
});

test('trap 9: one person spelt in two ways without a phone is nobody’s guess: all are kept, no visit is lost', async () => {
  const { report, people } = await brought('9-two-spellings.csv');

  expect(report.counts).toMatchObject({ visits: 3, problems: 0, amountFen: 10_000 });
  expect(people.map(({ name }) => name)).toEqual(['老 王', '老王', '老王']);
});

test('trap 9: a file imported before is known by what is in it, not by its name, and doubles nothing', async () => {
  const book = await aBook();
  await bring('9-same-phone.csv', book);
  const before = [await readHead(book.db), await peopleIn(book)] as const;
  const renamed = new File([await fixture('9-same-phone.csv').arrayBuffer()], '流水(2).csv');

  const again = await bring(renamed, book);

  expect(again.knownFile).toBe(true);
  expect(again.counts).toMatchObject({ newCustomers: 0, visits: 0, same: 3 });
  expect(await readHead(book.db)).toMatchObject({ visits: before[0].visits, customers: 1 });
  expect(await peopleIn(book)).toEqual(before[1]);
});

test('trap 9: one more byte makes it another file, whose rows are known all the same', async () => {
  const book = await aBook();
  await bring('9-same-phone.csv', book);
  const before = await dump(book.db);
  const longer = new File([await fixture('9-same-phone.csv').arrayBuffer(), '\n'], 'a.csv');

  const again = await look(longer, book);

  expect(again.knownFile).toBe(false);
  expect(again.counts).toMatchObject({ newCustomers: 0, visits: 0, same: 3 });
  expect(await dump(book.db)).toBe(before);
});
