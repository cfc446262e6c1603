import { expect, test } from 'vitest';
import type { Feedback } from '../../../src/domain/facts/fact';
import { feedbackRates } from '../../../src/domain/patterns/feedback-rates';

const days = {
  first: 100,
  visits: Int32Array.from({ length: 20 }, () => 5),
  amountFen: new Float64Array(20),
};
const said = (day: number, ...all: Feedback[]) => all.map((feedback) => ({ day, feedback }));

test('patterns: of 7 faces 5 satisfied and 1 complaint in 50 visits are 5 of 7 and 1 of 50', () => {
  const all = [
    ...said(104, 'satisfied', 'unsatisfied'),
    ...said(105, 'satisfied', 'satisfied', 'soSo', 'unsatisfied', 'praise', 'wish'),
    ...said(114, 'complaint', 'satisfied', 'satisfied', 'satisfied'),
    ...said(115, 'complaint', 'unsatisfied'),
  ];

  expect(feedbackRates(all, days, 105, 114)).toEqual({
    satisfaction: { counted: 5, of: 7 },
    complaints: { counted: 1, of: 50 },
  });
  expect(feedbackRates(all, days, 104, 114).satisfaction).toEqual({ counted: 6, of: 9 });
});

test('patterns: who never asked and never noted a complaint is told nothing, who did is told 0', () => {
  const asked = said(101, 'satisfied', 'praise');

  expect(feedbackRates(said(105, 'wish', 'praise'), days, 100, 119)).toEqual({
    satisfaction: null,
    complaints: null,
  });
  expect(feedbackRates(asked, days, 110, 119)).toEqual({
    satisfaction: { counted: 0, of: 0 },
    complaints: null,
  });
  expect(feedbackRates(said(101, 'complaint'), days, 90, 99).complaints).toEqual({
    counted: 0,
    of: 0,
  });
});
