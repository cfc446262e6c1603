/** Trap 3: amounts as tills and people write them. */
import { expect, test } from 'vitest';
import { useLocks } from '../../helpers/a-worker';
import { brought } from '../../helpers/import-fixture';

useLocks();

test('trap 3: each way of writing an amount is the amount, and what is none is a line to look at', async () => {
  const { report, visits } = await brought('3-amounts.csv');

  expect(new Map(visits.map(([who, , , yuan]) => [who, yuan]))).toEqual(
    new Map([
      ['$27.00', 27],
      ['-$0.95', -0.95],
      ['-$45.00', -45],
      ['(1,234)', -1234],
      ['￥１２．５０', 12.5],
      ['1.000', 1],
      ['12,5', 12.5],
      ['5,000.00', 5000],
      ['¥100.00', 100],
      ['5元', 5],
      ['1.234,50', 1234.5],
    ]),
  );
  expect(report.problems.map(({ line, reason, text }) => [line, reason, text])).toEqual([
    [13, 'amount-unreadable', '5斤'],
    [14, 'amount-unreadable', '1.38E+10'],
  ]);
});

test('trap 3: commas within quotes belong to the amount', async () => {
  const { report, visits } = await brought('3-amounts-quoted.csv');

  expect(report.counts.problems).toBe(0);
  expect(visits.map(([who, , , yuan]) => [who, yuan])).toEqual([
    ['Ann', -45],
    ['Ben', 12.5],
    ['Cat', -1234],
    ['Dan', 5000],
  ]);
});
