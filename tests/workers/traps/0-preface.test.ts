/** Trap 0: lines around the table. The header row is found by its names; the rest is understood, and is no problem. */
import { expect, test } from 'vitest';
import { useLocks } from '../../helpers/a-worker';
import { brought } from '../../helpers/import-fixture';

useLocks();

test('trap 0: sixteen lines above a WeChat Pay bill are no problem, and what was paid out is left out', async () => {
  const { report, visits } = await brought('0-wechat-bill.csv');

  expect(report.headers.slice(0, 3)).toEqual(['交易时间', '交易类型', '交易对方']);
  expect(report.counts).toMatchObject({ visits: 3, leftOut: 2, problems: 0, amountFen: 13_050 });
  expect(visits).toEqual([
    ['老王', '2026-10-02', '7:45', 50, 'purchase'],
    ['李嫂', '2026-10-28', '9:05', 30.5, 'purchase'],
    ['老王', '2026-10-30', '18:30', 50, 'purchase'],
  ]);
});

test('trap 0: an Alipay bill in GB18030, its preface with other line ends than its table', async () => {
  const { report, visits, people } = await brought('0-alipay-bill.csv');

  expect(report.reading).toEqual({ type: 'text', encoding: 'gb18030' });
  expect(report.counts).toMatchObject({ visits: 3, leftOut: 2, problems: 0, amountFen: 507_800 });
  expect(visits.map(([, day, , yuan]) => [day, yuan])).toEqual([
    ['2026-10-08', 30],
    ['2026-10-28', 48],
    ['2026-10-29', 5000],
  ]);
  // Both are called *三: their accounts tell them apart.
  expect(people.map(({ number }) => number).sort()).toEqual(['139******21', '183******45']);
});

test('trap 0: a title above a till’s list and a total, a count and a name below it', async () => {
  const { report, visits } = await brought('0-till-title-and-footer.csv');

  expect(report.counts).toMatchObject({ customers: 2, visits: 3, problems: 0, amountFen: 8550 });
  expect(visits).toHaveLength(3);
});
