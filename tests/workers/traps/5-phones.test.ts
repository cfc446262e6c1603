/** Trap 5: phones as people and spreadsheets write them. */
import { expect, test } from 'vitest';
import { problems as en } from '../../../src/ui/i18n/en/problems';
import { problems as zh } from '../../../src/ui/i18n/zh/problems';
import { useLocks } from '../../helpers/a-worker';
import { brought } from '../../helpers/import-fixture';

useLocks();

test('trap 5: country code, dashes, full-width digits, a trailing .0 and leading zeros are one number', async () => {
  const { report, people } = await brought('5-phones.csv');

  expect(report.counts).toMatchObject({ customers: 4, customerLines: 9 });
  expect(people).toContainEqual({ name: '老王', phone: '13800138000' });
});

test('trap 5: a landline keeps its area code, last digits and masked numbers stay as they are', async () => {
  const { people } = await brought('5-phones.csv');

  expect(people).toContainEqual({ name: '老钱', phone: '0571-88123456' });
  expect(people).toContainEqual({ name: '老赵', phone: '8000' });
  expect(people).toContainEqual({ name: '老周', phone: '183******45' });
});

test('trap 5: 1.38E+10 has lost its digits: its line is kept out, and the vendor is told how to export again', async () => {
  const { report } = await brought('5-phones.csv');

  const damaged = { reason: 'phone-damaged', column: 1 };
  expect(report.problems).toEqual([
    { ...damaged, line: 8, text: '1.38E+10', cells: ['李嫂', '1.38E+10'] },
    { ...damaged, line: 9, text: '1.39001E+10', cells: ['孙姐', '1.39001E+10'] },
  ]);
  expect(zh.row['phone-damaged']).toContain('再导出');
  expect(en.row['phone-damaged']).toContain('export again');
});
