/** Workbooks and contacts on their way into the book: they go the way of every list. */
import { beforeEach, expect, test } from 'vitest';
import { readAllCards } from '../../src/storage/read-cards';
import {
  changeImport,
  commitImport,
  importProblems,
  openImport,
} from '../../src/workers/import/session';
import { aBook, type TestBook } from '../helpers/a-book';
import { contextFor, done, useLocks } from '../helpers/a-worker';
import { aSheet, aWorkbook, serialOf, type AnyCell } from '../helpers/workbook';

useLocks();

let book: TestBook;
beforeEach(async () => {
  book = await aBook();
});

const open = (content: BlobPart, name: string) =>
  openImport({ file: new File([content], name) }, contextFor(book));
const look = (content: BlobPart, name = 'till.xlsx') => done(open(content, name));
const people = async () =>
  (await readAllCards(book.db)).fields.map(({ name, phone, note }) => ({ name, phone, note }));

const when = (text: string): AnyCell => ({ serial: serialOf(text), as: 'moment' });
const HEADERS: AnyCell[] = ['姓名', '手机号', '消费时间', '金额'];
const VISITS: AnyCell[][] = [
  HEADERS,
  ['老王', 13800138000, when('2026-05-01 18:30:00'), 50.5],
  ['李嫂', 13900139000, when('2026-05-02 09:05:00'), 0.1 + 0.2],
  [],
  ['老王', 13800138000, when('2026-05-08 18:30:00'), '五十'],
];

test('import: a till’s workbook is counted as the same list in CSV', async () => {
  const text =
    '姓名,手机号,消费时间,金额\n老王,13800138000,2026-05-01 18:30,50.5\n李嫂,13900139000,2026-05-02 09:05,0.3\n\n老王,13800138000,2026-05-08 18:30,五十\n';
  const fromText = await look(text, 'till.csv');

  const report = await look(aSheet(VISITS));

  expect(report.counts).toEqual(fromText.counts);
  expect(report.counts).toMatchObject({ customers: 2, visits: 2, problems: 1, amountFen: 5080 });
  expect(report.problems).toMatchObject([{ line: 5, reason: 'amount-unreadable', text: '五十' }]);
  expect(report.reading).toEqual({ type: 'workbook', sheets: ['Sheet1'], sheet: 0 });
});

test('import: a workbook is written, known the second time, and its problem rows can be taken out', async () => {
  await look(aSheet(VISITS));
  await done(commitImport({}, contextFor(book)));

  const again = await look(aSheet(VISITS));

  expect(again.knownFile).toBe(true);
  expect(again.counts).toMatchObject({ newCustomers: 0, visits: 0, same: 2, problems: 1 });
  const file = await importProblems({ headers: { line: '行号', reason: '原因' }, reasons: {} });
  expect(await file.text()).toContain(
    '5,amount-unreadable,老王,13800138000,2026-05-08 18:30:00,五十',
  );
});

test('import: a total below the list is no visit', async () => {
  const report = await look(aSheet([...VISITS.slice(0, 3), ['合计', null, null, 50.8]]));

  expect(report.counts).toMatchObject({ customers: 2, visits: 2 });
});

test('import: another sheet of the workbook is read when the vendor chooses it, as an import of its own', async () => {
  const content = aWorkbook([
    {
      name: '会员',
      rows: [
        ['姓名', '手机号'],
        ['孙姐', 13700137000],
      ],
    },
    { name: '空', rows: [] },
    { name: '流水', rows: VISITS },
  ]);

  const first = await look(content);
  const other = await done(changeImport({ sheet: 0 }, contextFor(book)));
  await done(commitImport({}, contextFor(book)));
  const again = await look(content);

  expect(first.reading).toEqual({ type: 'workbook', sheets: ['会员', '流水'], sheet: 1 });
  expect(first.counts).toMatchObject({ visits: 2 });
  expect(other.reading).toMatchObject({ sheet: 0 });
  expect(other.headers).toEqual(['姓名', '手机号']);
  expect(other.counts).toMatchObject({ customers: 1, visits: 0, customerLines: 1 });
  expect(await people()).toMatchObject([{ name: '孙姐', phone: '13700137000' }]);
  expect(again.knownFile).toBe(false);
});

test('import: a WeChat Pay bill as a workbook is read like the one in CSV', async () => {
  const preface: AnyCell[][] = [
    ['微信支付账单明细'],
    ['微信昵称：[三号塘]'],
    ['起始时间：[2026-10-01 00:00:00] 终止时间：[2026-10-31 23:59:59]'],
    [],
    ['----------------------微信支付账单明细列表--------------------'],
  ];
  const headers: AnyCell[] =
    '交易时间,交易类型,交易对方,商品,收/支,金额(元),支付方式,当前状态,交易单号,商户单号,备注'.split(
      ',',
    );
  const line = (at: string, type: string, who: string, way: string, yuan: number, id: string) =>
    [when(at), type, who, '"转账"', way, yuan, '零钱', '已存入零钱', id, '/', '/'] as AnyCell[];

  const { counts, headers: found } = await look(
    aSheet([
      ...preface,
      headers,
      line('2026-10-02 18:30:00', '二维码收款', '老王', '收入', 50, '100005010026100200001'),
      line('2026-10-03 09:00:00', '转账', '李嫂', '收入', 30.5, '100005010026100300002'),
      line('2026-10-04 10:00:00', '商户消费', '饲料店', '支出', 200, '100005010026100400003'),
      line('2026-10-05 10:00:00', '零钱提现', '/', '/', 500, '100005010026100500004'),
    ]),
    '微信支付账单.xlsx',
  );

  expect(found).toEqual(headers);
  expect(counts).toMatchObject({
    customers: 2,
    visits: 2,
    leftOut: 2,
    problems: 0,
    amountFen: 8050,
  });
});

test('import: contacts become customers, and the broken one is a line to look at', async () => {
  const report = await look(
    'BEGIN:VCARD\nVERSION:3.0\nFN:老王\nTEL:13800138000\nNOTE:三号塘\nEND:VCARD\nBEGIN:VCARD\nFN:李嫂\n',
    '通讯录.vcf',
  );
  await done(commitImport({}, contextFor(book)));

  expect(report.counts).toMatchObject({ customers: 1, customerLines: 1, problems: 1 });
  expect(report.problems).toMatchObject([{ line: 7, reason: 'card-broken', text: '李嫂' }]);
  expect(await people()).toEqual([{ name: '老王', phone: '13800138000', note: '三号塘' }]);
});

test.each([
  [new Uint8Array([0x50, 0x4b, 5, 6, ...new Array<number>(18).fill(0)]), 'wrong-kind'],
  [aSheet([[]]), 'empty-file'],
  [aSheet([HEADERS]), 'only-headers'],
  [aSheet(VISITS).slice(0, 900), 'file-damaged'],
])('import: a workbook that holds no list says why (%#: %s)', async (content, type) => {
  expect(await open(content, '账.xlsx')).toMatchObject({ ok: false, error: { type } });
});
