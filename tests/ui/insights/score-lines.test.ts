/** The lines of the scores as a vendor reads them. */
import { expect, test } from 'vitest';
import { scoreOf } from '../../../src/domain/segments/cutoffs';
import { scoreLines } from '../../../src/ui/screens/insights/score-lines';

const CUTOFFS = {
  sinceDays: [8, 15, 31, 91],
  visitDays: [2, 4, 8, Infinity],
  amountFen: [10_000, 30_000, 90_000, 250_000],
  fixed: true,
} as const;

test('scores: who came less than 8 days ago has five, and where nobody reaches a score no line is told', () => {
  const [five, , , two] = scoreLines(CUTOFFS);

  expect(five).toEqual({ score: 5, sinceBelow: 8, visitDays: null, amountFen: 250_000 });
  expect(two).toEqual({ score: 2, sinceBelow: 91, visitDays: 2, amountFen: 10_000 });
});

test('scores: what stands on a line is scored as the line says, and one day or fen before it is not', () => {
  for (const { score, sinceBelow, amountFen } of scoreLines(CUTOFFS)) {
    expect(6 - scoreOf(sinceBelow! - 1, CUTOFFS.sinceDays)).toBe(score);
    expect(6 - scoreOf(sinceBelow!, CUTOFFS.sinceDays)).toBe(score - 1);
    expect(scoreOf(amountFen!, CUTOFFS.amountFen)).toBe(score);
    expect(scoreOf(amountFen! - 1, CUTOFFS.amountFen)).toBe(score - 1);
  }
});
