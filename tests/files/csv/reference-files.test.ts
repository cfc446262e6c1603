import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { NONE, draftOf, problemsOf, tableOf, rowsOf } from './table-of';

const shared = process.env['PONDBOOK_SHARED'] ?? resolve(import.meta.dirname, '../../../../shared');
const cdnow = resolve(shared, 'vectors/cdnow_sample.csv');
const spectrum = resolve(shared, 'corpora/csv-spectrum');

for (const path of [cdnow, spectrum]) {
  if (!existsSync(path)) console.warn(`SKIPPED: ${path} is absent, its import is not tested`);
}

test.skipIf(!existsSync(cdnow))(
  'csv: 6,696 visit days of 2,357 customers come in whole',
  async () => {
    const draft = await draftOf(readFileSync(cdnow));

    expect(problemsOf(draft)).toEqual([]);
    expect(draft.customers.length).toBe(2357);
    expect(draft.visits.length).toBe(6696);
    expect(draft.lines).toEqual({ ...NONE, visits: 6696 });
    expect(draft.customers[0]).toEqual({
      key: { by: 'number', value: '1' },
      fields: { number: '1', name: '1' },
      line: 2,
    });
    expect([draft.visits.amountFen[0], draft.visits.line[6695]]).toEqual([2933, 6697]);
  },
);

describe.skipIf(!existsSync(spectrum))(
  'csv: the acid files of csv-spectrum read as they say',
  () => {
    const names = existsSync(spectrum)
      ? readdirSync(resolve(spectrum, 'csvs')).map((name) => name.replace('.csv', ''))
      : [];

    test('there are eleven of them', () => {
      expect(names.length).toBe(11);
    });

    test.each(names)('%s', async (name) => {
      const wanted = JSON.parse(
        readFileSync(resolve(spectrum, `json/${name}.json`), 'utf8'),
      ) as Record<string, string>[];

      const table = await tableOf(readFileSync(resolve(spectrum, `csvs/${name}.csv`)));

      expect(table.problems).toEqual([]);
      expect(
        rowsOf(table).map((row) =>
          Object.fromEntries(table.headers.map((h, i) => [h, row[i] ?? ''])),
        ),
      ).toEqual(wanted);
    });
  },
);
