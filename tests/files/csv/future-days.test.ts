import { expect, test } from 'vitest';
import { numberOfDay, parseDay } from '../../../src/domain/shared/day';
import { guessMapping } from '../../../src/files/csv/guess-mapping';
import { interpret } from '../../../src/files/csv/interpret';
import { tableOf } from './table-of';

test('import: a visit on a day that has not come yet is a problem, today itself is not', async () => {
  const table = await tableOf('姓名,日期,金额\n老王,2026-11-22,10\n老李,2027-05-01,20\n');

  const today = numberOfDay(parseDay('2026-11-22')!);
  const draft = interpret(table, guessMapping(table), today);

  expect(draft.visits.length).toBe(1);
  expect(draft.problems).toMatchObject([{ line: 3, reason: 'date-in-future', text: '2027-05-01' }]);
});
