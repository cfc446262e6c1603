/** The patterns of the whole book: when people come, what the months bring, who comes again. */
const WEEKDAYS = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'];
const PARTS = { night: '半夜', morning: '上午', afternoon: '下午', evening: '晚上' };

export const patterns = {
  working: '正在把所有到访看一遍……',
  again: '正在重新看……',
  asOf: (day: string): string => `算到 ${day}`,
  look: '看一遍',
  asTable: '看成表格',
  why: '怎么算的',
  /** Under a heading whose picture would be made of too little. */
  needs: (least: string, have: string): string =>
    `记满 ${least}\u00a0次到访才画得出来，近一年有 ${have}\u00a0次。`,
  month: (month: number): string => `${month}月`,
  yearMonth: (year: number, month: number): string => `${year}年${month}月`,
  /** On an axis: whole yuan, short. */
  axisYuan: (yuan: number): string => (yuan >= 10_000 ? `¥${yuan / 10_000}万` : `¥${yuan}`),

  /** A count that must fit a narrow cell. */
  short: (count: number): string =>
    count < 1000
      ? `${count}`
      : count < 10_000
        ? `${(count / 1000).toFixed(1)}千`
        : `${Math.round(count / 1000) / 10}万`,

  hours: {
    title: '什么时候来的人多',
    says: {
      part: (weekday: number, part: keyof typeof PARTS, percent: string): string =>
        `${WEEKDAYS[weekday] ?? ''}${PARTS[part]}来的人最多，占到访的 ${percent}`,
      weekday: (weekday: number, percent: string): string =>
        `${WEEKDAYS[weekday] ?? ''}来的人最多，占到访的 ${percent}`,
      even: '一周里没有哪天特别多',
    },
    hour: '几点',
    band: (from: number, to: number): string => `${from}–${to}点`,
    short: ['一', '二', '三', '四', '五', '六', '日'],
    untimed: '没记几点',
    all: '合计',
    whyText: (visits: string, untimed: string): string =>
      `数的是近一年（365 天）的 ${visits}\u00a0次到访，散客也算，退款不算。其中 ${untimed}\u00a0次没记几点，单列一行，不摊到别的钟点里。上午是 6 点到 12 点，下午到 18 点，晚上到 24 点。`,
  },

  months: {
    title: '每个月的到访和收入',
    says: {
      more: (yuan: string, percent: number): string => `近一年收了 ${yuan}，比前一年多 ${percent}%`,
      less: (yuan: string, percent: number): string => `近一年收了 ${yuan}，比前一年少 ${percent}%`,
      same: (yuan: string): string => `近一年收了 ${yuan}，和前一年差不多`,
      best: (month: string, yuan: string): string => `${month}最旺，收了 ${yuan}`,
      bestVisits: (month: string, visits: string): string => `${month}最旺，来了 ${visits}\u00a0次`,
    },
    which: '看哪一样',
    money: '收入',
    visits: '到访',
    now: '这 12 个月',
    before: '前一年同月',
    running: '本月还没过完',
    column: { month: '月份', now: '这一年', before: '前一年' },
    none: '没有记录',
    whyText:
      '每个月的到访次数（散客也算，退款不算）和净收入（退款已减掉）。“近一年”是到今天为止的 365 天，“前一年”是再往前的 365 天；账本没那么早，就不比。浅色的柱子是本月，还没过完。',
  },

  cohorts: {
    title: '新客后来还来不来',
    says: (people: string, back: string, percent: string): string =>
      `新客 ${people}\u00a0人，下个月又来的 ${back}\u00a0人（${percent}）`,
    needs: (least: string, have: string): string =>
      `有 ${least}\u00a0位新客过完了下个月才看得出来，现在有 ${have}\u00a0位。`,
    column: { month: '第一次来', people: '新客', after: (months: number): string => `+${months}` },
    afterSpoken: (months: number): string => `之后第 ${months} 个月又来的，每 100 人`,
    caption: '每 100 位新客里，之后第 1、2、3……个月又来过的人数。',
    begun: '账本从这个月记起，老客也算成了新客',
    running: '这个月还没过完',
    few: '人少，仅供参考',
    marks: (few: string): string =>
      `灰字：那个月的新客不到 ${few}\u00a0人，看看就好。带 * 的还没过完，还会涨。`,
    begunMark: '† 账本从这个月记起，以前的老客也落在这一行，不算进上面那句话。',
    whyText: (few: string): string =>
      `按第一次来的月份把客户分行。每格是这一行里在之后第几个月又来过的人数，每 100 人算。一个人一个月来几次都只算一次，散客和退款不算。不到 ${few}\u00a0人的行是灰字：差一个人就差很多。`,
  },

  days: {
    title: '集日、放鱼日和平常日子',
    kind: { market: '集日', stocking: '放鱼、到货', other: '别的日子' },
    says: (
      kind: string,
      visits: string,
      otherVisits: string,
      yuan: string,
      otherYuan: string,
    ): string =>
      `${kind}平均来 ${visits}\u00a0次、收 ${yuan}；别的日子 ${otherVisits}\u00a0次、${otherYuan}`,
    needs: (least: string): string =>
      `集日（或放鱼日）和别的日子，各要有 ${least}\u00a0天有人来过，才好比。`,
    column: { kind: '日子', days: '天数', visits: '平均到访', money: '平均收入' },
    whyText:
      '数的是近一年里有人来过的日子：一个人也没来的，多半是您没出摊，不算。散客也算，退款已减掉。集日和放鱼日按您记的营业日历。',
  },

  goods: {
    title: '什么卖得好',
    says: {
      amountFen: (product: string, percent: string): string =>
        `${product}卖的钱最多，占 ${percent}`,
      visits: (product: string, percent: string): string => `买${product}的最多：占 ${percent}`,
      grams: (product: string, weight: string): string => `${product}卖得最重：${weight}`,
    },
    needs: (least: string, have: string): string =>
      `有 ${least}\u00a0次到访记了卖的是什么，才说得出来；近一年有 ${have}\u00a0次。导入带商品一栏的流水就有了。`,
    order: '按什么排',
    by: { amountFen: '钱', visits: '次数', grams: '斤两' },
    line: (visits: string, weight: string): string => (weight ? `${visits} · ${weight}` : visits),
    kilos: (kilos: string): string => `${kilos}\u00a0公斤`,
    buyer: (visits: string): string => `，买了 ${visits}，买得最多`,
    walkIns: '都是散客买的',
    whyText: (visits: string): string =>
      `数的是近一年里记了卖什么的 ${visits}\u00a0次到访，散客也算。同一次里同一样货算一次。退款不算，回鱼（您付出去的钱）也不算。“买得最多”按钱算。`,
  },

  pairs: {
    title: '常常一起买的',
    says: (first: string, other: string, times: string): string =>
      `买${first}的，多半也买${other}：是碰巧的 ${times} 倍`,
    none: '没有哪两样一起卖得比碰巧还多。',
    line: (first: string, of: string, other: string, both: string): string =>
      `买${first}的 ${of}\u00a0次里，${both}\u00a0次也买了${other}`,
    times: (times: string): string => `碰巧的 ${times} 倍`,
    whyText: (visits: string, least: string): string =>
      `数的是近一年里记了卖什么的 ${visits}\u00a0次到访。要是两样货各买各的，一起出现的次数可以算出来；实际多出几倍，就是几倍。只说一起买过 ${least}\u00a0次以上、而且多到不像碰巧的：看的货样越多，要求越严，说出来的二十对里最多有一对是运气。`,
  },

  rates: {
    title: '回头和走掉',
    repurchase: '回头的',
    churn: '走掉的',
    satisfaction: '满意的',
    complaints: '投诉',
    now: '本月到今天',
    monthBefore: '上月同期',
    yearBefore: '去年同期',
    few: (counted: string, of: string): string => `${of} 人里 ${counted} 人`,
    unknown: '账本还没那么早',
    column: { when: '哪段日子', share: '占', counted: '几人', of: '共几人' },
    period: (from: string, to: string): string => `${from}到${to}`,
    repurchaseWhy: (days: string): string =>
      `截到那天为止的 ${days}\u00a0天里来过的客户中，来过两天以上的占多少。散客和退款不算。`,
    churnWhy: (days: string): string =>
      `月初还没走掉的客户里，到那天已经走掉的占多少。走掉：超过 ${days}\u00a0天没来，也超过她自己最长间隔的一倍半（按营业的日子算）。后来又来了，就不算走掉。`,
    satisfactionWhy:
      '那段日子里问过“怎么样”的，答满意的占多少。没问的、没答的不算；在客户卡片的“还能做什么”里记。',
    complaintsWhy:
      '那段日子里记下的投诉，和到访比（散客也算，退款不算）：“共几人”那一列是到访次数。没记下的投诉这里看不到。',
    sameDays: '三段日子的天数一样，才好比：本月只过了几天，上月和去年也只算这几天。',
    lost: '本月走掉的',
    lostMore: (people: string): string => `还有 ${people}\u00a0人`,
    nobodyLost: '本月没有人走掉。',
    lastCame: (day: string): string => `上次来：${day}`,
    toPatterns: '看更多规律',
  },
};
