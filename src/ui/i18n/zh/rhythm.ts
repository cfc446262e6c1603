/** The sentence about a rhythm, and the figures behind it; a number and its unit are joined by a no-break space. */

/** A piece of a sentence: plain, strong, or strong because it is late. */
export type Part = string | { readonly strong: string } | { readonly late: string };

export const rhythmWords = {
  /** 平时 9 天来一次，十次有九次不过 20 天；这回 26 天了。 */
  rhythm: {
    never: '还没来过，看不出习惯。',
    once: (since: string): readonly Part[] => ['来过一次，', { strong: since }, '，还看不出习惯。'],
    twice: (since: string): readonly Part[] => [
      '来过两天，上次是',
      { strong: since },
      '，还看不出习惯。',
    ],
    usual: (usual: string, long: string): readonly Part[] => [
      '平时 ',
      { strong: usual },
      '来一次，十次有九次不过 ',
      { strong: long },
    ],
    usualAndLong: (long: string): readonly Part[] => [
      '平时 ',
      { strong: long },
      '来一次，很少更久',
    ],
    daily: '差不多天天来',
    dailyWithin: (long: string): readonly Part[] => [
      '差不多天天来，十次有九次不过 ',
      { strong: long },
    ],
    late: (since: string, closed: string | null): readonly Part[] => [
      '；这回 ',
      { late: `${since}了` },
      closed === null ? '。' : `，其中歇业 ${closed}。`,
    ],
    within: (since: string): readonly Part[] => ['；上次是', { strong: since }, '。'],
    backByOwn: (of100: string): string => `照他的习惯，100\u00a0回有 ${of100}\u00a0回早该来了。`,
    backByAll: (of100: string): string =>
      `像他这样的客户，100\u00a0个有 ${of100}\u00a0个早该来了。`,
    wasDaily: '以前差不多天天来',
    was: (usual: string): readonly Part[] => ['以前 ', { strong: usual }, '来一次'],
    lately: (before: string, last: string, since: string | null): readonly Part[] => [
      '；最近两回隔了 ',
      { strong: before },
      '、',
      { strong: last },
      ...(since === null ? [] : ['，这回已经 ', { strong: since }]),
    ],
    together: (span: string): readonly Part[] => [
      '，一共 ',
      { late: span },
      '。照他以前的习惯，碰巧这样一年不到一次。',
    ],
    outlook: (days: string): string => `往后 ${days}内：`,
  },
  outlook: { probablyComes: '多半会来', open: '说不准', probablyNot: '多半不来' },
  /** `percent`: of such customers, how many will come. */
  chance: (word: string, percent: string): string => `${word}（会来的可能 ${percent}）`,
  earlyEstimate: '早期估计：这样的提示，四次里大约准三次。',
  provedEstimate:
    '百分数按您自己账本里以前说中的次数校过；准不准，「总览」里的「说得准不准」看得到。',

  why: {
    title: (name: string): string => `为什么提到${name}`,
    visitDays: '来过',
    usual: '平时隔',
    long: '十次有九次不过',
    since: '这回已经',
    closed: '其中歇业',
    backBy: '照习惯早该来了',
    of100: (of100: string): string => `100\u00a0回有 ${of100}\u00a0回`,
    earlier: '以前隔',
    lastGaps: '最近两回隔了',
    gaps: (before: string, last: string): string => `${before}、${last}`,
    together: '加上这回一共',
    outlook: (days: string): string => `往后 ${days}内`,
    expectedVisits: (days: string): string => `往后 ${days}内估计来`,
    expectedValue: '估计带来',
    stake: '不来大约少收',
    nextVisit: '要是还来，多半在',
    range: (from: string, to: string): string => `${from} 到 ${to}`,
    yearVisits: '往后一年估计来',
    yearValue: '往后一年估计带来',
    weakest: '比起别人，余地更大的是',
    lever: { visits: '来的次数', spend: '每次花的钱' },
    own: '天数从他自己的来访间隔算出；关门的日子只算一点点。',
    borrowed: '他来得还少，天数参照了您所有的客户。',
    asOf: (day: string): string => `截至 ${day}`,
    tooEarly: '还看不出',
    toCard: '打开客户卡',
  },
};
