/** Reads the sheets of an .xlsx workbook. Loaded when one comes, with all it needs. */
import readSheets, { InvalidInputError, InvalidSpreadsheetError } from 'read-excel-file/universal';
import { fail, ok, type Result } from '../../domain/shared/result';
import { numberText, type CellValue } from './cell-text';
import { filledDown, mergedOfSheets } from './merged-cells';
import { storedZip, type StoredFile } from './stored-zip';
import { tidySheet } from './tidy-sheet';
import { unpack } from './unpack';
import { zipEntries, type ZipEntry } from './zip-directory';

export interface Sheet {
  readonly name: string;
  /** From the sheet's first row on, empty ones too: the row of index i is line i + 1. */
  readonly rows: readonly (readonly CellValue[])[];
}

export type WorkbookProblem =
  | { readonly type: 'wrong-kind'; readonly kind: 'zip' | 'xls' | 'binary' }
  | { readonly type: 'file-damaged' }
  | { readonly type: 'too-large' }
  | { readonly type: 'too-many-columns' };

/**
 * XML of a workbook, unpacked; an archive of a few KB may promise any number. Some 180,000 rows of six cells. Reading
 * takes 16 times as much memory: 27 MB (100,000 rows) took 450 MB and six seconds.
 */
const MOST_XML_BYTES = 50 * 1024 * 1024;

const WORKBOOK = 'xl/workbook.xml';
const BINARY_WORKBOOK = 'xl/workbook.bin';
/** In a letter or slides too. */
const OFFICE = '[Content_Types].xml';
const SHEET = /^xl\/worksheets\/[^/]+\.xml$/i;
/** All that says what stands in a cell; pictures, themes, comments and drawings do not. */
const NEEDED =
  /^xl\/(?:workbook\.xml|_rels\/workbook\.xml\.rels|sharedStrings\.xml|styles\.xml)$|^xl\/[^/]*(?:strings|styles)[^/]*\.xml$/i;

/** The sheets in their order; a zip archive that is no workbook is said to be one. */
export async function readWorkbook(
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Result<Sheet[], WorkbookProblem>> {
  const entries = zipEntries(bytes);
  if (!entries) return fail({ type: 'file-damaged' });
  const names = new Set(entries.map(({ name }) => name));
  if (names.has(BINARY_WORKBOOK)) return fail({ type: 'wrong-kind', kind: 'xls' });
  if (!names.has(WORKBOOK)) {
    const kind = names.has(OFFICE) ? 'binary' : 'zip';
    return fail({ type: 'wrong-kind', kind });
  }
  const needed = entries.filter(({ name }) => NEEDED.test(name) || SHEET.test(name));
  const size = needed.reduce((sum, entry) => sum + entry.size, 0);
  if (size > MOST_XML_BYTES) return fail({ type: 'too-large' });
  const files = await unpackAll(needed);
  return files.ok ? parse(files.value) : files;
}

async function unpackAll(
  entries: readonly ZipEntry[],
): Promise<Result<StoredFile[], WorkbookProblem>> {
  const files: StoredFile[] = [];
  for (const entry of entries) {
    const bytes = await unpack(entry);
    if (!bytes) return fail({ type: 'file-damaged' });
    const tidy = SHEET.test(entry.name) ? tidySheet(bytes) : ok(bytes);
    if (!tidy.ok) return tidy;
    files.push({ name: entry.name, bytes: tidy.value });
  }
  return ok(files);
}

async function parse(files: readonly StoredFile[]): Promise<Result<Sheet[], WorkbookProblem>> {
  try {
    const sheets = await readSheets(storedZip(files).buffer, {
      trim: false,
      parseNumber: numberText,
    });
    // The reader's types say what a Date is made by, not what one is. A chart on a sheet of its own has no rows.
    const merged = mergedOfSheets(files);
    return ok(
      sheets.map(({ sheet, data }, i) => ({
        name: sheet,
        rows: filledDown((data as Sheet['rows'] | undefined) ?? [], merged[i] ?? []),
      })),
    );
  } catch (error) {
    if (isOfTheFile(error)) return fail({ type: 'file-damaged' });
    throw error;
  }
}

/** The reader runs into missing parts of a workbook as it would into a mistake of its own. */
const isOfTheFile = (error: unknown): boolean =>
  error instanceof InvalidInputError ||
  error instanceof InvalidSpreadsheetError ||
  error instanceof TypeError ||
  (error instanceof Error && error.constructor === Error);
