import type { changes as zh } from '../zh/changes';

export const changes: typeof zh = {
  kind: {
    late: 'Should have come',
    comingLess: 'Coming less',
    comingMore: 'Coming more',
    spendingLess: 'Spending less',
    spendingMore: 'Spending more',
    product: 'Other goods',
    seat: 'Other seat',
    silent: 'Silent since a complaint',
    cameBack: 'Came back',
    referred: 'Brought by a friend',
  },
  says: (n) => `Changes this week: ${n}`,
  strongest: (shown, all) => `The ${shown} strongest of ${all}.`,
  cut: (shown, all) => `${all} in all; the ${shown} strongest are listed.`,
  once: 'Each is told once, in the week in which it begins, and not again for three visits.',
  showAll: (n) => `Show all ${n}`,
  showMore: (n) => `Show ${n} more`,
  showFewer: 'Only the strongest',

  nobody: 'Nobody’s habits changed this week',
  watched: (habit) =>
    `Looked at, each by their own habit: customers with six or more visit days (${habit}), how often they come and what they spend.`,
  choices: (choice) =>
    `Of this week’s visitors, ${choice} have enough goods or seats noted to see a change of these.`,
  noChoices:
    'Too few goods or seats are noted (it takes ten days of one customer) to see a change of these.',
  tooEarly: 'Too early to see a change',
  tooEarlyText:
    'It takes six days of coming to know somebody’s own habit. Keep recording; who comes back after long, and who was brought along by a friend, is told at once.',
  looking: 'Looking for what changed…',

  byChance: ' Going by that earlier habit, this happens by chance less than once a year.',
  more: (usual, gaps, span) => [
    'Used to come every ',
    { strong: usual },
    `; the last ${gaps} gaps took `,
    { strong: span },
    ' together.',
  ],
  moreThanDaily: (gaps, span) => [
    `Came often already; the last ${gaps} gaps took `,
    { strong: span },
    ' together.',
  ],
  spending: (before, visits, lately) => [
    'Used to spend about ',
    { strong: before },
    ` a visit; on the last ${visits} about `,
    { strong: lately },
    '.',
  ],
  product: (usual, before, days) => [{ strong: usual }, ` on ${before} of ${days} days before; `],
  seat: (usual, before, days) => [
    'Sat at ',
    { strong: usual },
    ` on ${before} of ${days} days before; `,
  ],
  instead: (since, days, lately, other) => [
    `since ${since} on ${lately ?? 'none'} of ${days}, and `,
    ...(other === null
      ? ['something else each time.']
      : [{ strong: other[0] }, ` on ${other[1]}.`]),
  ],
  back: (away, closed, on) => [
    'Back ',
    { strong: on },
    ' after ',
    { strong: away },
    closed === null ? '' : ` (closed for ${closed} of them)`,
  ],
  backUsual: (usual) => ['; usually comes every ', { strong: usual }, '.'],
  backLost: ', and had been given up.',
  backEnd: '.',
  silent: (on, usual) => [
    'Complained ',
    { strong: on },
    ', which is not settled, and has not come since; usually comes every ',
    { strong: usual },
    '.',
  ],
  referred: (by, on) => [
    'Brought by ',
    { strong: by },
    '; came for the first time ',
    { strong: on },
    '.',
  ],

  thank: (name) => `Thank ${name}`,
  seen: 'Seen',
  seenDone: (name) => `${name}: seen`,
  seenUndone: (name) => `${name} is back on the list`,
  seenList: (n) => `Seen: ${n}`,
  showAgain: 'Back on the list',

  why: {
    title: (name, kind) => `${name}: ${kind}`,
    earlier: 'Used to come every',
    lastGaps: (gaps) => `The last ${gaps} gaps together`,
    spendBefore: 'Used to spend about',
    spendLately: (visits) => `On the last ${visits} visits about`,
    usual: 'Used to choose',
    before: 'Before',
    lately: 'Lately',
    other: 'Now mostly',
    daysOf: (n, of) => `${n} of ${of} days`,
    since: 'Since',
    away: 'Away for',
    closed: 'You were closed for',
    backOn: 'Came back',
    complained: 'Complained on',
    usualGap: 'Usual gap',
    referrer: 'Brought by',
    firstOn: 'First visit',
    rare: 'Rarer than the line for telling',
    times: (n) => `${n}\u00a0times`,
    stake: (days) => `At stake in the next ${days}`,
    rule: {
      late: 'The same as under “Warnings”: by their own habit they should have come by now. Here it is told only in the week it begins.',
      comingLess:
        'The last two gaps and the one running, against the same customer’s earlier gaps.',
      comingMore:
        'The last five gaps against the same customer’s earlier gaps; when everybody comes more, it is not this customer’s change.',
      spendingLess:
        'The last five paid visits against the same customer’s earlier ones; the typical amount counts, a single big order does not.',
      spendingMore:
        'The last five paid visits against the same customer’s earlier ones; the typical amount counts, a single big order does not.',
      product:
        'What most money went on is the day’s choice; what is on every receipt (the fee, say) is none. The last four days against up to sixteen before. If nobody else takes it any more it is probably sold out, and nothing is said.',
      seat: 'The seats of the last four days against up to sixteen before.',
      cameBack:
        'On the evening before, they were late by their own habit, or away so long that they counted as gone.',
      silent:
        'A complaint is not marked as settled, and by the usual gap they would have come again. Ask first, settle it, then invite them.',
      referred: 'The card says who brought them, and this week they came for the first time.',
    },
    order: 'In order of the money it is about; less is counted where chance would explain it.',
    asOf: (day) => `As of ${day}`,
  },

  message: {
    comingMore: {
      pond: (name) =>
        `${name}, good to see you so often, thank you! Tell me which spot you would like and I’ll keep it for you.`,
      stall: (name) =>
        `${name}, good to see you so often, thank you! Tell me what you need and I’ll keep the best for you.`,
    },
    spendingMore: {
      pond: (name) =>
        `${name}, thank you for coming to us! Tell me which spot you would like and I’ll keep it for you.`,
      stall: (name) =>
        `${name}, thank you for buying from us! Tell me what you need and I’ll keep the best for you.`,
    },
    spendingLess: {
      pond: (name) =>
        `${name}, are you enjoying your days here? If anything is not right, tell me and I’ll see to it.`,
      stall: (name) =>
        `${name}, is everything to your liking? If anything is not right, tell me and I’ll see to it.`,
    },
    choice: {
      pond: (name, now) =>
        `${name}, I see you changed to ${now}. All well with it? Tell me what you would like and I’ll arrange it.`,
      stall: (name, now) =>
        `${name}, I see you changed to ${now}. All well with it? Tell me what you would like and I’ll keep it for you.`,
    },
    cameBack: {
      pond: (name) =>
        `${name}, it was good to see you again! Tell me before you come and I’ll keep you a good spot.`,
      stall: (name) =>
        `${name}, it was good to see you again! Tell me what you need and I’ll keep something fresh for you.`,
    },
    silent: {
      pond: (name) =>
        `${name}, I have not forgotten what you told me last time. When it suits you, tell me more and I’ll put it right.`,
      stall: (name) =>
        `${name}, I have not forgotten what you told me last time. When it suits you, tell me more and I’ll put it right.`,
    },
    thanks: (referrer, name) =>
      `${referrer}, thank you for bringing ${name} along! I won’t forget it.`,
  },
};
