/** Trap 2: money given back lowers what a customer brought and is no coming; what was called off counts nowhere. */
import { expect, test } from 'vitest';
import { dayFromNumber } from '../../../src/domain/shared/day';
import { readAllCards } from '../../../src/storage/read-cards';
import { readHead } from '../../../src/storage/tables/head';
import { aBook } from '../../helpers/a-book';
import { useLocks } from '../../helpers/a-worker';
import { bring, visitsIn } from '../../helpers/import-fixture';

useLocks();

test('trap 2: refunds written as positive gross with negative net, or both negative, are kept as refunds', async () => {
  const book = await aBook();

  const { counts } = await bring('2-refunds.csv', book);

  expect(counts).toMatchObject({ visits: 2, refunds: 4, cancelled: 2, amountFen: 1400 });
  expect(await visitsIn(book)).toEqual([
    ['Ann', '2026-10-01', '8:00', 30, 'purchase'],
    ['Ann', '2026-10-08', '8:00', 20, 'purchase'],
    ['Ann', '2026-10-09', '9:00', -20, 'refund'],
    ['Ann', '2026-10-20', '9:00', -5, 'refund'],
    [null, '2026-10-23', '9:00', -7, 'refund'],
    ['Ben', '2026-10-24', '9:00', -4, 'refund'],
  ]);
});

test('trap 2: a refund is no visit in any count, recency or rhythm', async () => {
  const book = await aBook();

  await bring('2-refunds.csv', book);

  const { fields, figures } = await readAllCards(book.db);
  const [ann, ben] = ['Ann', 'Ben'].map((name) => fields.findIndex((one) => one.name === name));
  expect(dayFromNumber(figures.lastDay[ann!]!)).toBe('2026-10-08');
  expect([figures.visits[ann!], figures.visitDays[ann!]]).toEqual([2, 2]);
  expect([figures.amountFen[ann!], figures.lastAmountFen[ann!]]).toEqual([2500, 2000]);
  expect([figures.visits[ben!], figures.visitDays[ben!], figures.amountFen[ben!]]).toEqual([
    0, 0, -400,
  ]);
  expect(await readHead(book.db)).toMatchObject({ visits: 2 });
});
