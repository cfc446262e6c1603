/** The list of rows that need a look while the vendor goes through it. */
import { expect, test } from 'vitest';
import type { ImportProblem } from '../../../src/files/csv/problem';
import { cellsToMend, nextProblem, problemRows } from '../../../src/ui/screens/import/problem-rows';

const bad = (line: number, cells: readonly string[] = [], column?: number): ImportProblem => ({
  line,
  reason: 'date-impossible',
  text: '',
  cells,
  ...(column === undefined ? {} : { column }),
});
const report = {
  headers: ['姓名', '店员', '日期', '金额'],
  beside: [],
  mapping: {
    columns: { name: 0, date: 2, amount: 3 },
    dateOrder: 'ymd',
    dateOrderOpen: false,
  },
} as const;

test('mend: a mended row stays where it was, and the next is the one behind it, then the first', () => {
  const rows = problemRows({ problems: [bad(3), bad(9)], mended: [{ line: 5, cells: ['a'] }] });

  expect(rows.map(({ line, problem }) => [line, problem === null])).toEqual([
    [3, false],
    [5, true],
    [9, false],
  ]);
  expect(nextProblem(rows, 5)).toBe(9);
  expect(nextProblem(rows, 9)).toBe(3);
  expect(nextProblem(problemRows({ problems: [bad(3)], mended: [] }), 3)).toBeNull();
});

test('mend: the cell at fault is asked first, then those that mean something; others are folded away', () => {
  const [row] = problemRows({
    problems: [bad(3, ['老王', '小李', '2026-02-30', '5'], 2)],
    mended: [],
  });

  expect(cellsToMend(row!, report)).toEqual([
    { column: 2, matters: true },
    { column: 0, matters: true },
    { column: 3, matters: true },
    { column: 1, matters: false },
  ]);
});

test('mend: cells beyond the last header are shown, so that they can be moved or wiped', () => {
  const cells = ['老王', '', '2026-02-03', '5', '', 'x'];
  const [row] = problemRows({ problems: [bad(3, cells, 5)], mended: [] });

  expect(cellsToMend(row!, report)[0]).toEqual({ column: 5, matters: true });
});
