import { expect, test } from 'vitest';
import { numberOfDay, parseDay } from '../../../src/domain/shared/day';
import { guessMapping } from '../../../src/files/csv/guess-mapping';
import { interpret } from '../../../src/files/csv/interpret';
import { readTable } from '../../../src/files/csv/read-table';

test('import: a visit on a day that has not come yet is a problem, today itself is not', async () => {
  const file = new Blob(['姓名,日期,金额\n老王,2026-11-22,10\n老李,2027-05-01,20\n']);
  const table = await readTable(file, 'utf-8', () => undefined);
  if (!table.ok) throw new Error(table.error.type);

  const today = numberOfDay(parseDay('2026-11-22')!);
  const draft = interpret(table.value, guessMapping(table.value), today);

  expect(draft.visits.length).toBe(1);
  expect(draft.problems).toMatchObject([{ line: 3, reason: 'date-in-future', text: '2027-05-01' }]);
});
