/** The rows a vendor has put right on the screen, in the place of those the file has. */
import { GrowingCells, onlyRows } from './cells';
import type { Table } from './table';
import { problemAt, rowProblem } from './to-table';

/** The cells of a row as the vendor has mended them, by the line in which it begins. */
export type Corrections = ReadonlyMap<number, readonly string[]>;

/** The table with its mended rows, also those that were none in the file. The one given stays as it was. */
export function withCorrections(table: Table, corrections: Corrections): Table {
  if (corrections.size === 0) return table;
  const cells = new GrowingCells(table.cells);
  const problems = table.problems.filter(({ line }) => !corrections.has(line));
  const mended: { readonly line: number; readonly row: number }[] = [];
  for (const [line, texts] of [...corrections].sort(([a], [b]) => a - b)) {
    const problem = rowProblem(texts, table.headers.length);
    if (problem) problems.push(problemAt(line, problem, table.delimiter));
    else mended.push({ line, row: cells.addRow(texts) });
  }
  const most = table.lines.length + mended.length;
  const rows = new Int32Array(most);
  const lines = new Int32Array(most);
  let length = 0;
  let next = 0;
  const put = (line: number, row: number): void => {
    lines[length] = line;
    rows[length++] = row;
  };
  const putMendedUpTo = (line: number): void => {
    for (; next < mended.length && mended[next]!.line <= line; next++)
      put(mended[next]!.line, mended[next]!.row);
  };
  table.lines.forEach((line, row) => {
    putMendedUpTo(line);
    if (!corrections.has(line)) put(line, row);
  });
  putMendedUpTo(Infinity);
  return {
    ...table,
    cells: onlyRows(cells.cells(), rows.slice(0, length)),
    lines: lines.slice(0, length),
    problems: problems.sort((a, b) => a.line - b.line),
  };
}
