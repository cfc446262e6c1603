/** What tills and people put into workbooks, as it must come out: like the same list saved as CSV. */
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { Table } from '../../../src/files/csv/table';
import { readWorkbook } from '../../../src/files/xlsx/read-workbook';
import { bestSheet, sheetTable } from '../../../src/files/xlsx/sheet-table';
import { numberText } from '../../../src/files/xlsx/cell-text';
import { aSheet, aWorkbook, packed, serialOf, workbookFiles } from '../../helpers/workbook';
import { rowsOf } from '../csv/table-of';

async function sheetsOf(bytes: Uint8Array<ArrayBuffer>) {
  const read = await readWorkbook(bytes);
  if (!read.ok) throw new Error(read.error.type);
  return read.value;
}

async function tableOf(bytes: Uint8Array<ArrayBuffer>): Promise<Table> {
  const [sheet] = await sheetsOf(bytes);
  const table = sheetTable(sheet!);
  if (!table.ok) throw new Error(table.error.type);
  return table.value;
}

const problemOf = async (bytes: Uint8Array<ArrayBuffer>) => {
  const read = await readWorkbook(bytes);
  return read.ok ? null : read.error;
};

const HEADERS = ['姓名', '手机号', '消费时间', '金额'];

describe('a sheet’s cells', () => {
  test('xlsx: a phone kept as a number keeps its digits', async () => {
    const table = await tableOf(aSheet([HEADERS, ['老王', 13800138000, '2026-05-01', 50]]));

    expect(table.headers).toEqual(HEADERS);
    expect(rowsOf(table)).toEqual([['老王', '13800138000', '2026-05-01', '50']]);
  });

  test.each([
    ['1.3800138E10', '13800138000'],
    ['1.3800138000000001E10', '13800138000'],
    ['0.30000000000000004', '0.3'],
    ['19.899999999999999', '19.9'],
    ['-88', '-88'],
    ['202605010001234567', '202605010001234567'],
    ['1E21', '1000000000000000000000'],
    ['1.5E-7', '0.00000015'],
    ['1E-7', '0.0000001'],
    ['0', '0'],
    ['0.10', '0.1'],
  ])('xlsx: the number %s is %s', (written, shown) => {
    expect(numberText(written)).toBe(shown);
  });

  test('xlsx: days, moments and times are those on the wall clock of who wrote them', async () => {
    const table = await tableOf(
      aSheet([
        ['姓名', '日期', '消费时间', '到店时间', '生日'],
        [
          '老王',
          { serial: serialOf('2026-05-01'), as: 'day' },
          { serial: serialOf('2026-05-01 18:30:05'), as: 'moment' },
          { serial: 18.5 / 24, as: 'time' },
          { serial: serialOf('1980-05-17'), as: 'chineseDay' },
        ],
      ]),
    );

    expect(rowsOf(table)).toEqual([
      ['老王', '2026-05-01', '2026-05-01 18:30:05', '18:30', '1980-05-17'],
    ]);
  });

  test('xlsx: no minute of a day comes out a second short', async () => {
    const minutes = Array.from({ length: 1440 }, (_, i) => i);
    const text = (minute: number): string =>
      `2026-05-01 ${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}:00`;
    const rows = minutes.map((i) => [{ serial: serialOf(text(i)), as: 'moment' } as const, '老王']);

    const table = await tableOf(aSheet([['消费时间', '姓名'], ...rows]));

    const midnight = '2026-05-01';
    expect(rowsOf(table).map(([when]) => when)).toEqual([midnight, ...minutes.slice(1).map(text)]);
  });

  test('xlsx: a workbook that counts its days from 1904 names the same days', async () => {
    const rows = [
      ['姓名', '日期', '到店时间'],
      [
        '老王',
        { serial: serialOf('2026-05-01', true), as: 'day' } as const,
        { serial: 0.5, as: 'time' } as const,
      ],
    ];

    const table = await tableOf(aSheet(rows, { date1904: true }));

    expect(rowsOf(table)).toEqual([['老王', '2026-05-01', '12:00']]);
  });

  test('xlsx: a number no calendar reaches is shown as Excel shows it', async () => {
    const table = await tableOf(
      aSheet([
        ['姓名', '日期'],
        ['老王', { serial: 13800138000, as: 'day' }],
      ]),
    );

    expect(rowsOf(table)).toEqual([['老王', '########']]);
  });

  test('xlsx: shared, inline and coloured texts, words for yes and no, and what a formula last said', async () => {
    const rich = { xml: '<c r="A2" t="inlineStr"><is><r><t>老</t></r><r><t>王</t></r></is></c>' };
    const table = await tableOf(
      aSheet([
        ['姓名', '金额', '备注', '会员'],
        [rich, { formula: 'SUM(1,2)', value: 3 }, { inline: '要大的' }, true],
        ['李嫂', { formula: '"5"&"0"', value: '50' }, '要大的', false],
        ['孙姐', { xml: '<c r="B4" t="e"><f>1/0</f><v>#DIV/0!</v></c>' }, '没有'],
      ]),
    );

    expect(rowsOf(table)).toEqual([
      ['老王', '3', '要大的', 'TRUE'],
      ['李嫂', '50', '要大的', 'FALSE'],
      ['孙姐', '', '没有'],
    ]);
  });

  test.each([
    'Ω≈ç√∫˜µ≤≥÷',
    '𠜎𠜱𠝹 𠱓',
    '\u202etest\u202e',
    '<script>alert(1)</script>',
    '&amp; "quotes" \'and\' ]]>',
    ' blank before and behind ',
    'two\nlines',
    '__proto__',
    '👨‍👩‍👧‍👦🇨🇳',
  ])('xlsx: %j stays as it is', async (text) => {
    const table = await tableOf(
      aSheet([
        ['姓名', '备注'],
        [text, { inline: text }],
      ]),
    );

    expect(rowsOf(table)).toEqual([[text, text]]);
  });

  test('xlsx: cells and rows that do not say where they stand follow one another', async () => {
    const files = workbookFiles([{ name: '会员', rows: [] }]);
    files['xl/worksheets/sheet1.xml'] =
      '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t>姓名</x:t></x:is></x:c><x:c t="inlineStr"><x:is><x:t>电话</x:t></x:is></x:c></x:row><x:row><x:c t="inlineStr"><x:is><x:t>老王</x:t></x:is></x:c><x:c><x:v>13800138000</x:v></x:c></x:row></x:sheetData></x:worksheet>';

    const table = await tableOf(packed(files));

    expect(table.headers).toEqual(['姓名', '电话']);
    expect(rowsOf(table)).toEqual([['老王', '13800138000']]);
  });
});

/** The same archive with its sizes and places in 64-bit fields, as tills on Java write them however small they are. */
function inWideFields(zip: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const view = new DataView(zip.buffer);
  const end = zip.length - 22;
  const start = view.getUint32(end + 16, true);
  const parts: Uint8Array[] = [zip.subarray(0, start)];
  for (let at = start; at < end;) {
    const named = at + 46 + view.getUint16(at + 28, true);
    const entry = Uint8Array.from([...zip.subarray(at, named), ...new Uint8Array(28)]);
    const wide = new DataView(entry.buffer);
    wide.setUint16(30, 28, true);
    wide.setUint16(named - at, 1, true);
    wide.setUint16(named - at + 2, 24, true);
    [24, 20, 42].forEach((field, i) => {
      wide.setBigUint64(named - at + 4 + 8 * i, BigInt(view.getUint32(at + field, true)), true);
      wide.setUint32(field, 0xffffffff, true);
    });
    parts.push(entry);
    at = named + view.getUint16(at + 30, true);
  }
  const tail = new Uint8Array(56 + 20 + 22);
  const wide = new DataView(tail.buffer);
  const directory = parts.reduce((sum, part) => sum + part.length, 0);
  wide.setUint32(0, 0x06064b50, true);
  wide.setBigUint64(32, BigInt(parts.length - 1), true);
  wide.setBigUint64(48, BigInt(start), true);
  wide.setUint32(56, 0x07064b50, true);
  wide.setBigUint64(64, BigInt(directory), true);
  wide.setUint32(76, 0x06054b50, true);
  wide.setUint16(86, 0xffff, true);
  wide.setUint32(92, 0xffffffff, true);
  return Uint8Array.from([...parts, tail].flatMap((part) => [...part]));
}

test('xlsx: an archive with 64-bit fields is read like any other', async () => {
  const rows = [HEADERS, ['老王', 13800138000, '2026-05-01', 50]];

  expect(rowsOf(await tableOf(inWideFields(aSheet(rows))))).toEqual([
    ['老王', '13800138000', '2026-05-01', '50'],
  ]);
});

describe('a sheet’s rows', () => {
  test('xlsx: lines are the sheet’s row numbers, whatever is empty between', async () => {
    const table = await tableOf(
      aSheet([[], HEADERS, [], ['老王', 13800138000], [' ', null], ['李嫂', 13900139000]]),
    );

    expect([...table.lines]).toEqual([4, 6]);
    expect(table.aside).toEqual([2]);
  });

  test('xlsx: a title and a printing date above the headers are understood', async () => {
    const table = await tableOf(
      aSheet([
        ['三号塘会员消费明细'],
        ['打印时间', { serial: serialOf('2026-11-20'), as: 'day' }],
        HEADERS,
        ['老王', 13800138000, { serial: serialOf('2026-05-01'), as: 'day' }, 50],
      ]),
    );

    expect(table.headers).toEqual(HEADERS);
    expect(table.aside).toEqual([1, 2, 3]);
    expect([...table.lines]).toEqual([4]);
  });

  test('xlsx: a name and a day joined downwards stand beside each of their lines, an amount is counted once', async () => {
    const files = workbookFiles([
      {
        name: '流水',
        rows: [
          ['客户', null, '消费', null],
          ['姓名', '手机号', '日期', '金额'],
          ['老王', 13800138000, '2026-05-01', 50],
          [null, null, null, 30],
          [null, null, '2026-05-02', 20],
          ['李嫂', null, '2026-05-02', 9],
          [null, null, null, null],
          [null, null, '2026-05-03', 8],
        ],
      },
    ]);
    const sheet = 'xl/worksheets/sheet1.xml';
    const joined = ['A1:B1', 'C1:D1', 'A3:A5', 'B3:B5', 'C3:C4', 'D5:D6', 'A6:A8'];
    files[sheet] = files[sheet]!.replace(
      '</sheetData>',
      `</sheetData><mergeCells count="${joined.length}">${joined.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`,
    );

    expect(rowsOf(await tableOf(packed(files)))).toEqual([
      ['老王', '13800138000', '2026-05-01', '50'],
      ['老王', '13800138000', '2026-05-01', '30'],
      ['老王', '13800138000', '2026-05-02', '20'],
      ['李嫂', '', '2026-05-02', '9'],
      ['李嫂', '', '2026-05-03', '8'],
    ]);
  });

  test('xlsx: a row with more cells than headers is named with its row', async () => {
    const table = await tableOf(
      aSheet([HEADERS, ['老王', 1, 2, 3, '多的'], ['李嫂', 13900139000, '2026-05-01', 5]]),
    );

    expect(table.problems).toMatchObject([{ line: 2, reason: 'too-many-cells' }]);
    expect(rowsOf(table)).toHaveLength(1);
  });

  test('xlsx: of several sheets the one that looks like a table is taken, then the longer one', async () => {
    const sheets = await sheetsOf(
      aWorkbook([
        { name: '说明', rows: [['本表由收银系统导出'], ['如有疑问请联系客服'], ['谢谢']] },
        {
          name: '会员',
          rows: [
            ['姓名', '手机号'],
            ['老王', 13800138000],
          ],
        },
        { name: '流水', rows: [HEADERS, ['老王', 13800138000, '2026-05-01', 50]] },
        { name: '空', rows: [] },
      ]),
    );
    const tables = sheets.map(sheetTable);

    expect(sheets.map(({ name }) => name)).toEqual(['说明', '会员', '流水', '空']);
    expect(bestSheet(tables)).toBe(2);
    expect(tables[3]).toEqual({ ok: false, error: { type: 'empty-file' } });
  });
});

describe('files that only look like a workbook', () => {
  test('xlsx: a plain zip, a letter and a binary workbook are told apart', async () => {
    const zip = (name: string) => zipSync({ [name]: strToU8('x') });
    const letter = packed({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<w/>' });

    expect(await problemOf(zip('微信支付账单.csv'))).toEqual({ type: 'wrong-kind', kind: 'zip' });
    expect(await problemOf(letter)).toEqual({ type: 'wrong-kind', kind: 'binary' });
    expect(await problemOf(zip('xl/workbook.bin'))).toEqual({ type: 'wrong-kind', kind: 'xls' });
  });

  test('xlsx: a workbook cut anywhere is damaged, never a crash', async () => {
    const whole = aSheet([HEADERS, ['老王', 13800138000, '2026-05-01', 50]]);

    for (let end = 4; end < whole.length; end += 7) {
      expect(await problemOf(whole.slice(0, end))).toEqual({ type: 'file-damaged' });
    }
  });

  test('xlsx: with bytes changed anywhere it is read or damaged, never a crash', async () => {
    const whole = aSheet([HEADERS, ['老王', 13800138000, '2026-05-01', 50]]);

    for (let at = 4; at < whole.length; at += 3) {
      const bytes = whole.slice();
      bytes[at] = bytes[at]! ^ 0x55;
      const read = await readWorkbook(bytes);
      if (!read.ok) expect(['file-damaged', 'wrong-kind', 'too-large']).toContain(read.error.type);
    }
  });

  test.each(['xl/worksheets/sheet1.xml', 'xl/_rels/workbook.xml.rels'])(
    'xlsx: a workbook without its %s is damaged',
    async (missing) => {
      const files = workbookFiles([{ name: '会员', rows: [HEADERS] }]);
      Reflect.deleteProperty(files, missing);

      expect(await problemOf(packed(files))).toEqual({ type: 'file-damaged' });
    },
  );

  test('xlsx: an archive that would unpack to more than a phone holds is not unpacked', async () => {
    const files = workbookFiles([{ name: '会员', rows: [HEADERS] }]);
    const bomb = packed({ ...files, 'xl/sharedStrings.xml': ' '.repeat(51 * 1024 * 1024) });

    expect(bomb.length).toBeLessThan(1024 * 1024);
    const start = performance.now();
    expect(await problemOf(bomb)).toEqual({ type: 'too-large' });
    expect(performance.now() - start).toBeLessThan(1000);
  });

  test('xlsx: an archive that lies about its sizes is damaged', async () => {
    const whole = aSheet([HEADERS, ['老王', 13800138000, '2026-05-01', 50]]);
    const view = new DataView(whole.buffer);
    for (let at = 0; at < whole.length - 4; at++) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 100, true);
    }

    expect(await problemOf(whole)).toEqual({ type: 'file-damaged' });
  });

  test.each([
    ['a row no sheet has', '<row r="99999999"><c r="A99999999"><v>1</v></c></row>', 'too-large'],
    ['a stray cell far right', '<row r="9"><c r="XFD9"><v>1</v></c></row>', 'too-many-columns'],
    [
      'a stray cell far down in a wide sheet',
      '<row r="9"><c r="CV9"><v>1</v></c></row><row r="1048576"><c r="A1048576"><v>1</v></c></row>',
      'too-large',
    ],
  ])('xlsx: too many rows or columns: %s is said at once', async (_, rows, type) => {
    const files = workbookFiles([{ name: '会员', rows: [HEADERS] }]);
    const name = 'xl/worksheets/sheet1.xml';
    files[name] = (files[name] ?? '').replace('</sheetData>', `${rows}</sheetData>`);

    expect(await problemOf(packed(files))).toEqual({ type });
  });

  test('xlsx: a sheet coloured to its last row and column is as long as what stands in it', async () => {
    const files = workbookFiles([{ name: '会员', rows: [HEADERS, ['老王', 13800138000]] }]);
    const name = 'xl/worksheets/sheet1.xml';
    files[name] = (files[name] ?? '').replace(
      '</sheetData>',
      '<row r="9"><c r="XFD9" s="1"/></row><row r="1048576"><c r="A1048576" s="1"/></row></sheetData>',
    );

    expect(rowsOf(await tableOf(packed(files)))).toEqual([['老王', '13800138000']]);
  });
});
