/** What two books say differently of the same thing. */
export const clashes = {
  overdrawnTitle: '两台设备都扣了，账户变成负的',
  overdrawnWhat: '两边互相不知道，都扣了。两笔都留着，怎么补由您和客人说。',
  below: {
    points: (n: string): string => `积分变成 ${n}`,
    stored: (n: string): string => `储值变成 ${n}`,
    times: (n: string): string => `次卡变成 ${n} 次`,
    tab: (n: string): string => `赊账变成 ${n}`,
  },
  took: (day: string, n: string): string => `${day}扣了\u00a0${n}`,
  tookNothing: '没有扣过',
  and: '，',
  fieldsTitle: '两边都改过，改得不一样',
  fieldsWhat: '后改的算数；另一边的留在客户的记录里，可以再改回来。',
  here: (what: string): string => `这里：${what}`,
  there: (what: string): string => `文件里：${what}`,
  value: (value: string, day: string): string => `${value}（${day}）`,
  empty: '（空）',
  counts: '算数',
  more: '再看几条',
};
