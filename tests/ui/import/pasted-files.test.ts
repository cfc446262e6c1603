import { expect, test } from 'vitest';
import { pastedFiles } from '../../../src/ui/screens/import/pasted-files';

const NAME = '粘贴的表格.tsv';
const aClipboard = (text: string, files: readonly File[] = []): DataTransfer =>
  ({ getData: () => text, files }) as unknown as DataTransfer;

test('import: cells pasted from a sheet become a table, untouched', async () => {
  const cells = '姓名\t金额\r\n老王\t"12,5"\r\n';

  const [file, ...others] = pastedFiles(aClipboard(cells), NAME);

  expect(others).toEqual([]);
  expect(file?.name).toBe(NAME);
  expect(await file?.text()).toBe(cells);
});

test('import: files copied in a file manager are pasted as they are, all of them', () => {
  const files = [new File(['a'], '十月.csv'), new File(['b'], '十一月.csv')];

  expect(pastedFiles(aClipboard('', files), NAME)).toEqual(files);
});

test('import: of cells that come with a picture of themselves the cells are taken', () => {
  const picture = new File([], 'image.png', { type: 'image/png' });

  const files = pastedFiles(aClipboard('姓名\t金额\n老王\t12', [picture]), NAME);

  expect(files.map(({ name }) => name)).toEqual([NAME]);
});

test('import: a single word pasted by accident opens nothing', () => {
  expect(pastedFiles(aClipboard('老王'), NAME)).toEqual([]);
  expect(pastedFiles(aClipboard('\n\n老王\n'), NAME)).toEqual([]);
  expect(pastedFiles(null, NAME)).toEqual([]);
});
