import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addVisit, emptyTally, tallyOf } from '../../../src/domain/customers/add-visit';
import { RECENT_DAYS } from '../../../src/domain/customers/figures';
import {
  emptyFigureTable,
  figuresAt,
  sliceFigures,
  writeFigures,
} from '../../../src/domain/customers/figure-table';

type Visit = { day: number; amount: number; refund: boolean };

const tallyFrom = (visits: readonly Visit[]) => {
  const tally = emptyTally();
  for (const { day, amount, refund } of visits) addVisit(tally, day, amount, refund);
  return tally;
};

test('figures: two purchases on day 10 and one on day 19 are three visits on two days', () => {
  const tally = tallyFrom([
    { day: 10, amount: 500, refund: false },
    { day: 10, amount: 200, refund: false },
    { day: 19, amount: 300, refund: false },
  ]);

  expect(tally).toMatchObject({
    visits: 3,
    visitDays: 2,
    firstDay: 10,
    lastDay: 19,
    amountFen: 1000,
    lastAmountFen: 300,
    recentDays: [10, 19],
  });
});

test('figures: money given back lowers the sum and is no visit, not even as the first thing that happens', () => {
  const before = tallyFrom([{ day: 5, amount: -300, refund: true }]);
  const after = tallyFrom([
    { day: 5, amount: -300, refund: true },
    { day: 7, amount: 1000, refund: false },
    { day: 9, amount: -1000, refund: true },
  ]);

  expect(before).toEqual({ ...emptyTally(), amountFen: -300 });
  expect(after).toMatchObject({ visits: 1, visitDays: 1, firstDay: 7, lastDay: 7 });
  expect(after).toMatchObject({ amountFen: -300, lastAmountFen: 1000, recentDays: [7] });
});

test('figures: only the latest sixteen days are kept at hand', () => {
  const tally = tallyFrom(
    Array.from({ length: 20 }, (_, i) => ({ day: 3 * i, amount: 100, refund: false })),
  );

  expect(tally.recentDays).toEqual(Array.from({ length: RECENT_DAYS }, (_, i) => 3 * (i + 4)));
  expect(tally).toMatchObject({ visitDays: 20, firstDay: 0, lastDay: 57 });
});

const visits = fc.array(
  fc.record({
    day: fc.integer({ min: 0, max: 60 }),
    amount: fc.integer({ min: -500, max: 5000 }),
    refund: fc.boolean(),
  }),
  { maxLength: 40 },
);

test('figures: within one day the order of visits does not matter', () => {
  fc.assert(
    fc.property(visits, (list) => {
      const inOrder = [...list].sort((a, b) => a.day - b.day);
      const otherwise = [...list].reverse().sort((a, b) => a.day - b.day);

      expect(tallyFrom(otherwise)).toEqual(tallyFrom(inOrder));
    }),
  );
});

test('figures: they equal what somebody with paper and patience would count', () => {
  fc.assert(
    fc.property(visits, (list) => {
      const counted = list.filter((one) => !one.refund);
      const days = [...new Set(counted.map((one) => one.day))].sort((a, b) => a - b);
      const sumOf = (day: number) =>
        counted.filter((one) => one.day === day).reduce((sum, one) => sum + one.amount, 0);

      const tally = tallyFrom([...list].sort((a, b) => a.day - b.day));

      expect(tally).toMatchObject({
        visits: counted.length,
        visitDays: days.length,
        amountFen: list.reduce((sum, one) => sum + one.amount, 0),
        lastAmountFen: days.length ? sumOf(days.at(-1)!) : 0,
        recentDays: days.slice(-RECENT_DAYS),
      });
    }),
  );
});

test('figures: adding to a copy leaves the card it was copied from alone', () => {
  const card = tallyFrom([{ day: 1, amount: 100, refund: false }]);

  const copy = tallyOf(card);
  addVisit(copy, 4, 200, false);
  copy.balances.points += 5;

  expect(card).toMatchObject({ visits: 1, recentDays: [1], balances: { points: 0 } });
});

test('figures: a row of the table gives back what was written, neighbours untouched', () => {
  const one = { ...tallyFrom([{ day: 9, amount: 50, refund: false }]) };
  one.balances = { points: 3, stored: -200, times: 1, tab: 9 };
  const table = emptyFigureTable(3);

  writeFigures(table, 1, one);

  expect(figuresAt(table, 1)).toEqual(one);
  expect(figuresAt(table, 0)).toEqual(emptyTally());
  expect(figuresAt(sliceFigures(table, 1, 3), 0)).toEqual(one);
});
