import { describe, expect, test } from 'vitest';
import { guessMapping } from '../../../src/files/csv/guess-mapping';
import { interpret } from '../../../src/files/csv/interpret';
import { tableOf, visitsOf } from './table-of';

async function guessed(text: string): Promise<Record<string, string>> {
  const table = await tableOf(text);
  const { columns } = guessMapping(table);
  return Object.fromEntries(
    Object.entries(columns).map(([field, column]) => [field, table.headers[column] ?? '?']),
  );
}

const oneRow = (headers: string): string => `${headers}\n${headers.replace(/[^,]+/g, 'x')}\n`;

describe('mapping: the exports we know are recognised by their headers', () => {
  test('Loyverse receipts: what was collected, not the gross', async () => {
    const headers =
      'Date,Receipt number,Receipt type,Gross sales,Discounts,Net sales,Taxes,Total collected,Cost of goods,Gross profit,Payment type,Description,Dining option,POS,Store,Cashier name,Customer name,Customer contacts,Status';

    expect(await guessed(oneRow(headers))).toEqual({
      date: 'Date',
      receipt: 'Receipt number',
      type: 'Receipt type',
      amount: 'Total collected',
      name: 'Customer name',
      phone: 'Customer contacts',
      status: 'Status',
    });
  });

  test('Square transactions', async () => {
    const headers =
      'Date,Time,Time Zone,Gross Sales,Discounts,Net Sales,Tip,Total Collected,Source,Transaction ID,Payment ID,Event Type,Location,Customer ID,Customer Name,Customer Reference ID';

    expect(await guessed(oneRow(headers))).toEqual({
      date: 'Date',
      time: 'Time',
      receipt: 'Transaction ID',
      type: 'Event Type',
      amount: 'Total Collected',
      customer: 'Customer ID',
      name: 'Customer Name',
    });
  });

  test('K3 customers: sums and last visits are no visits', async () => {
    const headers =
      'External Unique ID,First Name,Last Name,Email,Mobile Phone Number,Phone Number,Total Spent,No. of Visits,Loyalty Points (pts),Date Created,Last Visit';

    expect(await guessed(oneRow(headers))).toEqual({
      customer: 'External Unique ID',
      name: 'First Name',
      phone: 'Mobile Phone Number',
      points: 'Loyalty Points (pts)',
    });
  });

  test('a Chinese till: 实收 before 应收', async () => {
    expect(
      await guessed(
        oneRow('流水号,会员号,客户姓名,联系电话,交易时间,应收,实收金额（元）,支付方式,状态,备注'),
      ),
    ).toEqual({
      receipt: '流水号',
      customer: '会员号',
      name: '客户姓名',
      phone: '联系电话',
      date: '交易时间',
      amount: '实收金额（元）',
      status: '状态',
      note: '备注',
    });
  });

  test('a WeChat Pay bill', async () => {
    expect(
      await guessed(
        oneRow(
          '交易时间,交易类型,交易对方,商品,收/支,金额(元),支付方式,当前状态,交易单号,商户单号,备注',
        ),
      ),
    ).toEqual({
      date: '交易时间',
      direction: '收/支',
      type: '交易类型',
      name: '交易对方',
      amount: '金额(元)',
      status: '当前状态',
      receipt: '交易单号',
      note: '备注',
    });
  });

  test('a list of balances: sums of spending are not taken for visits', async () => {
    expect(await guessed(oneRow('姓名,手机,积分,消费金额,消费次数,最近消费时间'))).toEqual({
      name: '姓名',
      phone: '手机',
      points: '积分',
    });
  });
});

describe('mapping: where headers say nothing the content does', () => {
  test('no headers at all', async () => {
    const mapping = await guessed('老王,13800138000,2026-01-01,5\n老李,13900139000,2026-01-02,6\n');

    expect(mapping).toEqual({ name: 'A', phone: 'B', date: 'C', amount: 'D' });
  });

  test('客户 over names is a name, over phones a phone, over numbers the vendor’s number', async () => {
    const under = (cell: string) => guessed(`客户,日期,金额\n${cell},2026-01-01,5\n`);

    expect(await under('老王')).toMatchObject({ name: '客户' });
    expect(await under('13800138000')).toMatchObject({ phone: '客户' });
    expect(await under('1024')).toMatchObject({ customer: '客户' });
  });

  test('of two columns of one name the filled one counts', async () => {
    const table = await tableOf('姓名,姓名,手机\n,老王,1\n,老李,2\n');

    expect(guessMapping(table).columns.name).toBe(1);
  });
});

test('mapping: an open date order is asked, and the answer moves the visits', async () => {
  const table = await tableOf('姓名,日期,金额\n老王,01/02/2026,5\n');
  const mapping = guessMapping(table);

  expect(mapping).toMatchObject({ dateOrder: 'dmy', dateOrderOpen: true });
  expect(visitsOf(interpret(table, mapping))).toEqual([
    ['老王', '2026-02-01', -1, 500, 'purchase'],
  ]);
  expect(visitsOf(interpret(table, { ...mapping, dateOrder: 'mdy' }))).toEqual([
    ['老王', '2026-01-02', -1, 500, 'purchase'],
  ]);
});

test('mapping: a column the vendor takes away is no longer read', async () => {
  const table = await tableOf('姓名,日期,金额\n老王,2026-01-01,5\n');
  const { amount: _, ...columns } = guessMapping(table).columns;

  const draft = interpret(table, { columns, dateOrder: 'ymd', dateOrderOpen: false });

  expect(visitsOf(draft)).toEqual([['老王', '2026-01-01', -1, 0, 'purchase']]);
});
