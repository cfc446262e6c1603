import { expect, test } from 'vitest';
import { pastedTable } from '../../../src/ui/screens/import/pasted-table';

test('import: cells pasted from a sheet become a table, untouched', async () => {
  const cells = '姓名\t金额\r\n老王\t"12,5"\r\n';

  const file = pastedTable(cells, '粘贴的表格.tsv');

  expect(file?.name).toBe('粘贴的表格.tsv');
  expect(await file?.text()).toBe(cells);
});

test('import: a single word pasted by accident opens nothing', () => {
  expect(pastedTable('老王', '粘贴的表格.tsv')).toBeNull();
  expect(pastedTable('\n\n老王\n', '粘贴的表格.tsv')).toBeNull();
});
