/** A table on its way out, however long: its rows are written in pieces, and each piece leaves the memory as a Blob. */
import { BYTE_ORDER_MARK, writeRow, type OutCell } from '../csv/write-csv';

/** Half a megabyte of visits: few enough pieces for a million rows, and none that weighs anything. */
const ROWS_A_PART = 8192;

export class CsvParts {
  readonly #parts: Blob[] = [];
  #lines: string[];
  /** Rows added, the headers not counted. */
  rows = 0;

  constructor(headers: readonly string[]) {
    this.#lines = [`${BYTE_ORDER_MARK}${writeRow(headers)}`];
  }

  /** Answers true when a piece was full and has been put away: a good moment to say how far it is. */
  add(row: readonly OutCell[]): boolean {
    this.#lines.push(writeRow(row));
    this.rows++;
    if (this.#lines.length < ROWS_A_PART) return false;
    this.#putAway();
    return true;
  }

  /** The whole table, as writeCsv() would write it. */
  finish(): Blob {
    this.#putAway();
    return new Blob(this.#parts, { type: 'text/csv' });
  }

  #putAway(): void {
    if (this.#lines.length === 0) return;
    this.#lines.push('');
    this.#parts.push(new Blob([this.#lines.join('\r\n')]));
    this.#lines = [];
  }
}
