/**
 * Cells joined downwards in a sheet: a name beside three visits, a header beside two lines of headers. The workbook keeps
 * the value in the first of them only.
 */
import { headerMeanings } from '../csv/field-headers';
import { SEARCHED_ROWS } from '../csv/header-row';
import type { ImportField } from '../csv/mapping';
import type { CellValue } from './cell-text';
import type { StoredFile } from './stored-zip';
import { columnOf } from './tidy-sheet';

/** One column's rows, counted from 0. */
interface MergedCells {
  readonly column: number;
  readonly first: number;
  readonly last: number;
}

const DOWNWARDS = /<(?:\w+:)?mergeCell\s[^>]*ref="([A-Z]+)(\d+):\1(\d+)"/g;
/** What is counted once however many lines it stands beside. */
const COUNTED: ReadonlySet<ImportField> = new Set<ImportField>([
  'amount',
  'quantity',
  'price',
  'points',
  'stored',
  'times',
  'tab',
]);

/** The joined cells of each sheet, in the order of the workbook. */
export function mergedOfSheets(files: readonly StoredFile[]): readonly (readonly MergedCells[])[] {
  const textOf = (name: string): string =>
    decoder.decode(files.find((file) => file.name === name)?.bytes);
  const targets = new Map(
    Array.from(textOf('xl/_rels/workbook.xml.rels').matchAll(/<[^>]+>/g), ([tag]) => [
      attribute(tag, 'Id'),
      attribute(tag, 'Target'),
    ]),
  );
  const sheets = textOf('xl/workbook.xml').matchAll(/<(?:\w+:)?sheet\s[^>]*>/g);
  return Array.from(sheets, ([tag]) => {
    const target = targets.get(attribute(tag, 'id')) ?? '';
    return mergedCells(textOf(target.startsWith('/') ? target.slice(1) : `xl/${target}`));
  });
}

const decoder = new TextDecoder();
/** With or without a namespace in front: r:id. */
const attribute = (tag: string, name: string): string =>
  new RegExp(`\\s(?:\\w+:)?${name}="([^"]*)"`).exec(tag)?.[1] ?? '';

/** They are told behind the sheet's rows. */
const mergedCells = (xml: string): MergedCells[] =>
  Array.from(
    xml.slice(xml.lastIndexOf('sheetData')).matchAll(DOWNWARDS),
    ([, letters = '', first, last]) => ({
      column: columnOf(letters) - 1,
      first: Number(first) - 1,
      last: Number(last) - 1,
    }),
  );

/** More than any sheet has: joined cells do not overlap, unless somebody means harm. */
const MOST_FILLED = 2_000_000;

/** The rows with such a value in each of the joined cells; an amount stays where it is, and an empty row stays empty. */
export function filledDown(
  rows: readonly (readonly CellValue[])[],
  merged: readonly MergedCells[],
): readonly (readonly CellValue[])[] {
  if (merged.length === 0) return rows;
  const filled = rows.map((row) => [...row]);
  const counted = countedColumns(rows);
  let left = MOST_FILLED;
  for (const { column, first, last } of merged) {
    const value = rows[first]?.[column] ?? null;
    if (value === null || counted.has(column)) continue;
    for (let row = first + 1; row <= last && row < filled.length && left > 0; row++, left--)
      if (rows[row]!.some((one) => one !== null)) filled[row]![column] = value;
  }
  return filled;
}

const countedColumns = (rows: readonly (readonly CellValue[])[]): ReadonlySet<number> =>
  new Set(
    rows.slice(0, SEARCHED_ROWS).flatMap((row) =>
      row.flatMap((value, column) => {
        const meanings = typeof value === 'string' ? headerMeanings(value) : [];
        return meanings.some(({ field }) => COUNTED.has(field)) ? [column] : [];
      }),
    ),
  );
