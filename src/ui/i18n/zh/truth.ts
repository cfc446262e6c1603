/** A past day played back: what was said then, and what came of it. */
export const truth = {
  title: '说得准不准',
  text: '回到以前的一天，只用那天以前的记录来提醒，再看后来谁真的没来。',
  day: '回到哪天',
  run: '回去看看',
  working: '正在回放……',
  warned: (n: string, days: string, away: string): string =>
    `那天会提醒 ${n} 人，往后 ${days} 天里真没来的有 ${away} 人。`,
  others: (n: string, away: string): string => `没提醒的 ${n} 人里，也没来的有 ${away} 人。`,
  fixed: (days: string, n: string, away: string): string =>
    `要是只看“${days} 天没来就提醒”，会提醒 ${n} 人，真没来的有 ${away} 人。`,
  none: '那天没有谁明显晚了，一个也不会提醒。',
  nobody: '那天还没有来过三天以上、最近还来的客户，没什么可看的。',
  who: '只算来过三天以上、那天还没走远的客户：别的人怎么说都不作数。',
  bandsTitle: '说的和后来的',
  bandsText: '按当时说的“不来的可能”分组。竖线是当时说的，横条是后来真没来的；挨得越近越准。',
  told: '当时说',
  real: '真没来',
  people: '人数',
  problem: {
    'day-missing': '请选一天。',
    'too-recent': (latest: string): string => `那以后的日子还没过完，请选 ${latest}或以前。`,
  },
};
