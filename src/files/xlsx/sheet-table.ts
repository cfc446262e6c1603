/** Makes a table of a sheet's rows, as of a text file's lines. */
import type { Result } from '../../domain/shared/result';
import { GrowingCells } from '../csv/cells';
import { isKnownHeader } from '../csv/field-headers';
import { unguardFormula } from '../csv/formula-guard';
import type { Table, TableProblem } from '../csv/table';
import { toTable } from '../csv/to-table';
import { cellText, type CellValue } from './cell-text';
import type { Sheet } from './read-workbook';

/** The table of a sheet; its lines are the sheet's row numbers. Blank rows are left out. */
export function sheetTable({ rows }: Sheet): Result<Table, TableProblem> {
  const cells = new GrowingCells();
  const lines: number[] = [];
  rows.forEach((row, i) => {
    const texts = textsOf(row);
    if (texts.every((text) => text.trim() === '')) return;
    cells.addRow(texts);
    lines.push(i + 1);
  });
  return toTable({ delimiter: '\t', cells, lines, problems: [], aside: [] });
}

/** The sheet that looks most like a table we know: most known headers, then most rows. The first when none has any. */
export function bestSheet(tables: readonly Result<Table, TableProblem>[]): number {
  let best = 0;
  let bestKnown = -1;
  let bestRows = -1;
  tables.forEach((table, i) => {
    if (!table.ok) return;
    const known = new Set(table.value.headers.filter(isKnownHeader)).size;
    const { length } = table.value.cells;
    if (known < bestKnown || (known === bestKnown && length <= bestRows)) return;
    [best, bestKnown, bestRows] = [i, known, length];
  });
  return best;
}

/** Rows come as wide as the sheet; what is empty behind a row's last cell is none of its cells. */
function textsOf(row: readonly CellValue[]): string[] {
  let end = row.length;
  while (end > 0 && row[end - 1] === null) end--;
  return row.slice(0, end).map((value) => unguardFormula(cellText(value)));
}
