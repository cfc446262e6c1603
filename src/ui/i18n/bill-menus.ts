/** What stands on the buttons of the payment apps, for every language alike: a vendor must find these very letters. */
export type BillService = 'wechat' | 'alipay';

export interface BillMenus {
  /** What is tapped one after the other to come to the list of payments. */
  readonly way: readonly string[];
  /** The heading of that list, the word in its top right corner, and what is tapped from there on. */
  readonly list: string;
  readonly corner: string;
  readonly order: readonly string[];
  /** Where the password is sent, what it is called there, and the kind of table inside the archive. */
  readonly sender: string;
  readonly password: string;
  readonly table: string;
}

const FOR_MYSELF = '用于个人对账';
const PASSWORD = '解压密码';

export const BILL_MENUS: Readonly<Record<BillService, BillMenus>> = {
  wechat: {
    way: ['我', '服务', '钱包', '账单'],
    list: '账单',
    corner: '常见问题',
    order: ['下载账单', FOR_MYSELF],
    sender: '微信支付',
    password: PASSWORD,
    table: '.xlsx',
  },
  alipay: {
    way: ['我的', '账单'],
    list: '账单',
    corner: '…',
    order: ['开具交易流水证明', FOR_MYSELF],
    sender: '消息',
    password: PASSWORD,
    table: '.csv',
  },
};
