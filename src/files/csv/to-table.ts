/** Makes a table of rows as they were cut: finds the headers, puts aside what is no data, names what is no row. */
import { fail, ok, type Result } from '../../domain/shared/result';
import { isFilled, onlyRows, rowOf, rowsFrom, type Cells, type GrowingCells } from './cells';
import { columnLetters } from './column-letters';
import { isKnownHeader } from './field-headers';
import { findHeaderRow, SEARCHED_ROWS } from './header-row';
import { MOST_CELL_CHARS, MOST_COLUMNS, MOST_ROWS, SHOWN_CHARS } from './limits';
import { looksLikeValue } from './looks-like-value';
import type { ImportProblem } from './problem';
import type { Table, TableProblem } from './table';

export interface CutRows {
  readonly delimiter: string;
  readonly cells: GrowingCells;
  /** The line of each row. */
  readonly lines: ArrayLike<number>;
  readonly problems: readonly ImportProblem[];
  readonly aside: readonly number[];
}

export function toTable(cut: CutRows): Result<Table, TableProblem> {
  const { delimiter, lines } = cut;
  const rows = cut.cells.cells();
  if (rows.length === 0 && cut.problems.length === 0) return fail({ type: 'empty-file' });
  const searched = Math.min(SEARCHED_ROWS, rows.length);
  const first = Array.from({ length: searched }, (_, row) => rowOf(rows, row));
  const headerAt = findHeaderRow(first);
  const headers = headerAt < 0 ? letters(rows) : trimEnd(first[headerAt] ?? []);
  if (headers.length > MOST_COLUMNS) return fail({ type: 'too-many-columns' });
  if (rows.length - headerAt - 1 > MOST_ROWS) return fail({ type: 'too-large' });

  const aside = [...cut.aside];
  const problems = [...cut.problems];
  const data = new Int32Array(rows.length);
  const dataLines = new Int32Array(rows.length);
  let count = 0;
  let mended = false;
  const again = new TextEncoder().encode(headers[0] ?? '');
  for (let row = 0; row < rows.length; row++) {
    const line = lines[row]!;
    const width = rows.end[row]! - rows.begin[row]!;
    const odd =
      row <= headerAt + 1 ||
      hasExtraCells(rows, row, headers.length) ||
      (width === 1 && headers.length > 1) ||
      isLong(rows, row) ||
      beginsWith(rows, row, again);
    const place = odd ? placeOf(rowOf(rows, row), row, headerAt, headers) : 'data';
    if (place === 'aside') aside.push(line);
    else if (place === 'data' || Array.isArray(place)) {
      mended ||= place !== 'data';
      data[count] = place === 'data' ? row : cut.cells.addRow(place);
      dataLines[count++] = line;
    } else problems.push(problemAt(line, place, delimiter));
  }
  if (count === 0 && problems.length === 0) return fail({ type: 'only-headers' });
  problems.sort((a, b) => a.line - b.line);
  const kept = data.subarray(0, count);
  const straight = !mended && count > 0 && kept[count - 1]! - kept[0]! === count - 1;
  const all = cut.cells.cells();
  const cells = straight ? rowsFrom(all, kept[0]!, count) : onlyRows(all, kept);
  const table = { delimiter, headers, cells, lines: dataLines.slice(0, count) };
  return ok({ ...table, problems, aside });
}

type Problem = Pick<ImportProblem, 'reason' | 'cells' | 'column'> & { readonly text?: string };

export const problemAt = (line: number, problem: Problem, delimiter: string): ImportProblem => ({
  line,
  text: problem.cells.join(delimiter),
  ...problem,
});

/** Where a row belongs that is not plainly data; texts when it must be cut otherwise. */
function placeOf(
  texts: readonly string[],
  row: number,
  headerAt: number,
  headers: readonly string[],
): 'aside' | 'data' | string[] | Problem {
  const split = texts.length === 1 ? splitByFullWidth(texts, headers.length) : texts;
  const mayBeHeader = headerAt >= 0 && (row === headerAt + 1 || isSameRow(split, headers));
  if (row <= headerAt || (mayBeHeader && isHeaderRow(split))) return 'aside';
  return rowProblem(split, headers.length) ?? (split === texts ? 'data' : [...split]);
}

/** Why some cells are no row of a table so many columns wide; null where they are one. */
export function rowProblem(texts: readonly string[], width: number): Problem | null {
  const long = texts.findIndex((text) => text.length > MOST_CELL_CHARS);
  if (long >= 0) {
    const cells = texts.map((text) => text.slice(0, SHOWN_CHARS));
    return { reason: 'cell-too-long', text: texts[long]!.slice(0, 100), cells, column: long };
  }
  const extra = texts.findIndex((text, i) => i >= width && text.trim() !== '');
  return extra < 0 ? null : { reason: 'too-many-cells', cells: texts, column: extra };
}

/** A row typed with full-width commas ("老王，138…，50") into a file that has plain ones. */
function splitByFullWidth(texts: readonly string[], width: number): readonly string[] {
  const split = width > 1 ? (texts[0] ?? '').split('，') : texts;
  return split.length === width ? split : texts;
}

/** Exports glued together repeat their headers. */
const isSameRow = (texts: readonly string[], headers: readonly string[]): boolean =>
  headers.every((header, i) => texts[i]?.trim() === header);

/** Also a second header row in another language. */
const isHeaderRow = (texts: readonly string[]): boolean =>
  !texts.some(looksLikeValue) && texts.filter(isKnownHeader).length >= 2;

/** Whether a cell of the row may be too long; its characters are counted where that is so. */
const isLong = (cells: Cells, row: number): boolean =>
  cells.to[cells.end[row]! - 1]! - cells.from[cells.begin[row]!]! > MOST_CELL_CHARS;

function hasExtraCells(cells: Cells, row: number, width: number): boolean {
  for (let at = cells.begin[row]! + width; at < cells.end[row]!; at++)
    if (isFilled(cells.bytes, cells.from[at]!, cells.to[at]!)) return true;
  return false;
}

/** Whether the row's first word begins with these bytes; where files were glued together a byte order mark may stand before it. */
function beginsWith({ bytes, from, begin }: Cells, row: number, word: Uint8Array): boolean {
  let at = from[begin[row]!]!;
  if (bytes[at] === 0xef && bytes[at + 1] === 0xbb && bytes[at + 2] === 0xbf) at += 3;
  while (bytes[at] === 32) at++;
  for (let i = 0; i < word.length; i++) if (bytes[at + i] !== word[i]) return false;
  return true;
}

function trimEnd(texts: readonly string[]): string[] {
  let end = texts.length;
  while (end > 0 && texts[end - 1]?.trim() === '') end--;
  return texts.slice(0, end).map((text) => text.trim());
}

/** Names for the columns of a table without headers, as spreadsheets name them. */
function letters(rows: Cells): string[] {
  let width = 0;
  for (let row = 0; row < rows.length; row++) {
    if (rows.end[row]! - rows.begin[row]! <= width) continue;
    width = Math.max(width, trimEnd(rowOf(rows, row)).length);
  }
  return Array.from({ length: width }, (_, i) => columnLetters(i));
}
