import type { patterns as zh } from '../zh/patterns';

const WEEKDAYS = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');
const PARTS = {
  night: 'nights',
  morning: 'mornings',
  afternoon: 'afternoons',
  evening: 'evenings',
};
const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

export const patterns: typeof zh = {
  working: 'Looking through all visits…',
  again: 'Looking anew…',
  asOf: (day) => `as of ${day}`,
  look: 'Look',
  asTable: 'As a table',
  why: 'How it is counted',
  needs: (least, have) => `It takes ${least}\u00a0visits to draw this; the last year had ${have}.`,
  month: (month) => MONTHS[month - 1] ?? '',
  yearMonth: (year, month) => `${MONTHS[month - 1] ?? ''}\u00a0${year}`,
  axisYuan: (yuan) => (yuan >= 1000 ? `¥${yuan / 1000}k` : `¥${yuan}`),

  short: (count) =>
    count < 1000
      ? `${count}`
      : count < 10_000
        ? `${(count / 1000).toFixed(1)}k`
        : `${Math.round(count / 1000)}k`,

  hours: {
    title: 'When most people come',
    says: {
      part: (weekday, part, percent) =>
        `${WEEKDAYS[weekday] ?? ''} ${PARTS[part]} bring most: ${percent} of visits`,
      weekday: (weekday, percent) => `${WEEKDAYS[weekday] ?? ''}s bring most: ${percent} of visits`,
      even: 'No day of the week stands out',
    },
    hour: 'Hours',
    band: (from, to) => `${from}–${to}`,
    short: ['M', 'T', 'W', 'T', 'F', 'S', 'S'],
    untimed: 'no time noted',
    all: 'All',
    whyText: (visits, untimed) =>
      `Counted: the ${visits}\u00a0visits of the last 365\u00a0days, walk-ins included, refunds not. For ${untimed} of them nobody noted the time: they stand in a line of their own and are not spread over the hours. Mornings are 6 to 12, afternoons until 18, evenings until 24.`,
  },

  months: {
    title: 'Visits and takings by month',
    says: {
      more: (yuan, percent) => `${yuan} in the last year, ${percent}% more than in the year before`,
      less: (yuan, percent) => `${yuan} in the last year, ${percent}% less than in the year before`,
      same: (yuan) => `${yuan} in the last year, much as in the year before`,
      best: (month, yuan) => `${month} was the best month: ${yuan}`,
      bestVisits: (month, visits) => `${month} was the busiest month: ${visits}\u00a0visits`,
    },
    which: 'What is shown',
    money: 'Takings',
    visits: 'Visits',
    now: 'These 12 months',
    before: 'Same month a year before',
    running: 'this month so far',
    column: { month: 'Month', now: 'This year', before: 'Year before' },
    none: 'no records',
    whyText:
      'Visits of each month (walk-ins included, refunds not) and what they left (refunds taken off). “The last year” is the 365 days up to today, “the year before” the 365 days before that; where the book does not go back so far, nothing is compared. The pale bar is this month, which is not over.',
  },

  cohorts: {
    title: 'Do new customers come again?',
    says: (people, back, percent) =>
      `Of ${people}\u00a0new customers ${back} came again in the month after (${percent})`,
    needs: (least, have) =>
      `It takes ${least}\u00a0new customers whose next month is over; so far there are ${have}.`,
    column: { month: 'First came', people: 'New', after: (months) => `+${months}` },
    afterSpoken: (months) => `of 100, came again ${months} months after`,
    caption: 'Of 100 new customers, how many came again in the first, second, third … month after.',
    begun: 'the book begins here, so regulars count as new',
    running: 'this month is not over',
    few: 'few people: take it lightly',
    marks: (few) =>
      `Grey: fewer than ${few}\u00a0new customers that month, so take it lightly. * is not over and can still grow.`,
    begunMark:
      '† The book begins in this month, so earlier regulars stand in this line too; the sentence above leaves it out.',
    whyText: (few) =>
      `One line for each month of a first visit. Each cell says how many of 100 of them came in the first, second … month after. However often somebody comes in a month, it counts once; walk-ins and refunds do not count. Lines of fewer than ${few}\u00a0people are grey: one person more or less changes them a lot.`,
  },

  days: {
    title: 'Market days, stocking days and all others',
    kind: { market: 'Market days', stocking: 'Stocking, fresh goods', other: 'Other days' },
    says: (kind, visits, otherVisits, yuan, otherYuan) =>
      `${kind}: ${visits}\u00a0visits and ${yuan} on average; other days ${otherVisits} and ${otherYuan}`,
    needs: (least) =>
      `It takes ${least}\u00a0market (or stocking) days and ${least} others on which somebody came.`,
    column: { kind: 'Days', days: 'How many', visits: 'Visits a day', money: 'Takings a day' },
    whyText:
      'Counted: the days of the last year on which somebody came; on the others you were most likely not there. Walk-ins included, refunds taken off. Market and stocking days are those of your calendar.',
  },

  goods: {
    title: 'What sells',
    says: {
      amountFen: (product, percent) => `${product} brings most money: ${percent}`,
      visits: (product, percent) => `${product} is taken most often: at ${percent} of visits`,
      grams: (product, weight) => `${product} weighs most: ${weight}`,
    },
    needs: (least, have) =>
      `It takes ${least}\u00a0visits that say what was sold; the last year had ${have}. Import a list with a product column, and they are there.`,
    order: 'Sorted by',
    by: { amountFen: 'Money', visits: 'Visits', grams: 'Weight' },
    line: (visits, weight) => (weight ? `${visits} · ${weight}` : visits),
    kilos: (kilos) => `${kilos}\u00a0kg`,
    buyer: (visits) => ` buys most of it: ${visits}`,
    walkIns: 'bought by walk-ins only',
    whyText: (visits) =>
      `Counted: the ${visits}\u00a0visits of the last year that say what was sold, walk-ins included. A product counts once a visit. Refunds do not count, nor does fish you bought back. Who buys most is told by money.`,
  },

  pairs: {
    title: 'Often bought together',
    says: (first, other, times) =>
      `${first} and ${other} go together ${times} times as often as by chance`,
    none: 'No two products go together more often than by chance.',
    line: (first, of, other, both) =>
      `Of ${of}\u00a0visits with ${first}, ${both} also took ${other}`,
    times: (times) => `${times} times as often as by chance`,
    whyText: (visits, least) =>
      `Counted: the ${visits}\u00a0visits of the last year that say what was sold. If two products had nothing to do with each other, one can work out how often both would turn up; how many times more often they do is what is told. Only pairs seen together at least ${least}\u00a0times count, and only when that is more than luck: the more products there are, the stricter, so that of twenty pairs told at most one is luck.`,
  },

  rates: {
    title: 'Coming again, and lost',
    repurchase: 'Came again',
    churn: 'Lost',
    satisfaction: 'Satisfied',
    complaints: 'Complaints',
    now: 'This month so far',
    monthBefore: 'Same days last month',
    yearBefore: 'Same days last year',
    few: (counted, of) => `${counted} of ${of}`,
    unknown: 'the book is younger',
    column: { when: 'Days', share: 'Share', counted: 'People', of: 'of' },
    period: (from, to) => `${from} to ${to}`,
    repurchaseWhy: (days) =>
      `Of the customers who came in the ${days}\u00a0days up to then, the share who came on two days or more. Walk-ins and refunds do not count.`,
    churnWhy: (days) =>
      `Of the customers not yet lost when the month began, the share who are lost by that day. Lost: away for over ${days}\u00a0days and for over one and a half times their own long gap (in days you are open). Whoever came back meanwhile is not lost.`,
    satisfactionWhy:
      'Of those asked how it was in these days, the share who were satisfied. Who was not asked or did not answer does not count; note it on a customer’s card, under More.',
    complaintsWhy:
      'Complaints noted in these days, against visits (walk-ins count, refunds do not): the column “of” counts visits. What nobody noted is not seen here.',
    sameDays:
      'All three are as long, or they could not be compared: when this month is a few days old, only those days of last month and last year count.',
    lost: 'Lost this month',
    lostMore: (people) => `and ${people} more`,
    nobodyLost: 'Nobody was lost this month.',
    lastCame: (day) => `last came ${day}`,
    toPatterns: 'More patterns',
  },
};
