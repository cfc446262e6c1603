/** Segments and warnings; a number and its unit are joined by a no-break space. */
import { rhythmWords } from './rhythm';

const SEGMENTS = {
  champion: '顶梁柱',
  loyal: '常客',
  promising: '有苗头',
  new: '新客',
  attention: '要留意',
  atRisk: '快走了',
  hibernating: '睡着了',
  lost: '走远了',
};

export const insights = {
  title: '洞察',
  tabs: {
    label: '洞察的各页',
    overview: '总览',
    warnings: '提醒',
    changes: '异动',
    segments: '分群',
    patterns: '规律',
  },
  counts: (people: string, visits: string): string =>
    `${people}\u00a0位客户 · ${visits}\u00a0次到访`,
  computing: '正在重新算……',

  empty: {
    title: '还没有客户',
    text: '记下第一笔，或者把以前的名单导进来，这里就会告诉您：谁撑着生意，谁该来没来。',
    record: '记一笔',
    import: '导入名单',
  },

  segment: SEGMENTS,
  headline: {
    noMoney: (people: string): string => `${people}\u00a0位客户，还没有金额`,
    few: (people: string, yuan: string): string => `${people}\u00a0位客户，一共带来 ${yuan}`,
    half: (from: string): string => `前 ${from}\u00a0人带来一半收入`,
  },
  halfWhy: {
    title: '这句话怎么来的',
    text: (from: string, all: string): string =>
      `把 ${all}\u00a0位客户按带来的钱从多到少排，从头加起，加到第 ${from}\u00a0位就过了总收入的一半。退款已经减掉，散客不算在内。`,
  },
  shares: {
    says: '每一群有多少人、占多少收入。点一群，看里面是谁。',
    saysFew: '每一群有多少人、带来多少钱。点一群，看里面是谁。',
    people: '人数',
    money: '收入占比',
    group: '分群',
    under: (percent: number): string => `不到\u00a0${percent}%`,
    over: (percent: number): string => `${percent}%\u00a0以上`,
    row: (name: string, people: string, percent: string): string =>
      `${name}，${people}，占收入 ${percent}`,
    rowMoney: (name: string, people: string, yuan: string): string =>
      `${name}，${people}，一共带来 ${yuan}`,
  },
  fixedThresholds: {
    title: '人还少，按固定的线来分',
    text: '不到 20\u00a0位客户时，谁先谁后没有意义，所以按固定的天数、次数和金额来分。满 20\u00a0位后，改为客户之间互相比。',
  },
  segmentsWhy: {
    title: '怎么分的',
    text: '看三样：多久没来、来过几次、花了多少，每样 1 到 5 分，再按三样的高低归群。这是说现在的样子，不是说以后会不会来；谁该来没来、谁来得少了，要看「提醒」。',
  },
  advice: {
    champion: {
      means: '常来、刚来过、花得多',
      do: '记得喊名字，好位置、好货先留给他',
      dont: '别拿打折去换，他不是冲便宜来的',
    },
    loyal: {
      means: '来得稳，花得也不少',
      do: '谢一声，带新朋友来就记上一份情',
      dont: '别因为他稳就不管，走了最难找回来',
    },
    promising: {
      means: '来过几次，最近还在来',
      do: '下次来多聊两句，记下他爱什么',
      dont: '别一上来就劝他充钱',
    },
    new: {
      means: '刚来过头一回',
      do: '问清怎么称呼、喜欢什么，当场记下',
      dont: '别隔了很久才联系第二次',
    },
    attention: {
      means: '以前还不错，最近来得少了',
      do: '问一句最近忙不忙',
      dont: '别一来就群发促销',
    },
    atRisk: {
      means: '以前常来、花得多，很久没见',
      do: '亲自打个电话，问问是不是哪里不满意',
      dont: '别只发一条消息就算了',
    },
    hibernating: {
      means: '来得不多，也很久没来',
      do: '放鱼、到货的时候顺便说一声',
      dont: '别在他身上花太多工夫',
    },
    lost: { means: '很久没来，来过也不多', do: '逢年过节问候一次就好', dont: '别反复打扰' },
  },
  doThis: '要',
  dontThis: '别',
  seeCustomers: (people: string): string => `看这 ${people}\u00a0人`,
  nobodyHere: '现在没有人',

  warnings: {
    kind: { late: '该来没来', comingLess: '来得比以前少' },
    says: {
      late: (people: string): string => `${people}\u00a0人该来没来`,
      comingLess: (people: string): string => `${people}\u00a0人来得比以前少`,
    },
    note: {
      late: '照各自的习惯，早该来了。最要紧的在前。',
      comingLess: '还没到晚的时候，可来得越来越稀。最要紧的在前。',
    },
    nobody: '没有谁明显晚了',
    nobodyText: (judged: string): string =>
      `按各自的习惯看了 ${judged}\u00a0位来过三天以上的客户。`,
    tooEarly: '现在还说不准',
    tooEarlyText: '一个人来过三天以上，才看得出他的习惯。接着记，到时候这里会说话。',
    all: '看全部',
    call: '打电话',
    copy: '复制话术',
    more: '更多',
    why: '为什么',
    noPhone: '没有电话',
    message: {
      late: {
        pond: (name: string): string =>
          `${name}，有阵子没见您来钓鱼了，一切都好吧？哪天有空来坐坐，提前说一声，给您留位置。`,
        stall: (name: string): string =>
          `${name}，有阵子没见您了，一切都好吧？要点什么提前说一声，给您留新鲜的。`,
      },
      comingLess: {
        pond: (name: string): string =>
          `${name}，最近来得少了，一切都好吧？有什么想钓的、不顺手的，跟我说一声，给您留位置。`,
        stall: (name: string): string =>
          `${name}，最近来得少了，一切都好吧？想要什么跟我说一声，给您留新鲜的。`,
      },
    },
    signed: (text: string, shop: string): string => `${text}——${shop}`,
    copied: '话术已复制，去微信里粘贴',
    notCopied: '浏览器不让复制，请长按下面的话自己复制',
  },

  ...rhythmWords,

  quiet: {
    line: (people: string): string => `先不提醒的 ${people}`,
    until: (day: string): string => `${day}再提醒`,
    untilNext: '等他来过再说',
    forever: '不再提醒',
    showAgain: '现在就提醒',
  },

  snooze: {
    came: '他来了，记一笔',
    later: '以后再提醒：',
    week: '一周后',
    month: '一个月后',
    nextVisit: '等他下次来过再说',
    never: '不再提醒他',
    doneForever: (name: string): string => `${name}：以后不再提醒`,
    done: (name: string): string => `${name}以后再提醒`,
    undone: (name: string): string => `${name}回到名单里`,
  },
};
