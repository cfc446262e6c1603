import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MOST_CELL_CHARS } from '../../../src/files/csv/limits';
import { readTable } from '../../../src/files/csv/read-table';
import { problemsOf, tableOf, rowsOf } from './table-of';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (text: string) => readTable(utf8(text), 'utf-8', () => undefined);

test('table: preface lines of a bill stand aside, and lines are counted as an editor shows them', async () => {
  const text = [
    '微信支付账单明细,,,,',
    '微信昵称：[老张鱼塘],,,,',
    '----------------------微信支付账单明细列表--------------------,,,,',
    '交易时间,交易类型,交易对方,收/支,金额(元)',
    '2026-01-02 08:00:00,二维码收款,阿强,收入,¥100.00',
  ].join('\r\n');

  const table = await tableOf(text);

  expect(table.headers).toEqual(['交易时间', '交易类型', '交易对方', '收/支', '金额(元)']);
  expect(rowsOf(table)).toEqual([['2026-01-02 08:00:00', '二维码收款', '阿强', '收入', '¥100.00']]);
  expect([...table.lines]).toEqual([5]);
  expect(table.aside).toEqual([1, 2, 3, 4]);
});

test('table: mixed line ends, a trailing comma and tabs behind order numbers, as Alipay writes them', async () => {
  const table = await tableOf(
    '交易时间,金额,交易订单号,\r\n2026-01-02,"5,000.00",2026\t,\n2026-01-03,7,1\t,\r\n',
  );

  expect(table.headers).toEqual(['交易时间', '金额', '交易订单号']);
  expect(rowsOf(table).map((row) => row.slice(0, 2))).toEqual([
    ['2026-01-02', '5,000.00'],
    ['2026-01-03', '7'],
  ]);
});

test.each([
  ['tabs, as pasted from a sheet', '姓名\t金额\n老王\t12,5\n'],
  ['semicolons with decimal commas', '姓名;金额\n老王;12,5\n'],
  ['semicolons told by sep=', 'sep=;\r\n姓名;金额\r\n老王;12,5\r\n'],
  ['full-width commas', '姓名，金额\n老王，12,5\n'],
  ['old Mac line ends', '姓名;金额\r老王;12,5\r'],
])('table: %s', async (_, text) => {
  const table = await tableOf(text);

  expect(table.headers).toEqual(['姓名', '金额']);
  expect(rowsOf(table)).toEqual([['老王', '12,5']]);
  expect([...table.lines]).toEqual([text.startsWith('sep') ? 3 : 2]);
});

test('table: of two header rows the one with the names counts, repeated headers stand aside', async () => {
  const table = await tableOf(
    '客户信息,,消费,\n姓名,电话,日期,金额\nName,Phone,Date,Amount\n老王,1,2026-01-01,5\n姓名,电话,日期,金额\n老李,2,2026-01-02,6\n',
  );

  expect(rowsOf(table).map(([name]) => name)).toEqual(['老王', '老李']);
  expect(table.aside).toEqual([1, 2, 3, 5]);
});

test('table: without a header row every line is data and columns are called by letters', async () => {
  const table = await tableOf('老王,2026-01-01,5\n老李,2026-01-02,6\n');

  expect(table.headers).toEqual(['A', 'B', 'C']);
  expect(table.cells.length).toBe(2);
});

test('table: a quote that never closes costs its own line, not the rest of the file', async () => {
  const rest = Array.from({ length: 5000 }, (_, i) => `客${i},"a, ""b""",5`).join('\n');

  const table = await tableOf(`姓名,备注,金额\n老王,"欠着,5\n${rest}\n老李,"也是`);

  const reason = 'quote-unclosed';
  expect(table.problems).toEqual([
    { line: 2, reason, text: '老王,"欠着,5', cells: ['老王', '"欠着', '5'], column: 1 },
    { line: 5003, reason, text: '老李,"也是', cells: ['老李', '"也是'], column: 1 },
  ]);
  expect(table.cells.length).toBe(5000);
  expect(rowsOf(table)[4999]).toEqual(['客4999', 'a, "b"', '5']);
  expect(table.lines[4999]).toBe(5002);
});

test('table: an open quote in a file of many blocks is found without reading it over and over', async () => {
  const rest = Array.from({ length: 200_000 }, (_, i) => `客${i},备注,5`).join('\n');

  const table = await tableOf(`姓名,备注,金额\n老王,"欠着,5\n${rest}`);

  expect(problemsOf(table)).toEqual([[2, 'quote-unclosed']]);
  expect(table.cells.length).toBe(200_000);
  expect(table.lines[199_999]).toBe(200_002);
});

test('table: thousands of open quotes end in a list of lines, not in a hang', async () => {
  const table = await tableOf('姓名,备注,金额\n' + '老王,"欠着,5\n'.repeat(5000));

  expect(table.cells.length + table.problems.length).toBe(5000);
  expect(table.problems.length).toBeGreaterThan(1000);
});

test('table: rows over several lines keep the line where they begin', async () => {
  const note = 'x\n'.repeat(30);
  const rows = Array.from({ length: 3000 }, (_, i) => `客${i},"${note}"`).join('\n');

  const table = await tableOf(`姓名,备注\n${rows}`);

  expect(table.cells.length).toBe(3000);
  expect(table.lines[2999]).toBe(2 + 2999 * 31);
  expect(rowsOf(table)[2999]).toEqual(['客2999', note]);
});

test('table: NUL bytes, blank lines and ragged rows are taken as they are meant', async () => {
  const table = await tableOf('姓名,电话,金额\n\0老王,\0' + '1,5\n\n , ,\n老李\n老赵,2,6,,\n');

  expect(rowsOf(table).map((row) => row.filter(Boolean))).toEqual([
    ['老王', '1', '5'],
    ['老李'],
    ['老赵', '2', '6'],
  ]);
  expect([...table.lines]).toEqual([2, 5, 6]);
});

test('table: a row with more cells than headers is a problem, as its commas have moved its cells', async () => {
  const table = await tableOf('姓名,金额\n老王,1,234.00\n');

  expect(problemsOf(table)).toEqual([[2, 'too-many-cells']]);
});

test('table: a cell longer than a sheet can hold is a problem of its own line', async () => {
  const table = await tableOf(`姓名,备注\n老王,${'鱼'.repeat(MOST_CELL_CHARS + 1)}\n老李,好\n`);

  expect(problemsOf(table)).toEqual([[2, 'cell-too-long']]);
  expect(rowsOf(table)).toEqual([['老李', '好']]);
});

test('table: a line without end is a problem, not a hang, and the lines below are read', async () => {
  const table = await tableOf(`姓名,备注\n老王,${'鱼'.repeat(3_000_000)}\n老李,好\n`);

  expect(problemsOf(table)).toEqual([[2, 'cell-too-long']]);
  expect(rowsOf(table)).toEqual([['老李', '好']]);
  expect([...table.lines]).toEqual([3]);
});

test('table: empty file, header only and too many columns are said to be so', () => {
  const wide = Array.from({ length: 101 }, (_, i) => `c${i}`).join(',');

  expect(read('\n\n')).toEqual({ ok: false, error: { type: 'empty-file' } });
  expect(read('姓名,电话\n')).toEqual({ ok: false, error: { type: 'only-headers' } });
  expect(read(`${wide}\n${wide}x`)).toEqual({
    ok: false,
    error: { type: 'too-many-columns' },
  });
});

test('table: progress rises to one', () => {
  const seen: number[] = [];

  readTable(utf8('姓名,电话\n' + '老王,1\n'.repeat(400_000)), 'utf-8', (done) => seen.push(done));

  expect(seen.length).toBeGreaterThan(2);
  expect([...seen].sort((a, b) => a - b)).toEqual(seen);
  expect(seen.at(-1)).toBe(1);
});

test('table: a file without quotes is cut as the parser cuts it', async () => {
  const piece = fc.constantFrom(...'老王 ,\n\r\t1.-=\u3000', '\r\n', '\n\n', "'=", '姓名,电话');
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 60 }), async (pieces) => {
      const text = `姓名,电话,金额\n老李,1,2\n${pieces.join('')}\n`;
      const plain = await tableOf(text);
      // One quoted cell has the whole file go through the parser.
      const parsed = await tableOf(`姓名,电话,"金额"${text.slice('姓名,电话,金额'.length)}`);

      expect(rowsOf(plain)).toEqual(rowsOf(parsed));
      expect([...plain.lines]).toEqual([...parsed.lines]);
      expect(plain.problems).toEqual(parsed.problems);
      expect(plain.aside).toEqual(parsed.aside);
    }),
  );
});
