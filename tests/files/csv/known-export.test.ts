/** The exports vendors bring most: each is named, and each column that matters is found, by the headers of a real one. */
import { describe, expect, test } from 'vitest';
import { guessMapping } from '../../../src/files/csv/guess-mapping';
import { knownExport, type KnownExport } from '../../../src/files/csv/known-export';
import { tableOf } from './table-of';

type Case = readonly [
  name: KnownExport | null,
  headers: string,
  row: string,
  meant: Readonly<Record<string, string>>,
];

const CASES: readonly Case[] = [
  [
    'wechat',
    '交易时间,交易类型,交易对方,商品,收/支,金额(元),支付方式,当前状态,交易单号,商户单号,备注',
    '2026-10-01 08:00:00,二维码收款,老王,收款方备注:二维码收款,收入,¥100.00,/,已收钱,1000049901202610010000000001,/,/',
    {
      date: '交易时间',
      name: '交易对方',
      amount: '金额(元)',
      direction: '收/支',
      type: '交易类型',
      status: '当前状态',
      receipt: '交易单号',
    },
  ],
  [
    'alipay',
    '交易时间,交易分类,交易对方,对方账号,商品说明,收/支,金额,收/付款方式,交易状态,交易订单号,商家订单号,备注',
    '2026-10-01 08:00:00,转账红包,*三,183******45,收款,收入,50.00,,交易成功,20261001200040011100000000000001,,',
    {
      date: '交易时间',
      name: '交易对方',
      customer: '对方账号',
      amount: '金额',
      direction: '收/支',
      status: '交易状态',
      receipt: '交易订单号',
    },
  ],
  [
    'alipay-old',
    '交易号,商家订单号,交易创建时间,付款时间,最近修改时间,交易来源地,类型,交易对方,商品名称,金额（元）,收/支,交易状态,服务费（元）,成功退款（元）,备注,资金状态',
    '20261001200040011100000000000001,,2026-10-01 08:00:00,2026-10-01 08:00:01,2026-10-01 08:00:01,支付宝网站,即时到账交易,老王,收款,50.00,收入,交易成功,0.00,0.00,,已收入',
    {
      date: '付款时间',
      name: '交易对方',
      amount: '金额（元）',
      direction: '收/支',
      status: '交易状态',
      receipt: '交易号',
    },
  ],
  [
    'loyverse-receipts',
    'Date,Receipt number,Receipt type,Gross sales,Discounts,Net sales,Taxes,Total collected,Cost of goods,Gross profit,Payment type,Description,Dining option,POS,Store,Cashier name,Customer name,Customer contacts,Status',
    '7/28/26 1:33 PM,1-1001,Sale,27.00,0.00,27.00,0.00,27.00,10.00,17.00,Cash,,,POS 1,Stall,Ann,Wang,13800138000,Closed',
    {
      date: 'Date',
      receipt: 'Receipt number',
      type: 'Receipt type',
      amount: 'Total collected',
      name: 'Customer name',
      phone: 'Customer contacts',
      status: 'Status',
    },
  ],
  [
    'loyverse-items',
    'Date,Receipt number,Receipt type,Category,SKU,Item,Variant,Modifiers applied,Quantity,Gross sales,Discounts,Net sales,Cost of goods,Gross profit,Taxes,Dining option,POS,Store,Cashier name,Customer name,Customer contacts,Comment,Status',
    '7/28/26 1:33 PM,1-1001,Sale,Fish,10001,Carp,,,2,54.00,0.00,54.00,20.00,34.00,0.00,,POS 1,Stall,Ann,Wang,13800138000,,Closed',
    {
      date: 'Date',
      receipt: 'Receipt number',
      amount: 'Net sales',
      quantity: 'Quantity',
      name: 'Customer name',
      phone: 'Customer contacts',
    },
  ],
  [
    'square-transactions',
    'Date,Time,Time Zone,Gross Sales,Discounts,Service Charges,Net Sales,Gift Card Sales,Tax,Tip,Partial Refunds,Total Collected,Source,Transaction ID,Payment ID,Event Type,Location,Dining Option,Customer ID,Customer Name,Customer Reference ID',
    '2026-10-01,08:00:00,Beijing,$27.00,$0.00,$0.00,$27.00,$0.00,$0.00,$0.00,$0.00,$27.00,Register,T1,P1,Payment,Stall,,C1,Wang,R1',
    {
      date: 'Date',
      time: 'Time',
      amount: 'Total Collected',
      receipt: 'Transaction ID',
      type: 'Event Type',
      name: 'Customer Name',
    },
  ],
  [
    'square-items',
    'Date,Time,Time Zone,Category,Item,Qty,Price Point Name,SKU,Modifiers Applied,Gross Sales,Discounts,Net Sales,Tax,Transaction ID,Payment ID,Device Name,Notes,Event Type,Location,Customer ID,Customer Name,Customer Reference ID',
    '2026-10-01,08:00:00,Beijing,Fish,Carp,2,Regular,1,,$54.00,$0.00,$54.00,$0.00,T1,P1,iPad,,Payment,Stall,C1,Wang,R1',
    { date: 'Date', amount: 'Net Sales', receipt: 'Transaction ID', name: 'Customer Name' },
  ],
  [
    'k3',
    'External Unique ID,First Name,Last Name,Email,Mobile Phone Number,Phone Number,Total Spent,No. of Visits,Loyalty Points (Main),Date Created,Last Visit',
    '7,Jian,Wang,w@example.com,13800138000,,120.00,4,12,2025-01-01,2026-10-01',
    {
      customer: 'External Unique ID',
      name: 'First Name',
      phone: 'Mobile Phone Number',
      points: 'Loyalty Points (Main)',
    },
  ],
  ['smile', 'email,points', 'w@example.com,12', { points: 'points' }],
  [
    'easystore',
    'Email,First_Name,Last_Name,Phone,Birthdate,Gender,Credit_Balance,Point_Balance,Total Spent,Total Orders',
    'w@example.com,Jian,Wang,13800138000,1980-05-17,M,8.50,12,120.00,4',
    {
      name: 'First_Name',
      phone: 'Phone',
      birthday: 'Birthdate',
      gender: 'Gender',
      stored: 'Credit_Balance',
      points: 'Point_Balance',
    },
  ],
  [
    null,
    '会员卡号,会员姓名,手机号,会员等级,可用积分,储值余额,生日,生日类型,性别,备注,消费次数',
    '0012,老王,13800138000,金卡,120,88.00,1980-05-17,1,1,爱钓鲫鱼,9',
    {
      customer: '会员卡号',
      name: '会员姓名',
      phone: '手机号',
      tags: '会员等级',
      points: '可用积分',
      stored: '储值余额',
      birthday: '生日',
      gender: '性别',
      note: '备注',
    },
  ],
  [
    null,
    '单号,消费时间,客户姓名,电话,商品,数量,单价,实收金额',
    '1001,2026-10-01 08:00,老王,13800138000,鲫鱼,2,12.5,25.00',
    {
      receipt: '单号',
      date: '消费时间',
      name: '客户姓名',
      phone: '电话',
      quantity: '数量',
      price: '单价',
      amount: '实收金额',
    },
  ],
];

describe.each(CASES)('export %s', (name, headers, row, meant) => {
  test(`is recognised: ${headers.slice(0, 40)}`, async () => {
    const table = await tableOf(`${headers}\n${row}\n${row}\n`);

    const { columns } = guessMapping(table);
    const found = Object.fromEntries(
      Object.entries(columns).map(([field, column]) => [field, table.headers[column]]),
    );

    expect(knownExport(table.headers)).toBe(name);
    expect(found).toMatchObject(meant);
  });
});
