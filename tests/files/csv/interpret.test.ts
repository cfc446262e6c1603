import { describe, expect, test } from 'vitest';
import { encodeGb18030 } from '../../helpers/gb18030';
import { NONE, draftOf, problemsOf, visitsOf } from './table-of';

const LOYVERSE_ITEMS =
  'Date,Receipt number,Receipt type,Category,SKU,Item,Variant,Modifiers applied,Quantity,Gross sales,Discounts,Net sales,Cost of goods,Gross profit,Taxes,Dining option,POS,Store,Cashier name,Customer name,Customer contacts,Comment,Status';

test('receipts by item: the lines of one receipt are one visit, a refund of an item stays apart', async () => {
  const item = (number: string, type: string, net: string, customer: string): string =>
    `2026-01-01 08:00:00,${number},${type},鱼,,鲫鱼,,,1.000,9,0,${net},0,0,0,,P,M,O,${customer},,,Closed`;

  const draft = await draftOf(
    [
      LOYVERSE_ITEMS,
      item('1-1', 'Sale', '10.00', 'Ann'),
      item('1-1', 'Sale', '2.50', 'Ann'),
      item('1-2', 'Sale', '4.00', 'Ann'),
      item('1-1', 'Refund', '-2.50', 'Ann'),
    ].join('\n'),
  );

  expect(draft.lines).toEqual({ ...NONE, visits: 3, refunds: 1 });
  expect([...draft.visits.amountFen]).toEqual([1250, 400, -250]);
  expect([...draft.visits.lines]).toEqual([2, 1, 1]);
});

test('a customer list of Chinese Excel: every field finds its place, points become opening balances', async () => {
  const text =
    '会员卡号,会员姓名,手机号,会员等级,可用积分,储值余额,生日,性别（0女1男2保密）,备注,地址\r\n' +
    '0012,老王,13800138000,金卡、常客,"1,250",88.00,1980-05-17,1,爱钓鲫鱼,东村\r\n' +
    '0013,𠮷大姐,+86 139-0013-9000,,0,,八月十五,0,,\r\n';

  const draft = await draftOf(new Uint8Array(encodeGb18030(text)), {}, 'gb18030');

  expect(draft.lines).toEqual({ ...NONE, customerLines: 2 });
  expect(draft.customers).toEqual([
    {
      key: { by: 'number', value: '0012' },
      isNameless: false,
      line: 2,
      fields: {
        number: '0012',
        name: '老王',
        phone: '13800138000',
        tags: ['金卡', '常客'],
        birthday: '1980-05-17',
        gender: 'male',
        note: '爱钓鲫鱼',
        area: '东村',
      },
    },
    {
      key: { by: 'number', value: '0013' },
      isNameless: false,
      line: 3,
      fields: {
        number: '0013',
        name: '𠮷大姐',
        phone: '+86 139-0013-9000',
        birthday: '',
        gender: 'female',
        note: '八月十五',
      },
    },
  ]);
  expect(draft.openings).toEqual([
    { customer: 0, account: 'points', amount: 1250, line: 2 },
    { customer: 0, account: 'stored', amount: 8800, line: 2 },
    { customer: 1, account: 'points', amount: 0, line: 3 },
  ]);
});

test('birthdays: 生日类型 0 is lunar, so is 农历 in the cell; 闰月 and 三十 stay lunar days', async () => {
  const draft = await draftOf(
    '姓名,生日,生日类型\na,1980-08-15,0\nb,1980-08-15,1\nc,农历八月十五,\nd,农历闰四月三十,1\ne,5月17日,1\nf,农历腊月廿三,\n',
  );

  expect(draft.customers.map(({ fields }) => fields.birthday)).toEqual([
    'lunar:08-15',
    '1980-08-15',
    'lunar:08-15',
    'lunar:04L-30',
    '05-17',
    'lunar:12-23',
  ]);
});

test('one file of visits and customers: a row without date and amount says something about the customer', async () => {
  const draft = await draftOf(
    '姓名,手机,消费时间,实收,应收,备注\n老王,13800138000,2025年3月5日,27,30,送鱼\n老王,138-0013-8000,,,,坐3号位\n',
  );

  expect(draft.lines).toEqual({ ...NONE, visits: 1, customerLines: 1 });
  expect(visitsOf(draft)).toEqual([['老王', '2025-03-05', -1, 2700, 'purchase']]);
  expect(draft.customers.length).toBe(1);
  expect(draft.customers[0]?.fields.note).toBe('坐3号位');
  expect([...draft.visits.notes]).toEqual([[0, '送鱼']]);
});

describe('customers: who is who within a file', () => {
  test('the same phone on several rows is one customer, whatever the name', async () => {
    const draft = await draftOf('姓名,手机\n老王,13800138000\n王建国,+86 13800138000\n');

    expect(draft.customers).toMatchObject([
      { key: { by: 'phone', value: '13800138000' }, fields: { name: '老王' }, line: 2 },
    ]);
    expect(draft.lines.customerLines).toBe(2);
  });

  test('the vendor’s own number goes before the phone, the phone before the name', async () => {
    const draft = await draftOf(
      '会员号,姓名,手机\n7,老王,13800138000\n7.0,老王,\n,老王,13800138000\n,老王 ,\n',
    );

    expect(draft.customers.map(({ key }) => [key.by, key.value])).toEqual([
      ['number', '7'],
      ['phone', '13800138000'],
      ['name', '老王'],
    ]);
  });
});

test('problems: each bad row with its line and reason, the good ones come in', async () => {
  const draft = await draftOf(
    [
      '姓名,日期,金额,积分',
      '老王,2026-02-30,5,',
      '老王,昨天,5,',
      '老王,,5,',
      '老王,2026-02-01,,',
      '老王,2026-02-01,五元,',
      '老王,2026-02-01,5,很多',
      ',,,3',
      '老王,2026-02-01,5,',
    ].join('\n'),
  );

  expect(problemsOf(draft)).toEqual([
    [2, 'date-impossible'],
    [3, 'date-unreadable'],
    [4, 'date-missing'],
    [5, 'amount-missing'],
    [6, 'amount-unreadable'],
    [7, 'points-unreadable'],
    [8, 'nothing-usable'],
  ]);
  expect(draft.lines).toEqual({ ...NONE, visits: 1, problems: 7 });
});

test.each(['合计,,15', '总计：,,15', ',,15', '共 2 条记录,,', '导出时间：2026-01-09,,'])(
  'footers: "%s" below the table is understood, not a problem',
  async (last) => {
    const draft = await draftOf(`姓名,日期,金额\n老王,2026-01-01,5\n老李,2026-01-02,10\n${last}\n`);

    expect(draft.lines).toEqual({ ...NONE, visits: 2 });
    expect(draft.aside).toContain(4);
  },
);

test('footers: a last row without date that is not the sum stays a problem', async () => {
  const draft = await draftOf('姓名,日期,金额\n老王,2026-01-01,5\n,,7\n');

  expect(problemsOf(draft)).toEqual([[3, 'date-missing']]);
});

describe('what type and status say', () => {
  test.each([
    ['退款', '', 'refunds'],
    ['退货', '已完成', 'refunds'],
    ['Refund', 'Closed', 'refunds'],
    ['销售', '退款', 'refunds'],
    ['销售', '已退款', 'cancelled'],
    ['Sale', 'Voided', 'cancelled'],
    ['销售', '已取消', 'cancelled'],
    ['销售', '已作废', 'cancelled'],
    ['消费', '交易关闭', 'cancelled'],
    ['Sale', 'Closed', 'visits'],
    ['消费', '交易成功', 'visits'],
    ['钓鱼', '未退款', 'visits'],
  ] as const)('%s, %s: %s', async (type, status, place) => {
    const draft = await draftOf(`姓名,日期,金额,类型,状态\n老王,2026-01-01,5,${type},${status}\n`);

    expect(draft.lines).toEqual({ ...NONE, [place]: 1 });
    const wanted = { refunds: [-500], cancelled: [], visits: [500] }[place];
    expect([...draft.visits.amountFen]).toEqual(wanted);
  });

  test('a fishing session may end below zero and is no refund', async () => {
    const draft = await draftOf('姓名,日期,金额,类型\n老王,2026-01-01,-20,钓鱼\n');

    expect(visitsOf(draft)).toEqual([['老王', '2026-01-01', -1, -2000, 'session']]);
  });

  test('expenses of a payment bill are no visits', async () => {
    const draft = await draftOf(
      '交易时间,交易类型,交易对方,收/支,金额(元),当前状态\n2026-01-02 08:00:00,二维码收款,阿强,收入,¥100.00,已收钱\n2026-01-02 09:00:00,商户消费,饲料店,支出,¥30.00,支付成功\n2026-01-02 10:00:00,零钱提现,/,/,¥70.00,提现已到账\n',
    );

    expect(draft.lines).toEqual({ ...NONE, visits: 1, leftOut: 2 });
    expect(draft.customers.map(({ fields }) => fields.name)).toEqual(['阿强']);
  });
});
