/** The customer card: who is this, figures, timeline, and what can be done. */
export const card = {
  /** Erased, or known only by a part of another device's book. */
  nameless: '没有名字的客户',
  gone: {
    title: '没有这位客户',
    text: '可能已被撤销，或者在另一台设备上。',
    back: '回到名单',
  },
  back: '名单',
  edit: '改资料',
  more: '还能做什么',
  record: '记一笔',
  call: '打电话',
  wechat: '微信',
  wechatCopy: '复制微信号',
  wechatCopied: '微信号已复制',
  notCopied: (text: string): string => `浏览器不让复制，微信号是 ${text}`,
  showPhone: '显示号码',
  hidePhone: '遮住号码',
  seat: (seat: string): string => `位置 ${seat}`,
  broughtBy: (name: string): string => `${name} 带来的`,
  number: (number: string): string => `编号 ${number}`,
  birthday: (day: string): string => `生日 ${day}`,
  lunar: (month: number, day: number, leap: boolean): string =>
    `农历${leap ? '闰' : ''}${lunarMonth(month)}${lunarDay(day)}`,
  archivedNote: '已收起：不在名单和提醒里，账还在。',
  noRhythm: '还没来过，看不出习惯。',
  usualWeekday: (weekday: string): string => `多在${weekday}来`,

  figures: '一共',
  figure: {
    visits: '来过',
    average: '平均每次',
    total: '一共',
    points: '积分',
    stored: '储值余额',
    times: '次卡剩余',
    tab: '赊账',
    first: '头一次',
    last: '上一次',
    weekday: '常来的日子',
    since: '建档',
  },
  overdrawn: '积分，用超了',
  why: {
    overdrawn:
      '用掉的比得的多：可能两台手机各用了一回，也可能得过分的那笔后来撤了。少的从以后得的里扣。最近用掉的：',
    visits: (visits: string, days: string): string =>
      `一共 ${visits}\u00a0次到访，在 ${days}\u00a0个不同的日子。退款不算到访，冲正的不算。`,
    average: (total: string, visits: string): string =>
      `${total} ÷ ${visits}\u00a0次到访。退款已从总数里减掉。`,
    total: '所有没冲正的到访加起来，减去退款。',
    points: (balance: string): string =>
      `得的、用的、手工加减的积分加在一起：${balance}。冲正的不算。下面来往里每一笔都看得到。`,
    stored: '储值的每一笔加在一起，冲正的不算。',
    times: '次卡的每一笔加在一起，冲正的不算。',
    tab: '赊的减去还的，冲正的不算。',
    first: '账本里最早一次没冲正的到访。',
    last: (amount: string): string => `账本里最近一次到访，那天一共 ${amount}。`,
    weekday: (on: string, of: string): string =>
      `最近来的 ${of}\u00a0天里，有 ${on}\u00a0天是这个星期几；来满六天、又不像碰巧，才会说。`,
    since: '导入的名单上写的日子；这位客户还没有到访。',
  },

  /** What goes into a figure, with how many lines of it there are. */
  input: {
    purchase: '买货',
    session: '钓鱼',
    refund: '退款',
    opening: '期初',
    earned: '得的',
    redeemed: '用的',
    adjusted: '手工加减',
  },

  timeline: '来往',
  timelineEmpty: '还没有来往。记一笔，就从这里开始。',
  timelineNone: '这一类还没有。',
  filters: {
    label: '看哪些来往',
    all: '全部',
    visits: '到访',
    entries: '积分',
    talks: '联系和反馈',
    edits: '改动',
  },
  showMore: (left: string): string => `再看早一些的（还有 ${left}\u00a0条）`,
  visit: { purchase: '买货', session: '钓鱼', refund: '退款' },
  entry: {
    earn: '得积分',
    redeem: '用积分',
    adjust: '调积分',
    opening: '期初积分',
  },
  opening: { stored: '期初储值', times: '期初次卡', tab: '期初赊账' },
  otherAccount: { stored: '储值', times: '次卡', tab: '赊账' },
  recordedBy: (name: string): string => `${name}记的`,
  edited: '改资料',
  change: (field: string, before: string, after: string): string =>
    before === ''
      ? `${field}：${after}`
      : after === ''
        ? `${field}：去掉“${before}”`
        : `${field}：${before} → ${after}`,
  voided: '已冲正',
  imported: '导入',
  tapToCorrect: '改这一笔',
  tapToBringBack: '恢复这一笔',
  joined: '合并了两份资料',
  tapToPart: '分开这两份资料',

  field: {
    name: '名字',
    phone: '电话',
    wechat: '微信号',
    number: '编号',
    tags: '标签',
    seat: '常坐的位置',
    referrer: '谁带来的',
    area: '村子、片区',
    birthday: '生日',
    gender: '性别',
    note: '备注',
    archived: '收起',
    purse: '大头花在这儿',
    rivals: '同行想抢',
    reach: '怎么联系',
    consent: '同意记录',
    since: '建档',
  },
  yes: '是',
  no: '否',

  form: {
    referrerNoted: '已记下',
    referrerPick: '选一位老客户',
    title: '改资料',
    numberHint: '您自己的编号或会员卡号',
    newTag: '加标签',
    tagHint: '几个一起写，用逗号分开',
    tagsOn: '点一下加上或去掉',
    leap: '闰月',
    calendar: { none: '不填', solar: '公历', lunar: '农历' },
    year: '年份（可不填）',
    month: '月',
    day: '日',
    monthOf: (month: number, lunar: boolean): string => (lunar ? lunarMonth(month) : `${month}月`),
    dayOf: (day: number, lunar: boolean): string => (lunar ? lunarDay(day) : `${day}日`),
    gender: { none: '不填', female: '女', male: '男' },
    save: '存好',
    saved: '改好了',
    unchanged: '没有改动',
    draft: '上次没存的内容还在。',
    discard: '丢掉',
    problem: {
      'name-missing': '名字不能空着。',
      'birthday-unfinished': '生日的月和日都要选。',
      'birthday-no-such-day': '没有这一天，请再看看。',
    },
  },

  points: {
    title: '调积分',
    direction: '加还是减',
    give: '加',
    take: '减',
    howMany: '多少分',
    balance: (balance: string): string => `现在 ${balance}\u00a0分`,
    after: (balance: string): string => `之后 ${balance}\u00a0分`,
    reason: '为什么',
    reasons: ['补登', '送的', '换东西', '记错了'],
    ownReason: '写明原因',
    save: '存好',
    gave: (points: string): string => `加了 ${points}\u00a0分`,
    took: (points: string): string => `减了 ${points}\u00a0分`,
    problem: { points: '请填整数，至少 1 分。', reason: '请选一个原因，或写一句。' },
  },

  correct: {
    title: '改这一笔',
    was: (day: string, amount: string): string => `${day}，${amount}`,
    amount: '金额（元）',
    way: '这场下来',
    wayIn: '收进来',
    wayOut: '倒贴（回鱼）',
    customer: '记在谁名下',
    keep: '不换人',
    move: '换给别人',
    search: '找对的客户',
    walkIn: '散客（不记名）',
    chosen: (name: string): string => `换给 ${name}`,
    nobody: '没找到这位客户。',
    save: '改好',
    done: '改好了',
    undone: '改回来了',
    hint: '原来那笔会划掉留着，另记一笔新的，日子不变。',
    problem: { amount: '请填金额，比如 12.5。', same: '还没有改动。' },
    strike: '冲正这一笔',
    strikeAsk: '冲正以后这笔不再算数，划掉留在来往里。记错了再点它，可以恢复。',
    strikeYes: '冲正',
    strikeNo: '先不',
    struck: '已冲正',
    bringBackTitle: '恢复这一笔',
    bringBackText: '照原样另记一笔，日子、金额、积分都不变；划掉的那笔还留着。',
    bringBackMoved: '要是当初换给了别人，请先去那边冲正，免得算两回。',
    bringBack: '恢复',
    broughtBack: '恢复了，又算数了',
    countsAlready: '这一笔已经算数了',
  },

  contact: {
    do: '存成联系人',
    saved: (name: string): string => `${name}的名片已存到“下载”，点开它就进通讯录`,
    shared: (name: string): string => `${name}的名片已分享`,
  },
  archive: {
    do: '收起这位客户',
    undo: '放回名单',
    done: (name: string): string => `${name}已收起`,
    back: (name: string): string => `${name}回到名单`,
  },
};

const DIGITS = ['十', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];
const MONTHS = ['正', '二', '三', '四', '五', '六', '七', '八', '九', '十', '冬', '腊'];

const lunarMonth = (month: number): string => `${MONTHS[month - 1] ?? ''}月`;

/** 初一 … 初十, 十一 … 二十, 廿一 … 三十. */
function lunarDay(day: number): string {
  if (day <= 10) return `初${DIGITS[day] ?? ''}`;
  if (day === 20) return '二十';
  if (day === 30) return '三十';
  return `${day < 20 ? '十' : '廿'}${DIGITS[day % 10] ?? ''}`;
}
