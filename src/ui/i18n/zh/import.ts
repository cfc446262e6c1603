import type { DateOrder, ImportField } from '../../../files/csv/mapping';
import type { Encoding } from '../../../files/csv/encoding';
import type { MappingLack } from '../../screens/import/mapping-choice';

const fields: Record<ImportField, string> = {
  customer: '客户编号、卡号',
  name: '姓名、昵称',
  phone: '电话',
  wechat: '微信名',
  tags: '标签',
  gender: '性别',
  birthday: '生日',
  area: '村子、片区',
  note: '备注',
  date: '日期',
  time: '时间',
  amount: '金额',
  quantity: '数量',
  price: '单价',
  direction: '收/支',
  type: '类型（收款、退款）',
  status: '状态（完成、作废）',
  receipt: '单号',
  points: '积分',
};

const encodings: Record<Encoding, string> = {
  'utf-8': 'UTF-8（多数软件）',
  gb18030: 'GB18030（中文 Excel）',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
};

const dateOrders: Record<DateOrder, string> = {
  ymd: '年-月-日',
  mdy: '月/日/年',
  dmy: '日/月/年',
};

const lacks: Record<MappingLack, string> = {
  'nothing-usable':
    '还看不出这张表说的是谁、哪天、多少钱。至少选出“姓名”或“电话”，或者“日期”和“金额”。',
  'date-without-amount': '没有选“金额”一列，到访都会记成 ¥0。',
  'amount-without-date':
    '没有选“日期”一列，有金额的行不知道是哪天，进不来。请选出日期；只有客户名单，就把“金额”改成“没有这一列”。',
  'visits-without-customer': '没有选客户的列，每一笔都会记成散客。',
};

/** Amounts and counts come in as text, with `one` where the count is 1. */
export const imports = {
  comma: '，',
  slash: '、',
  title: '导入表格',
  lead: '把旧的客户名单、流水、收银小票带进来。先看清楚，您点了才写进去。',
  drop: '把文件拖到这里，或者直接粘贴（Ctrl+V）Excel 里复制的格子',
  pastedName: '粘贴的表格.tsv',
  choose: '选一个文件',
  kinds: 'Excel（.xlsx）、CSV 或通讯录（.vcf）',
  another: '换一个文件',
  reading: (file: string) => `正在读 ${file}…`,
  writing: '正在写进簿子…可以先去看别的页面。',
  cancel: '取消',
  previewTitle: '看懂了这些',
  understood: {
    customers: (n: string, _one: boolean): string => `${n}\u00a0位客户`,
    newCustomers: (n: string, _one: boolean): string => `其中新的 ${n}\u00a0位`,
    visits: (n: string, _one: boolean): string => `${n}\u00a0次到访`,
    walkIns: (n: string, _one: boolean): string => `${n}\u00a0笔散客`,
    refunds: (n: string, _one: boolean): string => `${n}\u00a0笔退款`,
    leftOut: (n: string, _one: boolean): string => `${n}\u00a0行是支出、提现等，不是来客，没有导入`,
    cancelled: (n: string, _one: boolean): string => `${n}\u00a0行作废，不算`,
    same: (n: string, _one: boolean): string => `${n}\u00a0行簿子里已经有了`,
    customerLines: (n: string, _one: boolean): string => `${n}\u00a0行客户资料`,
    problems: (n: string, _one: boolean): string => `${n}\u00a0行要看一看`,
  },
  understoodNone: '没有看出可以导入的内容。',
  period: (from: string, to: string) => `${from} 到 ${to}`,
  oneDay: (day: string) => `${day} 这一天`,
  total: (amount: string): string => `合计 ${amount}`,
  knownFile: '这个文件以前导入过，簿子里都有。再导一遍不会重复。',
  mappingTitle: '每一列是什么',
  mappingHint: '猜得不对就改，人数、笔数马上跟着变。',
  billsTitle: '没有名单？收款账单就是',
  billsText: '扫码收到的每一笔，都是一位客户来过一次。支出、提现会自动略过；月份重叠也不会记两遍。',
  bills: [
    {
      name: '微信账单怎么下载',
      steps: [
        '微信：我 → 服务 → 钱包 → 账单',
        '右上角“常见问题” → 下载账单 → 用于个人对账，选好日期',
        '收到的压缩包，用微信发来的密码解开，再到这里选里面的表格',
      ],
    },
    {
      name: '支付宝账单怎么下载',
      steps: [
        '支付宝：我的 → 账单',
        '右上角“…” → 开具交易流水证明 → 用于个人对账，选好日期',
        '邮箱里的压缩包，用支付宝消息里的密码解开，再到这里选里面的表格',
      ],
    },
  ],
  fields,
  noColumn: '没有这一列',
  column: (n: number): string => `第\u00a0${n}\u00a0列`,
  example: (text: string) => `例：${text}`,
  moreFields: '其他列',
  unused: (names: string) => `没用到的列：${names}`,
  lacks,
  encoding: '文字编码',
  encodingHint: '字是乱码就换一个。',
  encodings,
  sheet: '工作表',
  sheetHint: (n: string): string => `这个文件里有 ${n}\u00a0张表，只读选中的这一张。`,
  dateOrder: '日期的写法',
  dateOrderQuestion: (example: string) => `“${example}”是几月几号？`,
  dateOrderWhy: '整列都看不出先月还是先日，只问这一次。',
  dateOrders,
  sampleTitle: '前几行',
  sampleCaption: '文件开头几行，有用的列在前',
  notUsed: '不用',
  problemsTitle: (n: string, _one: boolean): string => `${n}\u00a0行要看一看`,
  problemsHint: '点开就能改，改好的跟着一起导入；不改的不会写进去，也可以下载下来改。',
  problemsFirst: (n: string, _one: boolean): string =>
    `这里列出前 ${n}\u00a0行，全部在下载的文件里。`,
  problemsDownload: '下载这些行（CSV）',
  line: (n: string): string => `第 ${n}\u00a0行`,
  emptyCell: '（空）',
  mend: {
    next: '好了，看下一行',
    leaveOut: '这一行不要',
    more: '其他格子',
    good: '改好了，一起导入',
    allGood: '要看的行都改好了',
    showMore: (n: string): string => `再看 ${n}\u00a0行`,
  },
  confirm: '导入',
  confirmAnswer: '先回答日期的写法，再导入。',
  rereading: '正在重新读…',
  resultTitle: '导入好了',
  resultFrom: (file: string) => `来自 ${file}`,
  nothingNew: '没有新内容：这些簿子里都有了。',
  seeCustomers: '去看客户',
  undo: '撤销整个导入',
  undoing: '正在撤销…',
  undone: '已撤销，簿子回到导入之前。',
  undoFailed: '没有撤销成功，数据没有变。',
};
