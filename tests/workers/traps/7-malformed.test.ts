/** Trap 7: files that are no clean tables. Whatever can be read is read, and each line that cannot is named. */
import { describe, expect, test } from 'vitest';
import { problems as en } from '../../../src/ui/i18n/en/problems';
import { problems as zh } from '../../../src/ui/i18n/zh/problems';
import { aBook } from '../../helpers/a-book';
import { useLocks } from '../../helpers/a-worker';
import { brought, open } from '../../helpers/import-fixture';

useLocks();

/** Most of these files hold the same two sales, whatever was done to them. */
const TWO_SALES = [
  ['老王', '2026-10-01', '', 50, 'purchase'],
  ['李嫂', '2026-10-02', '', 30, 'purchase'],
];

describe('trap 7: two sales are read from a file', () => {
  test.each([
    ['whose headers stand there twice, the first ones empty', '7-duplicate-headers.csv'],
    ['with full-width commas throughout', '7-full-width-commas.csv'],
    ['with one row typed with full-width commas', '7-one-row-full-width.csv'],
    ['with NUL bytes in its cells', '7-nul-bytes.csv'],
    ['with a last row that is the sum of all', '7-total-unnamed.csv'],
    [
      'with headings over the headers, headers in two languages, and headers again',
      '7-two-header-rows.csv',
    ],
    ['glued together from two, a byte order mark in the middle', '7-glued-files.csv'],
    ['that ends with the end mark of an old till', '7-old-till-end-mark.csv'],
    ['in traditional Chinese, a cancelled one and the total aside', '7-traditional-headers.csv'],
  ])('%s', async (_, name) => {
    const { report, visits } = await brought(name);

    expect(visits).toEqual(TWO_SALES);
    expect(report.counts).toMatchObject({ customers: 2, problems: 0, amountFen: 8000 });
  });
});

test('trap 7: in a list of bare names the first is a name like the others', async () => {
  const { people } = await brought('7-bare-names.csv');

  expect(people.map(({ name }) => name)).toEqual(['孙姐', '李嫂', '老王']);
});

test('trap 7: headers in traditional Chinese mean what simplified ones mean', async () => {
  const { report } = await brought('7-traditional-headers.csv');

  expect(report.mapping.columns).toEqual({
    customer: 0,
    name: 1,
    phone: 2,
    date: 3,
    amount: 4,
    type: 5,
    status: 6,
    points: 7,
    note: 8,
  });
  expect(report.counts.cancelled).toBe(1);
});

test('trap 7: old Mac line ends, and a total in English', async () => {
  const { report, visits } = await brought('7-total-in-english.csv');

  expect(visits.map(([who, , , yuan]) => [who, yuan])).toEqual([
    ['Ann', 50],
    ['Ben', 30],
  ]);
  expect(report.counts.problems).toBe(0);
});

test('trap 7: headers named __proto__ and constructor are plain columns', async () => {
  const { report, people } = await brought('7-header-proto.csv');

  expect(report.headers).toEqual(['__proto__', '姓名', 'constructor', '手机号']);
  expect(report.sample).toEqual([['x', '老王', 'y', '13800138000']]);
  expect(people).toEqual([{ name: '老王', phone: '13800138000' }]);
  expect(({} as Record<string, unknown>)['姓名']).toBeUndefined();
});

test('trap 7: sep=; in the first line says how cells are cut, so that a comma is a decimal comma', async () => {
  const { report, visits } = await brought('7-sep-line.csv');

  expect(report.headers).toEqual(['姓名', '日期', '金额']);
  expect(visits).toEqual([['老王', '2026-10-01', '', 12.5, 'purchase']]);
});

test('trap 7: a quote that never closes costs its own line, not the rest of the file', async () => {
  const { report, visits } = await brought('7-unclosed-quote.csv');

  expect(report.problems).toMatchObject([
    { line: 2, reason: 'quote-unclosed', text: '老王,"欠着,2026-10-01,50' },
  ]);
  expect(visits.map(([who]) => who)).toEqual(['李嫂', '孙姐']);
});

test('trap 7: short rows lack their last cells, empty ones too many do no harm, and full ones are a line to look at', async () => {
  const { report, visits, people } = await brought('7-ragged-rows.csv');

  expect(visits.map(([who, , , yuan]) => [who, yuan])).toEqual([
    ['老王', 50],
    ['李嫂', 30],
  ]);
  expect(people).toContainEqual({ name: '孙姐', phone: '13700137000' });
  expect(report.problems).toMatchObject([
    { line: 5, reason: 'too-many-cells', text: '老钱,13600136000,2026-10-03,1,234.00' },
  ]);
});

test.each([
  ['an empty file', '7-empty.csv', 'empty-file'],
  ['a file of nothing but a byte order mark', '7-only-a-mark.csv', 'empty-file'],
  ['headers and nothing else', '7-header-only.csv', 'only-headers'],
] as const)('trap 7: %s is said to be so', async (_, name, type) => {
  expect(await open(name, await aBook())).toEqual({ ok: false, error: { type } });
  expect(zh.work[type]).not.toBe('');
  expect(en.work[type]).not.toBe('');
});
