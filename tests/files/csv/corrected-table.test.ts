/** Rows put right on the screen stand in the table where the file had them. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withCorrections } from '../../../src/files/csv/corrected-table';
import { runs } from '../../helpers/law-runs';
import { rowsOf, tableOf } from './table-of';

test('mend: a row takes the vendor’s cells, the others stay, and the table read first is untouched', async () => {
  const table = await tableOf('姓名,金额\n老王,五十\n老李,6\n');

  const mended = withCorrections(table, new Map([[2, ['老王', '50']]]));

  expect(rowsOf(mended)).toEqual([
    ['老王', '50'],
    ['老李', '6'],
  ]);
  expect([...mended.lines]).toEqual([2, 3]);
  expect(rowsOf(table)[0]).toEqual(['老王', '五十']);
});

test('mend: a line with an open quote becomes the row it was meant to be, in its place', async () => {
  const table = await tableOf('姓名,备注,金额\n老王,"欠着,5\n老李,,6\n');

  const mended = withCorrections(table, new Map([[2, ['老王', '欠着', '5']]]));

  expect(rowsOf(mended)[0]).toEqual(['老王', '欠着', '5']);
  expect([...mended.lines]).toEqual([2, 3]);
  expect(mended.problems).toEqual([]);
});

test('mend: a row that still has more cells than headers stays a problem, with what was typed', async () => {
  const table = await tableOf('姓名,金额\n老王,5,,x\n');

  const mended = withCorrections(table, new Map([[2, ['老王', '6', '', 'y']]]));

  expect(mended.problems).toEqual([
    {
      line: 2,
      reason: 'too-many-cells',
      text: '老王,6,,y',
      cells: ['老王', '6', '', 'y'],
      column: 3,
    },
  ]);
  expect(mended.cells.length).toBe(0);
});

test('law: mended rows give the table of a file that was right from the start', async () => {
  const cell = fc.stringMatching(/^[a-z\u4e00-\u4e20]{1,6}$/);
  const row = fc.tuple(cell, cell);
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(row, fc.option(row)), { minLength: 1, maxLength: 12 }),
      async (rows) => {
        const text = (of: readonly (readonly string[])[]) =>
          `姓名,备注\n${of.map((cells) => cells.join(',')).join('\n')}\n`;
        const table = await tableOf(text(rows.map(([was]) => was)));
        const right = await tableOf(text(rows.map(([was, better]) => better ?? was)));

        const mended = withCorrections(
          table,
          new Map(rows.flatMap(([, better], i) => (better ? [[i + 2, better] as const] : []))),
        );

        expect(rowsOf(mended)).toEqual(rowsOf(right));
        expect([...mended.lines]).toEqual([...right.lines]);
      },
    ),
    runs(100),
  );
});
