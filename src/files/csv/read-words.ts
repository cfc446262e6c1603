/** What a type or status cell says about a line: sale, fishing session, refund, or nothing that may count. */
import { simplified } from './simplified';

export type LineKind = 'purchase' | 'session' | 'refund' | 'cancelled';

const NOT_REFUNDED = /未退|无退|不退|没退|部分|partial|not refunded/;
const REFUND = /退款|退货|退单|退费|^退$|refund|^returns?$|chargeback/;
/** An order given back as a whole: it stands for the sale and its refund together. */
const GIVEN_BACK = /^已(?:全额)?(?:退款|退货|退单)|全额退款|^refunded$|^returned$/;
const CANCELLED =
  /取消|作废|撤销|撤单|冲正|关闭|失败|未支付|未付款|待支付|待付款|^支出$|不计收支|提现|cancel|void|fail|declined|unpaid|^expense$/;
const SESSION = /垂钓|钓鱼|^钓|session|fishing/;
/** A payment bill's 收/支 cell that is neither income nor expense. */
const NEITHER = '/';

/**
 * The kind of a line by its type and status cells. A refund word in the type, or a bare one in the status ("退款"), is a
 * refund; a status "已退款" or "refunded" on a sale cancels it, as the money came and went. "closed" is a finished sale.
 */
export function readLineKind(type: string, status: string): LineKind {
  const kind = plainWord(type);
  const state = plainWord(status);
  if (CANCELLED.test(state) || CANCELLED.test(kind) || kind === NEITHER) return 'cancelled';
  if (REFUND.test(kind) && !NOT_REFUNDED.test(kind)) return 'refund';
  if (REFUND.test(state) || GIVEN_BACK.test(state)) {
    if (!NOT_REFUNDED.test(state)) return GIVEN_BACK.test(state) ? 'cancelled' : 'refund';
  }
  return SESSION.test(kind) ? 'session' : 'purchase';
}

/** Whether a bill's 收/支 cell says that money came in. */
export const isMoneyIn = (direction: string): boolean =>
  /收入|已收|^in(?:come)?$|^credit$/i.test(direction);

/** Whether a bill's type or state is about money going back. */
export function givesBack(word: string): boolean {
  const plain = plainWord(word);
  return REFUND.test(plain) && !NOT_REFUNDED.test(plain) && !isGivenBack(word);
}

/** Whether a sale of this state was given back as a whole later. */
export const isGivenBack = (state: string): boolean => GIVEN_BACK.test(plainWord(state));

/** Whether a payment of this state never came about. */
export const wasCalledOff = (state: string): boolean => CANCELLED.test(plainWord(state));

const plainWord = (text: string): string => simplified(text.normalize('NFKC').trim().toLowerCase());

/** Names tills give to somebody they do not know. */
const NOBODY = new Set(
  '散客 散户 路人 过客 匿名 临时客户 零售 零售客户 普通顾客 无 / - -- n/a guest anonymous walk-in walkin walkincustomer walk-incustomer'.split(
    ' ',
  ),
);

/** True for a blank and for words like 散客 or "Walk-in customer": nobody the book could know. */
export const isNobody = (name: string): boolean => {
  const plain = plainWord(name).replace(/\s+/g, '');
  return plain === '' || NOBODY.has(plain);
};

const TOTAL = /^(?:合计|总计|小计|共计|总共|汇总|本页合计|totals?|grand total|subtotal|sum)\s*:?$/;
const FOOTER =
  /^(?:[-=*#—_]{3,}|(?:共|总计|合计)\s*:?\s*\d+\s*(?:条|笔|行|人|位|records?|rows?)|(?:导出|打印|制表|生成)(?:时间|日期|人)?\s*:|(?:exported|printed|generated) (?:on|at|by)\b)/;

/** True when a row's first filled cell is a total's label or a line like "共 12 条" or "-----". */
export function isFooter(cells: readonly string[]): boolean {
  const first = cells.find((cell) => cell.trim() !== '');
  if (first === undefined) return false;
  const plain = plainWord(first);
  return TOTAL.test(plain) || FOOTER.test(plain);
}
