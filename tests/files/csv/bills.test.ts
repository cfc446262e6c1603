/** Payment bills of WeChat Pay and Alipay: what came in is somebody's visit, everything else is named and left out. */
import { describe, expect, test } from 'vitest';
import { transactionIdInto } from '../../../src/files/csv/transaction-id';
import { draftOf, visitsOf } from './table-of';

const WECHAT = [
  '微信支付账单明细,,,,,,,,,,',
  '微信昵称：[老王鱼摊],,,,,,,,,,',
  '起始时间：[2026-01-01 00:00:00] 终止时间：[2026-01-31 23:59:59],,,,,,,,,,',
  '共9笔记录,,,,,,,,,,',
  '收入：5笔 225.00元,,,,,,,,,,',
  '----------------------微信支付账单明细列表--------------------,,,,,,,,,,',
  '交易时间,交易类型,交易对方,商品,收/支,金额(元),支付方式,当前状态,交易单号,商户单号,备注',
];
const wechat = (...rows: string[]) => [...WECHAT, ...rows, ''].join('\r\n');
const ALIPAY =
  '交易时间,交易分类,交易对方,对方账号,商品说明,收/支,金额,收/付款方式,交易状态,交易订单号,商家订单号,备注,';
const alipay = (...rows: string[]) => ['支付宝账单', '------', ALIPAY, ...rows, ''].join('\n');

describe('a WeChat Pay bill', () => {
  test('payments are visits; expenses, withdrawals and own transfers are left out', async () => {
    const draft = await draftOf(
      wechat(
        '2026-01-05 09:00:00,二维码收款,阿强,收款方备注:二维码收款,收入,¥100.00,/,已存入零钱,1000107001202601050001000000001,/,/',
        '2026-01-04 09:00:00,转账,小李,/,收入,¥25.00,/,已收钱,1000107001202601040001000000002,/,/',
        '2026-01-03 09:00:00,商户消费,饲料店,鱼食,支出,¥30.00,零钱,支付成功,1000107001202601030001000000003,/,/',
        '2026-01-02 09:00:00,零钱提现,招商银行,/,/,¥70.00,招商银行,提现已到账,1000107001202601020001000000004,/,/',
        '2026-01-01 09:00:00,转入零钱通-来自零钱,/,/,/,¥50.00,零钱,支付成功,1000107001202601010001000000005,/,/',
      ),
    );

    expect(draft.lines).toMatchObject({ visits: 2, leftOut: 3, problems: 0 });
    expect(visitsOf(draft)).toEqual([
      ['阿强', '2026-01-05', 540, 10_000, 'purchase'],
      ['小李', '2026-01-04', 540, 2500, 'purchase'],
    ]);
  });

  test('money given back to a payer is a refund, above its sale as bills are written', async () => {
    const draft = await draftOf(
      wechat(
        '2026-01-05 10:00:00,二维码收款-退款,阿强,/,支出,¥40.00,零钱,退款成功,1000107001202601050001000000009,/,/',
        '2026-01-05 09:00:00,二维码收款,阿强,/,收入,¥100.00,/,已存入零钱,1000107001202601050001000000001,/,/',
      ),
    );

    expect(visitsOf(draft)).toEqual([
      ['阿强', '2026-01-05', 600, -4000, 'refund'],
      ['阿强', '2026-01-05', 540, 10_000, 'purchase'],
    ]);
  });

  test('a sale given back whole counts with neither of its lines, another sale of the same payer does', async () => {
    const draft = await draftOf(
      wechat(
        '2026-01-05 10:00:00,二维码收款-退款,阿强,/,支出,¥100.00,零钱,退款成功,1000107001202601050001000000009,/,/',
        '2026-01-05 09:00:00,二维码收款,阿强,/,收入,¥100.00,/,已全额退款,1000107001202601050001000000001,/,/',
        '2026-01-04 09:00:00,二维码收款,阿强,/,收入,¥60.00,/,已存入零钱,1000107001202601040001000000002,/,/',
      ),
    );

    expect(draft.lines).toMatchObject({ visits: 1, cancelled: 2, refunds: 0 });
    expect(draft.visits.totals.amountFen).toBe(6000);
  });

  test('what the vendor got back for a purchase of his own is nobody', async () => {
    const draft = await draftOf(
      wechat(
        '2026-01-05 10:00:00,商户消费-退款,饲料店,/,收入,¥30.00,零钱,已全额退款,1000107001202601050001000000009,/,/',
        '2026-01-04 10:00:00,商户消费,饲料店,鱼食,支出,¥30.00,零钱,已全额退款,1000107001202601040001000000003,/,/',
      ),
    );

    expect(draft.lines).toMatchObject({ visits: 0, leftOut: 2, refunds: 0, cancelled: 0 });
    expect(draft.customers).toEqual([]);
  });
});

describe('an Alipay bill', () => {
  test('masked payers are told apart by their accounts, closed and neutral lines are left out', async () => {
    const draft = await draftOf(
      alipay(
        '2026-01-05 09:00:00,收入,*三,183******45,收钱码收款,收入,"5,000.00",余额,交易成功,2026010522001400001\t,2026\t,,',
        '2026-01-05 08:00:00,收入,*三,139******00,收钱码收款,收入,20.00,余额,交易成功,2026010522001400002\t,2026\t,,',
        '2026-01-04 09:00:00,转账红包,*四,137******11,转账,不计收支,10.00,余额,交易成功,2026010422001400003\t,2026\t,,',
        '2026-01-03 09:00:00,日用百货,超市,/,纸,支出,12.00,余额,交易成功,2026010322001400004\t,2026\t,,',
      ),
    );

    expect(draft.lines).toMatchObject({ visits: 2, leftOut: 2, problems: 0 });
    expect(draft.customers.map(({ key, fields }) => [key.value, fields.name])).toEqual([
      ['183******45', '*三'],
      ['139******00', '*三'],
    ]);
    expect(draft.visits.totals.amountFen).toBe(502_000);
  });

  test('a closed sale and its refund count with neither line', async () => {
    const draft = await draftOf(
      alipay(
        '2026-01-05 10:00:00,退款,*三,183******45,退款-收钱码收款,不计收支,20.00,余额,退款成功,2026010522001400001_1\t,2026\t,,',
        '2026-01-05 09:00:00,收入,*三,183******45,收钱码收款,收入,20.00,余额,交易关闭,2026010522001400001\t,2026\t,,',
        '2026-01-02 09:00:00,收入,*三,183******45,收钱码收款,收入,35.00,余额,交易成功,2026010222001400005\t,2026\t,,',
      ),
    );

    expect(draft.lines).toMatchObject({ visits: 1, cancelled: 2, refunds: 0 });
    expect(draft.visits.totals.amountFen).toBe(3500);
  });
});

describe('the id of a payment', () => {
  const idOf = (text: string): string | null => {
    const bytes = new Uint8Array(16);
    return transactionIdInto(bytes, 0, text) ? bytes.join() : null;
  };

  test('the same number gives the same id, blanks and tabs around it aside', () => {
    expect(idOf('1000107001202601050001\t')).toBe(idOf('1000107001202601050001'));
  });

  test('short numbers and words are no payments', () => {
    expect([idOf('/'), idOf('20260105'), idOf('二维码收款二维码收款二维码收款二维码')]).toEqual([
      null,
      null,
      null,
    ]);
  });

  test('200,000 numbers that count up give as many ids, in each quarter spread over all its values', () => {
    const seen = new Set<string>();
    const quarters = [0, 4, 8, 12].map(() => new Set<number>());
    const bytes = new Uint8Array(16);
    const words = new Uint32Array(bytes.buffer);
    for (let i = 0; i < 200_000; i++) {
      transactionIdInto(bytes, 0, String(10n ** 27n + BigInt(i)));
      seen.add(words.join());
      quarters.forEach((quarter, at) => quarter.add(words[at]!));
    }

    expect(seen.size).toBe(200_000);
    // A 32-bit value meets itself about five times among 200,000.
    for (const quarter of quarters) expect(quarter.size).toBeGreaterThan(199_970);
  });
});
