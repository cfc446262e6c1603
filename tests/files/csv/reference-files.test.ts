import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { describeWithShared, sharedPath } from '../../helpers/shared-data';
import { NONE, draftOf, problemsOf } from './table-of';

describeWithShared('vectors/cdnow_sample.csv', 'csv: the CDNOW sample', () => {
  test('6,696 visit days of 2,357 customers come in whole', async () => {
    const draft = await draftOf(readFileSync(sharedPath('vectors/cdnow_sample.csv')));

    expect(problemsOf(draft)).toEqual([]);
    expect(draft.customers.length).toBe(2357);
    expect(draft.visits.length).toBe(6696);
    expect(draft.lines).toEqual({ ...NONE, visits: 6696 });
    expect(draft.customers[0]).toEqual({
      key: { by: 'number', value: '1' },
      fields: { number: '1', name: '1' },
      line: 2,
      isNameless: true,
    });
    expect([draft.visits.amountFen[0], draft.visits.line[6695]]).toEqual([2933, 6697]);
  });
});
