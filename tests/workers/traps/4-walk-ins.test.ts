/** Trap 4: a receipt without a name is a sale to somebody passing by, not an empty customer. */
import { expect, test } from 'vitest';
import { useLocks } from '../../helpers/a-worker';
import { brought } from '../../helpers/import-fixture';

useLocks();

test('trap 4: receipts with a blank, spaces, 散客 or "Walk-in customer" for a name are walk-ins', async () => {
  const { report, visits, people } = await brought('4-walk-ins.csv');

  expect(report.counts).toMatchObject({ visits: 1, walkIns: 4, customers: 1, amountFen: 7300 });
  expect(visits.map(([who, , , yuan]) => [who, yuan])).toEqual([
    [null, 30],
    [null, 20],
    [null, 10],
    [null, 5],
    ['Ann', 8],
  ]);
  expect(people).toEqual([{ name: 'Ann' }]);
});
