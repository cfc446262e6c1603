/** A chosen file as a source of tables: whatever it is, it is asked in one way, and says what else it could be read as. */
import { fail, ok, type Result } from '../../domain/shared/result';
import { openFile, type OpenedFile } from '../../files/csv/detect-encoding';
import type { Encoding } from '../../files/csv/encoding';
import type { Table, TableProblem } from '../../files/csv/table';
import { readTable } from '../../files/csv/read-table';
import type { ImportOpenProblem, Reading } from './report';

/** What the vendor wants read otherwise than it was. */
export interface ReadingWish {
  readonly encoding?: Encoding | undefined;
  /** Place in the list of sheets the report names. */
  readonly sheet?: number | undefined;
}

export interface ReadTable {
  readonly table: Table;
  readonly reading: Reading;
}

export interface Source {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Reads the table as wished, or as seems best; onRead gets the share done, 0..1. */
  read(
    wish: ReadingWish,
    onRead: (done: number) => void,
  ): Promise<Result<ReadTable, ImportOpenProblem>>;
}

/** Opens a file. What only some files need is loaded when one of them comes. */
export async function openSource(file: Blob): Promise<Result<Source, ImportOpenProblem>> {
  const opened = await openFile(file);
  if (!opened.ok) return opened;
  const found = opened.value;
  if (found.type === 'zip') return workbookSource(found.bytes);
  if (found.type === 'lines') return ok(textSource(found, readTable));
  const { readVCards } = await import('../../files/vcard/read-vcards');
  return ok(textSource(found, readVCards));
}

type ReadText = (
  bytes: Uint8Array,
  encoding: Encoding,
  onRead: (done: number) => void,
) => Result<Table, TableProblem>;

function textSource(
  { bytes, encoding: guessed }: Exclude<OpenedFile, { type: 'zip' }>,
  readText: ReadText,
): Source {
  const read: Source['read'] = ({ encoding = guessed }, onRead) => {
    const table = readText(bytes, encoding, onRead);
    const reading = { type: 'text', encoding } as const;
    return Promise.resolve(table.ok ? ok({ table: table.value, reading }) : table);
  };
  return { bytes, read };
}

async function workbookSource(
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Result<Source, ImportOpenProblem>> {
  const { readWorkbook } = await import('../../files/xlsx/read-workbook');
  const { bestSheet, sheetTable } = await import('../../files/xlsx/sheet-table');
  const sheets = await readWorkbook(bytes);
  if (!sheets.ok) return sheets;
  // A workbook begins with three sheets in many an Excel, two of them empty.
  const filled = sheets.value
    .map((sheet) => ({ name: sheet.name, table: sheetTable(sheet) }))
    .filter(({ table }) => table.ok || table.error.type !== 'empty-file');
  if (filled.length === 0) return fail({ type: 'empty-file' });
  const names = filled.map(({ name }) => name);
  const best = bestSheet(filled.map(({ table }) => table));
  const read: Source['read'] = ({ sheet = best }) => {
    const table = filled[sheet]?.table ?? fail({ type: 'empty-file' } as const);
    const reading = { type: 'workbook', sheets: names, sheet } as const;
    return Promise.resolve(table.ok ? ok({ table: table.value, reading }) : table);
  };
  return ok({ bytes, read });
}
