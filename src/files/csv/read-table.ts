/** Reads a text file as a table, block by block, so that any size within the limits stays cancellable. */
import type { Encoding } from './encoding';
import { unguardFormula } from './formula-guard';
import { findHeaderRow } from './header-row';
import { isKnownHeader } from './field-headers';
import { looksLikeValue } from './looks-like-value';
import { MOST_CELL_CHARS, MOST_COLUMNS, MOST_ROWS, MOST_BYTES } from './limits';
import type { ImportProblem } from './problem';
import { RowReader } from './row-reader';
import type { Table, TableProblem } from './table';
import { findTableShape } from './table-shape';
import { textChunks } from './text-chunks';
import { fail, ok, type Result } from '../../domain/shared/result';

/** Characters by which delimiter and line ends are guessed. */
const FIRST_CHARS = 128 * 1024;
/** Lines around a table that do not count as its rows; more than any bill has. */
const PREFACE_ROWS = 100;

/**
 * Reads the file's table in the given encoding; onProgress gets the share of bytes read, 0..1. Blank rows are left out.
 * Fails when the signal aborts, when there is no data row, and beyond the limits.
 */
export async function readTable(
  file: Blob,
  encoding: Encoding,
  onProgress: (done: number) => void,
  signal?: AbortSignal,
): Promise<Result<Table, TableProblem>> {
  if (file.size > MOST_BYTES) return fail({ type: 'too-large' });
  const gathered = new Gathered();
  try {
    const onBytes = (bytes: number): void => onProgress(bytes / file.size);
    for await (const text of textChunks(file, encoding, onBytes, signal)) {
      gathered.push(text);
      if (gathered.rows.length > MOST_ROWS + PREFACE_ROWS) return fail({ type: 'too-large' });
    }
    gathered.end();
  } catch (error) {
    if (signal?.aborted) return fail({ type: 'cancelled' });
    throw error;
  }
  return toTable(gathered, encoding);
}

class Gathered {
  readonly rows: string[][] = [];
  readonly lines: number[] = [];
  readonly problems: ImportProblem[] = [];
  readonly aside: number[] = [];
  delimiter = ',';
  private first = '';
  private reader: RowReader | null = null;

  push(text: string): void {
    if (this.reader) return this.reader.push(text);
    this.first += text;
    if (this.first.length >= FIRST_CHARS) this.start();
  }

  end(): void {
    if (!this.reader) this.start();
    this.reader?.end();
  }

  private start(): void {
    const { skip, ...shape } = findTableShape(this.first);
    if (skip > 0) this.aside.push(1);
    this.delimiter = shape.delimiter;
    this.reader = new RowReader(shape, skip > 0 ? 2 : 1, this.takeRow, this.takeProblem);
    this.reader.push(this.first.slice(skip));
    this.first = '';
  }

  private readonly takeProblem = (problem: ImportProblem): void => {
    this.problems.push(problem);
  };

  private readonly takeRow = (cells: string[], line: number): void => {
    let blank = true;
    for (let i = 0; i < cells.length; i++) {
      const cell = cells[i] ?? '';
      if (cell.length > MOST_CELL_CHARS) {
        const text = cell.slice(0, 100);
        this.problems.push({ line, reason: 'cell-too-long', text, cells });
        return;
      }
      if (cell === '') continue;
      blank &&= cell.trim() === '';
      cells[i] = unguardFormula(cell);
    }
    if (blank) return;
    this.rows.push(cells);
    this.lines.push(line);
  };
}

function toTable(gathered: Gathered, encoding: Encoding): Result<Table, TableProblem> {
  const { rows, lines, problems, aside, delimiter } = gathered;
  if (rows.length === 0 && problems.length === 0) return fail({ type: 'empty-file' });
  const headerAt = findHeaderRow(rows);
  const headers = headerAt < 0 ? letters(rows) : trimEnd(rows[headerAt] ?? []);
  if (headers.length > MOST_COLUMNS) return fail({ type: 'too-many-columns' });
  if (rows.length - headerAt - 1 > MOST_ROWS) return fail({ type: 'too-large' });

  const data: string[][] = [];
  const dataLines: number[] = [];
  rows.forEach((row, i) => {
    const line = lines[i] ?? 0;
    const cells = row.length === 1 ? splitByFullWidth(row, headers.length) : row;
    const isHeader = headerAt >= 0 && (isSameRow(cells, headers) || i === headerAt + 1);
    if (i <= headerAt || (isHeader && isHeaderRow(cells))) {
      aside.push(line);
    } else if (hasExtraCells(cells, headers.length)) {
      problems.push({ line, reason: 'too-many-cells', text: cells.join(delimiter), cells });
    } else {
      data.push(cells);
      dataLines.push(line);
    }
  });
  if (data.length === 0 && problems.length === 0) return fail({ type: 'only-headers' });
  problems.sort((a, b) => a.line - b.line);
  const table = { encoding, delimiter, headers, rows: data, lines: Int32Array.from(dataLines) };
  return ok({ ...table, problems, aside });
}

/** A row typed with full-width commas ("老王，138…，50") into a file that has plain ones. */
function splitByFullWidth(row: string[], width: number): string[] {
  const cells = width > 1 ? (row[0] ?? '').split('，') : row;
  return cells.length === width ? cells : row;
}

/** Exports glued together repeat their headers. */
const isSameRow = (cells: readonly string[], headers: readonly string[]): boolean =>
  cells[0]?.trim() === headers[0] && headers.every((header, i) => cells[i]?.trim() === header);

/** Also a second header row in another language. */
const isHeaderRow = (cells: readonly string[]): boolean =>
  !cells.some(looksLikeValue) && cells.filter(isKnownHeader).length >= 2;

function hasExtraCells(cells: readonly string[], width: number): boolean {
  for (let i = width; i < cells.length; i++) if (cells[i]?.trim() !== '') return true;
  return false;
}

function trimEnd(cells: readonly string[]): string[] {
  let end = cells.length;
  while (end > 0 && cells[end - 1]?.trim() === '') end--;
  return cells.slice(0, end).map((cell) => cell.trim());
}

/** Names for the columns of a table without headers, as spreadsheets name them. */
function letters(rows: readonly (readonly string[])[]): string[] {
  let width = 0;
  for (const row of rows) width = Math.max(width, trimEnd(row).length);
  return Array.from({ length: width }, (_, i) => letter(i));
}

const letter = (index: number): string =>
  (index < 26 ? '' : letter(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26));
