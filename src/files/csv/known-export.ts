/** The exports vendors bring most: known by columns that stand together in no other, so that the preview can name them. */
import { plainHeader } from './field-headers';

const MARKS = {
  wechat: '交易时间 交易对方 收/支 当前状态 交易单号',
  alipay: '交易时间 对方账号 收/支 交易状态 交易订单号',
  'alipay-old': '交易号 商家订单号 交易创建时间 收/支',
  'loyverse-items': 'receiptnumber receipttype item modifiersapplied grosssales',
  'loyverse-receipts': 'receiptnumber receipttype totalcollected diningoption pos',
  'square-transactions': 'grosssales totalcollected transactionid paymentid',
  'square-items': 'item qty grosssales transactionid',
  k3: 'externaluniqueid noofvisits totalspent',
  easystore: 'pointbalance creditbalance totalorders',
  smile: 'email points',
} as const;

export type KnownExport = keyof typeof MARKS;

/** Which export a table with these headers is, or null. The first that fits: Loyverse's items also have what its receipts have. */
export function knownExport(headers: readonly string[]): KnownExport | null {
  const plain = new Set(headers.map(plainHeader));
  for (const [name, marks] of Object.entries(MARKS) as [KnownExport, string][]) {
    const fits = marks.split(' ').every((mark) => plain.has(mark));
    // Smile's two columns stand in many a list: it has no others.
    if (fits && (name !== 'smile' || plain.size === 2)) return name;
  }
  return null;
}
