/** Contacts and feedback: noting them, what came of them, and the signals made from them. */
import type { Channel, Feedback, Outcome } from '../../../domain/facts/fact';

const CHANNEL: Readonly<Record<Channel, string>> = {
  call: '电话',
  wechat: '微信',
  sms: '短信',
  inPerson: '当面',
};
const OUTCOME: Readonly<Record<Outcome, string>> = {
  willCome: '说会来',
  reached: '聊上了',
  noAnswer: '没人接',
  wontCome: '不来了',
  sent: '已发出',
};
const FEEDBACK: Readonly<Record<Feedback, string>> = {
  complaint: '投诉',
  praise: '夸奖',
  wish: '想要的',
  satisfied: '满意',
  soSo: '一般',
  unsatisfied: '不满意',
  solved: '投诉解决了',
};

export const contacts = {
  quiet: '说过不要打扰：别打电话、别发消息，来了再当面说。',
  channel: CHANNEL,
  outcome: OUTCOME,
  feedback: FEEDBACK,
  /** "电话，说会来". */
  touch: (channel: string, outcome: string): string => `${channel}，${outcome}`,
  followUpOn: (day: string): string => `${day}再看`,

  note: '记联系',
  title: (name: string): string => `和${name}联系得怎么样？`,
  how: '怎么联系的',
  cameOfIt: '结果',
  again: '什么时候再看',
  followUp: { none: '不用', 1: '明天', 3: '三天后', 7: '一周后', pick: '选一天' },
  day: '哪一天',
  ownNote: '备注（可不写）',
  save: '记下',
  saved: (name: string, touch: string): string => `记下了：${name}，${touch}`,
  copied: '这段话已复制。去微信粘贴，发出去了再回来按「记下」。',
  byHand: '浏览器不让复制，请长按下面的话自己复制；发出去了再按「记下」。',
  problem: { 'outcome-missing': '请点一下结果。', 'day-missing': '请选今天以后的一天。' },

  due: (people: string): string => `说好再联系的 ${people}`,
  dueNote: '到了说好的日子，还没来。',
  waiting: (people: string): string => `联系过、等着的 ${people}`,
  waitingNote: '到了日子还没来，会再提醒。',

  came: '他来了',

  feedbackNote: '记反馈',
  feedbackTitle: (name: string): string => `${name}怎么说？`,
  faces: '满不满意',
  words: '还是说了别的',
  feedbackMissing: '请点一样。',
  feedbackSaved: (name: string, feedback: string): string => `记下了：${name}，${feedback}`,
  complaintOpen: (day: string): string => `有投诉没解决，${day}的`,
  solve: '解决了',
  solved: '投诉解决了',

  effect: {
    title: '联系有没有用',
    working: '正在数谁来了……',
    few: (least: string, days: string, now: string): string =>
      `提醒过、又联系过的满 ${least} 人，这里就会说：其中几人在 ${days} 天里来了，没联系的又来了几人。现在有 ${now} 人（联系满 ${days} 天的才算）。`,
    contacted: (people: string, came: string, days: string): string =>
      `联系过的 ${people} 人，${days} 天里来了 ${came} 人`,
    notContacted: (people: string, came: string): string =>
      `同时候没联系的 ${people} 人，来了 ${came} 人。`,
    byChannel: (channel: string, people: string, came: string): string =>
      `${channel}：${people} 人，来了 ${came} 人。`,
    caution: '联系谁是您自己挑的，挑的人可能本来就更会来，所以这只是参考。',
    whyTitle: '这两个数怎么来的',
    why: (days: string): string =>
      `联系过的：头一天已在提醒里、还没来，您就联系了的；从联系那天数 ${days} 天，来了就算。没联系的：同一天也在提醒里，到那以后 ${days} 天都没联系过的。同一个人隔一次只数一回。`,
    who: '谁',
    people: '人数',
    came: '来了',
    allContacted: '联系过的',
    others: '没联系的',
    model: '当时会不会提醒，是用今天学到的习惯回头看的。',
    sampled: '客户很多，没联系的只看了其中一部分。',
  },

  signals: {
    label: '三样分开看',
    frequency: '来得怎样',
    contact: '联系',
    satisfaction: '满意不满意',
    never: '还没联系过。',
    last: (when: string, touch: string): string => `${when}${touch}`,
    came: '，后来来了。',
    waiting: (day: string): string => `；${day}再看。`,
    due: (day: string): string => `；${day}就该再看了。`,
    over: '，到现在没来。',
    tries: (tries: string): string => `上次来过以后联系了 ${tries}\u00a0回。`,
    said: (when: string, feedback: string): string => `${when}：${feedback}。`,
    openSince: (when: string): string => `${when}的投诉还没解决。`,
  },
};
