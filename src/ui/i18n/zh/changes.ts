/** What changed about customers this week; a number and its unit are joined by a no-break space. */
import type { Part } from './rhythm';

export const changes = {
  kind: {
    late: '该来没来',
    comingLess: '来得少了',
    comingMore: '来得勤了',
    spendingLess: '花得少了',
    spendingMore: '花得多了',
    product: '换了口味',
    seat: '换了位置',
    silent: '投诉后没来',
    cameBack: '又来了',
    referred: '老客带来的',
  },
  says: (n: string): string => `这周有 ${n}\u00a0件变化`,
  strongest: (shown: string, all: string): string => `${all}\u00a0件里最要紧的 ${shown}\u00a0件。`,
  cut: (shown: string, all: string): string =>
    `一共 ${all}\u00a0件，只列最要紧的 ${shown}\u00a0件。`,
  once: '每件只在开始的那一周说一次，往后三次到访不再重复。',
  showAll: (n: string): string => `${n}\u00a0件全看`,
  showMore: (n: string): string => `再看 ${n}\u00a0件`,
  showFewer: '只看最要紧的',

  nobody: '这周没有谁的习惯变了',
  watched: (habit: string): string =>
    `按各自的习惯看了 ${habit}\u00a0位来过六天以上的客户：来得勤不勤，花得多不多。`,
  choices: (choice: string): string =>
    `这周来过的人里，有 ${choice}\u00a0位记下的商品或位置够多，看得出换没换。`,
  noChoices: '商品和位置记得还不够（一个人要记过十天），换没换还看不出。',
  tooEarly: '现在还看不出变化',
  tooEarlyText:
    '要跟一个人自己的习惯比，得等他来过六天以上。接着记；谁隔了很久又来、谁带来新朋友，马上就会说。',
  looking: '正在看谁变了……',

  /** 照以前的习惯，碰巧这样一年不到一次。 */
  byChance: '照以前的习惯，碰巧这样一年不到一次。',
  more: (usual: string, gaps: string, span: string): readonly Part[] => [
    '以前 ',
    { strong: usual },
    `来一次；最近 ${gaps}\u00a0回一共才 `,
    { strong: span },
    '。',
  ],
  moreThanDaily: (gaps: string, span: string): readonly Part[] => [
    `以前就常来；最近 ${gaps}\u00a0回一共才 `,
    { strong: span },
    '。',
  ],
  spending: (before: string, visits: string, lately: string): readonly Part[] => [
    '以前一次大约 ',
    { strong: before },
    `，最近 ${visits}\u00a0次大约 `,
    { strong: lately },
    '。',
  ],
  product: (usual: string, before: string, days: string): readonly Part[] => [
    `以前 ${days}\u00a0天里有 ${before}\u00a0天是 `,
    { strong: usual },
    '；',
  ],
  seat: (usual: string, before: string, days: string): readonly Part[] => [
    `以前 ${days}\u00a0天里有 ${before}\u00a0天坐 `,
    { strong: usual },
    '；',
  ],
  /** `other`: what was chosen instead, and how often; null when it was something else each time. */
  instead: (
    since: string,
    days: string,
    lately: string | null,
    other: readonly [name: string, times: string] | null,
  ): readonly Part[] => [
    `${since}以来 ${days}\u00a0天`,
    lately === null ? '一天也不是，' : `只有 ${lately}\u00a0天是，`,
    ...(other === null ? ['换着样来。'] : [{ strong: other[0] }, ` 占了 ${other[1]}\u00a0天。`]),
  ],
  back: (away: string, closed: string | null, on: string): readonly Part[] => [
    '隔了 ',
    { strong: away },
    closed === null ? '，' : `（其中歇业 ${closed}），`,
    { strong: on },
    '又来了',
  ],
  backUsual: (usual: string): readonly Part[] => ['；平时 ', { strong: usual }, '来一次。'],
  backLost: '，原以为不来了。',
  backEnd: '。',
  silent: (on: string, usual: string): readonly Part[] => [
    { strong: on },
    '投诉过，还没解决，那以后没再来；平时 ',
    { strong: usual },
    '来一次。',
  ],
  referred: (by: string, on: string): readonly Part[] => [
    { strong: by },
    ' 带来的，',
    { strong: on },
    '头一次来。',
  ],

  thank: (name: string): string => `谢谢${name}`,
  seen: '看过',
  seenDone: (name: string): string => `${name}：这件看过了`,
  seenUndone: (name: string): string => `${name}：这件回到名单里`,
  seenList: (n: string): string => `看过的 ${n}\u00a0件`,
  showAgain: '放回名单',

  why: {
    title: (name: string, kind: string): string => `${name}：${kind}`,
    earlier: '以前隔',
    lastGaps: (gaps: string): string => `最近 ${gaps}\u00a0回一共`,
    spendBefore: '以前一次大约',
    spendLately: (visits: string): string => `最近 ${visits}\u00a0次大约`,
    usual: '以前常是',
    before: '以前',
    lately: '最近',
    other: '现在多是',
    daysOf: (n: string, of: string): string => `${of}\u00a0天里 ${n}\u00a0天`,
    since: '从哪天起',
    away: '隔了',
    closed: '其中歇业',
    backOn: '哪天又来',
    complained: '哪天投诉',
    usualGap: '平时隔',
    referrer: '谁带来的',
    firstOn: '头一次来',
    rare: '比该提醒的线还稀罕',
    times: (n: string): string => `${n}\u00a0倍`,
    stake: (days: string): string => `往后 ${days}内关系到`,
    rule: {
      late: '跟「提醒」里的是同一件事：照他自己的习惯早该来了。这里只在开始的那一周说。',
      comingLess: '最近两回加上这回的间隔，跟他自己更早的间隔比。',
      comingMore: '最近五回的间隔，跟他自己更早的间隔比；大家一起来得勤的时候不算他的变化。',
      spendingLess: '最近五次付钱的到访，跟他自己更早的比；看的是一般水平，偶尔一次大单不算数。',
      spendingMore: '最近五次付钱的到访，跟他自己更早的比；看的是一般水平，偶尔一次大单不算数。',
      product:
        '每天花钱最多的那样算他那天的选择；回回都有的（比如钓费）不算。最近四天跟之前最多十六天比。别人也都不买了，多半是断货，不说他变。',
      seat: '最近四天的位置，跟之前最多十六天比。',
      cameBack: '到来的前一晚，照他的习惯已经晚了，或者久得算走远了。',
      silent:
        '有一件投诉还没标成「解决了」，照平时的间隔早该再来一次，却没来。先问清楚，解决了再请他来。',
      referred: '客户卡上写着是谁带来的，这周头一次来。',
    },
    order: '先后按关系到的钱排；碰巧就说得通的，少算一些。',
    asOf: (day: string): string => `截至 ${day}`,
  },

  message: {
    comingMore: {
      pond: (name: string): string =>
        `${name}，最近常来，谢谢捧场！要哪个位置提前说一声，给您留着。`,
      stall: (name: string): string =>
        `${name}，最近常来，谢谢照顾！要点什么提前说一声，给您留好的。`,
    },
    spendingMore: {
      pond: (name: string): string => `${name}，谢谢捧场！要哪个位置提前说一声，给您留着。`,
      stall: (name: string): string => `${name}，谢谢照顾！要点什么提前说一声，给您留好的。`,
    },
    spendingLess: {
      pond: (name: string): string =>
        `${name}，最近玩得还尽兴吧？有什么不顺手的，跟我说一声，我来改。`,
      stall: (name: string): string =>
        `${name}，最近东西还合意吧？有什么不满意的，跟我说一声，我来改。`,
    },
    choice: {
      pond: (name: string, now: string): string =>
        `${name}，最近看您换成${now}了，还习惯吧？想要什么跟我说一声，给您安排。`,
      stall: (name: string, now: string): string =>
        `${name}，最近看您换成${now}了，还合意吧？想要什么跟我说一声，给您留着。`,
    },
    cameBack: {
      pond: (name: string): string => `${name}，又见到您真高兴！下回来提前说一声，给您留个好位置。`,
      stall: (name: string): string =>
        `${name}，又见到您真高兴！下回要点什么提前说一声，给您留新鲜的。`,
    },
    silent: {
      pond: (name: string): string =>
        `${name}，上次您说的那件事我一直记着。方便的时候跟我说说，我来改。`,
      stall: (name: string): string =>
        `${name}，上次您说的那件事我一直记着。方便的时候跟我说说，我来改。`,
    },
    thanks: (referrer: string, name: string): string =>
      `${referrer}，谢谢您带${name}来！下回来我记着这份情。`,
  },
};
