/** A simulated stall's takings as the bills of WeChat Pay and Alipay, and what a correct import of them must count. */
import { dayFromNumber } from '../../src/domain/shared/day';
import type { SimulatedVendor } from '../../src/domain/simulation/simulated-vendor';
import { two, yuan } from './simulated-files';

export interface SimulatedBill {
  readonly text: string;
  readonly payments: number;
  readonly refunds: number;
  /** Expenses, withdrawals, transfers between own accounts. */
  readonly leftOut: number;
  /** Sales given back whole, and the lines that gave them back. */
  readonly cancelled: number;
  readonly amountFen: number;
  /** Payers of payments that count, or of refunds. */
  readonly payers: number;
}

interface Row {
  readonly time: string;
  /** What is sold, spent, given back … in the words of both services. */
  readonly kind: 'sale' | 'givenBack' | 'refund' | 'return' | 'expense' | 'withdrawal';
  readonly payer: number;
  readonly fen: number;
  readonly number: string;
}

/**
 * All takings from known customers between two days. Each 50th sale is given back whole, each 70th in part, each 30th is
 * followed by an expense and each 90th by a withdrawal. The same vendor gives the same numbers in every download.
 */
function rowsOf(vendor: SimulatedVendor, from: number, to: number): Row[] {
  const { visits } = vendor;
  const rows: Row[] = [];
  for (let i = 0; i < visits.count; i++) {
    const [day, payer, fen] = [visits.day[i]!, visits.customer[i]!, visits.amountFen[i]!];
    if (day < from || day > to || payer < 0 || fen <= 0) continue;
    const minute = visits.minute[i]!;
    const at = (later: number) =>
      `${dayFromNumber(day)} ${two(Math.floor(minute / 60))}:${two(minute % 60)}:${two(later)}`;
    const number = (part: number) =>
      `10001070${dayFromNumber(day).replaceAll('-', '')}${String(i).padStart(11, '0')}${part}`;
    const whole = i % 50 === 3;
    rows.push({ time: at(1), kind: whole ? 'givenBack' : 'sale', payer, fen, number: number(0) });
    if (whole) rows.push({ time: at(9), kind: 'return', payer, fen, number: number(1) });
    else if (i % 70 === 5 && fen > 100)
      rows.push({
        time: at(9),
        kind: 'refund',
        payer,
        fen: Math.floor(fen / 2) + 1,
        number: number(1),
      });
    if (i % 30 === 7)
      rows.push({ time: at(20), kind: 'expense', payer: -1, fen: 1234, number: number(2) });
    if (i % 90 === 11)
      rows.push({ time: at(30), kind: 'withdrawal', payer: -1, fen: 50_000, number: number(3) });
  }
  // Newest first, as both services write them.
  return rows.reverse();
}

const WECHAT: Record<Row['kind'], readonly [type: string, direction: string, state: string]> = {
  sale: ['二维码收款', '收入', '已存入零钱'],
  givenBack: ['二维码收款', '收入', '已全额退款'],
  return: ['二维码收款-退款', '支出', '已全额退款'],
  refund: ['二维码收款-退款', '支出', '支付成功'],
  expense: ['商户消费', '支出', '支付成功'],
  withdrawal: ['零钱提现', '/', '提现已到账'],
};

export function wechatBill(vendor: SimulatedVendor, from: number, to: number): SimulatedBill {
  const rows = rowsOf(vendor, from, to);
  const lines = rows.map(({ time, kind, payer, fen, number }) => {
    const [type, direction, state] = WECHAT[kind];
    const who =
      payer < 0
        ? kind === 'expense'
          ? '饲料店'
          : '招商银行'
        : `${vendor.customers[payer]!.name}#${payer}`;
    return `${time},${type},${who},"收款方备注:二维码收款",${direction},¥${yuan(fen)},/,${state},${number}\t,/\t,"/"`;
  });
  const preface = [
    '微信支付账单明细',
    '微信昵称：[老王鱼摊]',
    `起始时间：[${dayFromNumber(from)} 00:00:00] 终止时间：[${dayFromNumber(to)} 23:59:59]`,
    '导出类型：[全部]',
    '',
    `共${rows.length}笔记录`,
    '----------------------微信支付账单明细列表--------------------',
  ].map((line) => `${line},,,,,,,,,,`);
  const header =
    '交易时间,交易类型,交易对方,商品,收/支,金额(元),支付方式,当前状态,交易单号,商户单号,备注';
  return { text: `\ufeff${[...preface, header, ...lines, ''].join('\r\n')}`, ...counted(rows) };
}

const ALIPAY: Record<Row['kind'], readonly [type: string, direction: string, state: string]> = {
  sale: ['收入', '收入', '交易成功'],
  givenBack: ['收入', '收入', '交易关闭'],
  return: ['退款', '不计收支', '退款成功'],
  refund: ['退款', '不计收支', '退款成功'],
  expense: ['日用百货', '支出', '交易成功'],
  withdrawal: ['转账红包', '不计收支', '交易成功'],
};

/** Payers masked: their family name is hidden, of their account the ends are left. */
export function alipayBill(vendor: SimulatedVendor, from: number, to: number): SimulatedBill {
  const rows = rowsOf(vendor, from, to);
  const lines = rows.map(({ time, kind, payer, fen, number }) => {
    const [type, direction, state] = ALIPAY[kind];
    const who = payer < 0 ? '超市' : `*${(vendor.customers[payer]!.name || '三').slice(-1)}`;
    const account = payer < 0 ? '/' : `${100 + (payer % 900)}******${1000 + payer}`;
    const money = fen >= 100_000 ? `"${yuan(fen).replace(/(\d)(\d{3})\./, '$1,$2.')}"` : yuan(fen);
    return `${time},${type},${who},${account},收钱码收款,${direction},${money},余额,${state},${number}\t,${number.slice(0, 20)}\t,,`;
  });
  const text = [
    '------------------------------------------------------------------------------------',
    '导出信息：',
    '姓名：王某',
    '支付宝账户：138******00',
    `起始时间：[${dayFromNumber(from)} 00:00:00]    终止时间：[${dayFromNumber(to)} 23:59:59]`,
    `共${rows.length}笔记录`,
    '------------------------支付宝支付科技有限公司  电子客户回单------------------------',
  ].join('\n');
  const header =
    '交易时间,交易分类,交易对方,对方账号,商品说明,收/支,金额,收/付款方式,交易状态,交易订单号,商家订单号,备注,';
  return { text: `${text}\r\n${[header, ...lines].join('\n')}\n`, ...counted(rows) };
}

function counted(rows: readonly Row[]): Omit<SimulatedBill, 'text'> {
  const of = (...kinds: Row['kind'][]) => rows.filter(({ kind }) => kinds.includes(kind));
  const sum = (some: readonly Row[]) => some.reduce((total, { fen }) => total + fen, 0);
  return {
    payments: of('sale').length,
    refunds: of('refund').length,
    leftOut: of('expense', 'withdrawal').length,
    cancelled: of('givenBack', 'return').length,
    amountFen: sum(of('sale')) - sum(of('refund')),
    payers: new Set(of('sale', 'refund').map(({ payer }) => payer)).size,
  };
}
