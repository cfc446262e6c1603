import { expect, test } from 'vitest';
import { IMPORT_FIELDS } from '../../../src/files/csv/mapping';
import type { ImportField, Mapping } from '../../../src/files/csv/mapping';
import {
  MAIN_FIELDS,
  OTHER_FIELDS,
  examplesOf,
  mappingLack,
  previewColumns,
  unusedColumns,
  withColumn,
  withDateOrder,
} from '../../../src/ui/screens/import/mapping-choice';

const aMapping = (columns: Partial<Record<ImportField, number>>): Mapping => ({
  columns,
  dateOrder: 'ymd',
  dateOrderOpen: true,
});

test('mapping: choosing a column for a field changes that field only', () => {
  const before = aMapping({ name: 0, amount: 2 });

  const after = withColumn(before, 'phone', 1);

  expect(after.columns).toEqual({ name: 0, phone: 1, amount: 2 });
  expect(before.columns).toEqual({ name: 0, amount: 2 });
});

test('mapping: "no such column" takes the field off altogether', () => {
  const after = withColumn(aMapping({ name: 0, amount: 2 }), 'amount', null);

  expect(after.columns).toEqual({ name: 0 });
  expect('amount' in after.columns).toBe(false);
});

test('mapping: an answered date order is not asked again', () => {
  expect(withDateOrder(aMapping({ date: 0 }), 'dmy')).toEqual({
    columns: { date: 0 },
    dateOrder: 'dmy',
    dateOrderOpen: false,
  });
});

test.each<[Partial<Record<ImportField, number>>, ReturnType<typeof mappingLack>]>([
  [{ name: 0, date: 1, amount: 2 }, null],
  [{ phone: 0 }, null],
  [{ date: 1, amount: 2 }, 'visits-without-customer'],
  [{ name: 0, amount: 2 }, 'amount-without-date'],
  [{ name: 0, date: 1 }, 'date-without-amount'],
  [{ amount: 2 }, 'amount-without-date'],
  [{ date: 1, note: 0 }, 'date-without-amount'],
  [{ points: 1, note: 0 }, 'nothing-usable'],
  [{}, 'nothing-usable'],
])('mapping: with %j the vendor hears %s', (columns, lack) => {
  expect(mappingLack(aMapping(columns))).toBe(lack);
});

test('mapping: a column is recognised by its first different values, empty cells left out', () => {
  const sample = [['老王'], [''], ['老王'], [' 小李 '], [], ['张婶'], ['赵六']];

  expect(examplesOf(sample, 0, 3)).toEqual(['老王', '小李', '张婶']);
  expect(examplesOf(sample, 5, 3)).toEqual([]);
});

test('mapping: the preview shows columns in use first and every other column after them', () => {
  const headers = ['备注', '金额', '称呼', '操作员'];

  const shown = previewColumns(aMapping({ name: 2, wechat: 2, amount: 1 }), headers);

  expect(shown).toEqual([
    { column: 2, fields: ['name', 'wechat'] },
    { column: 1, fields: ['amount'] },
    { column: 0, fields: [] },
    { column: 3, fields: [] },
  ]);
  expect(unusedColumns(aMapping({ name: 2, amount: 1 }), headers)).toEqual([0, 3]);
});

test('mapping: every field can be chosen, on the first view or behind the fold', () => {
  expect([...MAIN_FIELDS, ...OTHER_FIELDS].sort()).toEqual([...IMPORT_FIELDS].sort());
});
