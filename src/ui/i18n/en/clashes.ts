import type { clashes as zh } from '../zh/clashes';

export const clashes: typeof zh = {
  overdrawnTitle: 'Taken on both devices, now below zero',
  overdrawnWhat:
    'Neither knew of the other. Both entries stay; how to make it up is between you and the customer.',
  below: {
    points: (n) => `Points come to ${n}`,
    stored: (n) => `Stored value comes to ${n}`,
    times: (n) => `Visits left on the card come to ${n}`,
    tab: (n) => `The tab comes to ${n}`,
  },
  took: (day, n) => `${n} taken ${day}`,
  tookNothing: 'nothing taken',
  and: ', ',
  fieldsTitle: 'Changed on both sides, differently',
  fieldsWhat:
    "The later change counts; the other stays in the customer's history, and can be put back.",
  here: (what) => `Here: ${what}`,
  there: (what) => `In the file: ${what}`,
  value: (value, day) => `${value} (${day})`,
  empty: '(empty)',
  counts: 'counts',
  more: 'Show more',
};
