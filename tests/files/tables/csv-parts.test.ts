import { expect, test } from 'vitest';
import { CsvParts } from '../../../src/files/tables/csv-parts';
import { yuanCell } from '../../../src/files/tables/table-rows';
import { writeCsv, type OutCell } from '../../../src/files/csv/write-csv';

const textOf = async (blob: Blob): Promise<string> =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(await blob.arrayBuffer());

test.each([0, 1, 8190, 8191, 8192, 20_000])(
  'a table of %i rows in pieces is the table in one',
  async (count) => {
    const rows = Array.from({ length: count }, (_, i): OutCell[] => [`"${i}`, i, { digits: '-5' }]);
    const parts = new CsvParts(['a', '=b', 'c']);

    const full = rows.filter((row) => parts.add(row)).length;

    expect(await textOf(parts.finish())).toBe(writeCsv(['a', '=b', 'c'], rows));
    expect(parts.rows).toBe(count);
    expect(full).toBe(Math.floor((count + 1) / 8192));
  },
);

test('yuan: whole-number arithmetic, two decimals, the sign in front', () => {
  const written = [0, 5, -95, 1250, -100, 1_000_000_000_000].map((fen) => yuanCell(fen).digits);

  expect(written).toEqual(['0.00', '0.05', '-0.95', '12.50', '-1.00', '10000000000.00']);
});
