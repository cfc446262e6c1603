import { expect, it } from 'vitest';
import { stageOf, type StageFigures } from '../../../src/domain/segments/stage';

const figures = (changes: Partial<StageFigures>): StageFigures => ({
  visitDays: 8,
  awayDays: 3,
  longGapDays: 20,
  unitDays: 10,
  horizonDays: 30,
  warned: false,
  ...changes,
});

it.each([
  ['somebody who never came', { visitDays: 0 }, 'potential'],
  ['who came once last week', { visitDays: 1, longGapDays: null }, 'first'],
  ['who came once 61 days ago', { visitDays: 1, longGapDays: NaN, awayDays: 61 }, 'lost'],
  [
    'who came once 61 days ago where people come monthly',
    { visitDays: 1, longGapDays: null, awayDays: 61, unitDays: 30 },
    'first',
  ],
  ['who came three times', { visitDays: 3 }, 'repeat'],
  ['who came eight times and was away 59 days', { awayDays: 59 }, 'loyal'],
  ['who came eight times and was away 61 days', { awayDays: 61 }, 'lost'],
  ['a slow regular away 61 days', { awayDays: 61, longGapDays: 50 }, 'loyal'],
  ['who is warned about', { warned: true, awayDays: 25 }, 'slipping'],
] as const)('stages: %s', (_, changes, stage) => {
  expect(stageOf(figures(changes))).toBe(stage);
});
