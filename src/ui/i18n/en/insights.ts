import type { insights as zh } from '../zh/insights';
import { rhythmWords } from './rhythm';

export const insights: typeof zh = {
  title: 'Insights',
  tabs: {
    label: 'The pages of Insights',
    overview: 'Overview',
    warnings: 'Warnings',
    changes: 'Changes',
    segments: 'Groups',
    patterns: 'Patterns',
  },
  counts: (people, visits) => `${people}\u00a0customers · ${visits}\u00a0visits`,
  computing: 'Working it out anew…',

  empty: {
    title: 'No customers yet',
    text: 'Record a first visit or bring in an old list. This page then says who carries the business and who should have come by now.',
    record: 'Record a visit',
    import: 'Import a list',
  },

  segment: {
    champion: 'Mainstays',
    loyal: 'Regulars',
    promising: 'Promising',
    new: 'New',
    attention: 'Keep an eye',
    atRisk: 'Leaving',
    hibernating: 'Asleep',
    lost: 'Gone',
  },
  headline: {
    noMoney: (people) => `${people}\u00a0customers, no amounts yet`,
    few: (people, yuan) => `${yuan} in all from ${people}\u00a0customers`,
    half: (from) => `The first ${from} bring half of the money`,
  },
  halfWhy: {
    title: 'Where this comes from',
    text: (from, all) =>
      `Line up all ${all}\u00a0customers by the money they brought, most first, and add it up: with number ${from} you pass half of the total. Refunds are taken off; walk-ins are left out.`,
  },
  shares: {
    says: 'How many are in each group, and their share of the money. Tap one to see who they are.',
    saysFew: 'How many are in each group, and the money they brought. Tap one to see who they are.',
    people: 'People',
    money: 'Share of money',
    group: 'Group',
    under: (percent) => `under\u00a0${percent}%`,
    over: (percent) => `over\u00a0${percent}%`,
    row: (name, people, percent) => `${name}: ${people}, ${percent} of the money`,
    rowMoney: (name, people, yuan) => `${name}: ${people}, ${yuan} in all`,
  },
  fixedThresholds: {
    title: 'Few customers: grouped by fixed lines',
    text: 'Below 20\u00a0customers a ranking means little, so fixed numbers of days, visits and yuan decide. From 20 on, customers are compared with one another.',
  },
  segmentsWhy: {
    title: 'How they are grouped',
    text: 'By three things: how long since the last visit, how many visits, how much money. Each gives 1 to 5; high and low together make the group. This describes today, it does not predict; who is late or comes less stands under “Warnings”.',
  },
  advice: {
    champion: {
      means: 'come often, came lately, spend well',
      do: 'Greet them by name and keep the good spot or the best catch for them',
      dont: 'Don’t lure them with discounts: cheap is not why they come',
    },
    loyal: {
      means: 'come steadily and spend fairly well',
      do: 'Say thank you, and remember who brought a friend',
      dont: 'Don’t take them for granted: they are the hardest to win back',
    },
    promising: {
      means: 'came a few times and still come',
      do: 'Chat a little next time and note what they like',
      dont: 'Don’t push prepaid cards yet',
    },
    new: {
      means: 'came for the first time lately',
      do: 'Ask the name and what they like, and note it at once',
      dont: 'Don’t wait long before the second word',
    },
    attention: {
      means: 'used to be good, come less lately',
      do: 'Ask how they are keeping',
      dont: 'Don’t start with an advert to everybody',
    },
    atRisk: {
      means: 'came often and spent well, long unseen',
      do: 'Call in person and ask whether something was wrong',
      dont: 'Don’t leave it at one message',
    },
    hibernating: {
      means: 'came a little, long ago',
      do: 'Tell them when fish are stocked or fresh goods arrive',
      dont: 'Don’t spend much effort here',
    },
    lost: {
      means: 'came rarely, very long ago',
      do: 'A greeting at New Year is enough',
      dont: 'Don’t keep knocking',
    },
  },
  doThis: 'Do',
  dontThis: 'Don’t',
  seeCustomers: (people) => `See all ${people}`,
  nobodyHere: 'Nobody right now',

  warnings: {
    kind: { late: 'Should have come', comingLess: 'Coming less than before' },
    says: {
      late: (people) => `Should have come by now: ${people}`,
      comingLess: (people) => `Coming less than before: ${people}`,
    },
    note: {
      late: 'Later than their own habit explains. The most pressing first.',
      comingLess: 'Not late yet, but their visits grow rarer. The most pressing first.',
    },
    nobody: 'Nobody is conspicuously late',
    nobodyText: (judged) =>
      `Looked at, each by their own habit: customers with three or more visit days (${judged}).`,
    tooEarly: 'Too early to tell',
    tooEarlyText:
      'It takes three days of coming to see somebody’s habit. Keep recording, and this page will speak up.',
    all: 'See all',
    call: 'Call',
    copy: 'Copy message',
    more: 'More',
    why: 'Why',
    noPhone: 'no phone number',
    message: {
      late: {
        pond: (name) =>
          `${name}, we haven’t seen you at the pond for a while. All well? Come by when you have time; tell me first and I’ll keep you a spot.`,
        stall: (name) =>
          `${name}, we haven’t seen you for a while. All well? Tell me what you need and I’ll keep something fresh for you.`,
      },
      comingLess: {
        pond: (name) =>
          `${name}, we see you less often these days. All well? Tell me what you would like to fish for, or what was not right, and I’ll keep you a spot.`,
        stall: (name) =>
          `${name}, we see you less often these days. All well? Tell me what you would like and I’ll keep something fresh for you.`,
      },
    },
    signed: (text, shop) => `${text} – ${shop}`,
    copied: 'Message copied: paste it into WeChat',
    notCopied: 'The browser does not allow copying: press and hold the text below',
  },

  ...rhythmWords,

  quiet: {
    line: (people) => `Kept quiet: ${people}`,
    until: (day) => `until ${day}`,
    untilNext: 'until the next visit',
    forever: 'never',
    showAgain: 'Show again',
  },

  snooze: {
    came: 'Came: record the visit',
    later: 'Remind me later:',
    week: 'In a week',
    month: 'In a month',
    nextVisit: 'Not before the next visit',
    never: 'Never about this customer',
    doneForever: (name) => `${name}: never again, until you bring them back`,
    done: (name) => `${name}: put off`,
    undone: (name) => `${name} is back on the list`,
  },
};
