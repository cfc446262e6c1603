/**
 * The cells of a table as places in one run of UTF-8 bytes. A quarter of a million short texts would cost an import more
 * than all else it does; dates and amounts are read straight from the bytes, words become text once each (words.ts).
 */
export interface Cells {
  readonly bytes: Uint8Array;
  /** Per cell: its first byte and the one behind its last. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** Per row: its first cell and the one behind its last; rows may differ in width. */
  readonly begin: Int32Array;
  readonly end: Int32Array;
  /** Rows. */
  readonly length: number;
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** The number of the cell in a row's column, −1 where the row is shorter or the column undefined. */
export function cellAt(cells: Cells, row: number, column: number | undefined): number {
  if (column === undefined || column < 0) return -1;
  const at = cells.begin[row]! + column;
  return at < cells.end[row]! ? at : -1;
}

/** The text of some bytes; those that fit no character become U+FFFD. */
export const textBetween = (bytes: Uint8Array, from: number, to: number): string =>
  decoder.decode(bytes.subarray(from, to));

/** A cell's text as written, untrimmed; '' for cell −1. */
export const textOf = ({ bytes, from, to }: Cells, cell: number): string =>
  cell < 0 ? '' : textBetween(bytes, from[cell]!, to[cell]!);

/** All cells of a row as written. */
export function rowOf(cells: Cells, row: number): string[] {
  const texts: string[] = [];
  for (let at = cells.begin[row]!; at < cells.end[row]!; at++) texts.push(textOf(cells, at));
  return texts;
}

/** The same cells with some of their rows, in the order given. */
export function onlyRows(cells: Cells, rows: Int32Array): Cells {
  const begin = new Int32Array(rows.length);
  const end = new Int32Array(rows.length);
  for (let i = 0; i < rows.length; i++) {
    begin[i] = cells.begin[rows[i]!]!;
    end[i] = cells.end[rows[i]!]!;
  }
  return { ...cells, begin, end, length: rows.length };
}

/** So many rows from `first` on. */
export const rowsFrom = (cells: Cells, first: number, length: number): Cells => ({
  ...cells,
  begin: cells.begin.subarray(first, first + length),
  end: cells.end.subarray(first, first + length),
  length,
});

/** Whether some bytes hold more than blanks. */
export function isFilled(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const byte = bytes[at]!;
    // Blanks are what trim() takes away; other control characters are odd, but they are there.
    if (byte === 32 || (byte >= 9 && byte <= 13)) continue;
    if (byte < 128) return true;
    return !isBlankLead(byte) || textBetween(bytes, from, to).trim() !== '';
  }
  return false;
}

/** Whether a wide blank may begin with this byte: U+00A0, U+1680, U+2000…, U+3000, U+FEFF. */
const isBlankLead = (byte: number): boolean =>
  byte === 0xc2 || (byte >= 0xe1 && byte <= 0xe3) || byte === 0xef;

/** Cells to which rows can be added. */
export class GrowingCells {
  #bytes: Uint8Array;
  #used: number;
  #from: Int32Array;
  #to: Int32Array;
  #begin: Int32Array;
  #end: Int32Array;
  #cells: number;
  length: number;

  /** Begins with cells that were cut in one go; nothing of them is copied before a text is added, and nothing ever changed. */
  constructor(cells: Cells = NO_CELLS) {
    const { length } = cells;
    this.#bytes = cells.bytes;
    this.#used = cells.bytes.length;
    this.#begin = cells.begin.subarray(0, length);
    this.#end = cells.end.subarray(0, length);
    this.length = length;
    // The last row's cells may stand before those of one that was added to the middle.
    this.#cells = this.#end.reduce((most, end) => Math.max(most, end), 0);
    this.#from = cells.from.subarray(0, this.#cells);
    this.#to = cells.to.subarray(0, this.#cells);
  }

  /** Adds a row; answers its number. */
  addRow(texts: readonly string[]): number {
    if (this.length === this.#begin.length) {
      this.#begin = longer(this.#begin);
      this.#end = longer(this.#end);
    }
    this.#begin[this.length] = this.#cells;
    for (const text of texts) this.#addCell(text);
    this.#end[this.length] = this.#cells;
    return this.length++;
  }

  #addCell(text: string): void {
    if (this.#cells === this.#from.length) {
      this.#from = longer(this.#from);
      this.#to = longer(this.#to);
    }
    // A UTF-16 unit takes three bytes at most.
    const most = this.#used + 3 * text.length;
    if (most > this.#bytes.length) {
      const grown = new Uint8Array(Math.max(64 * 1024, most * 1.5));
      grown.set(this.#bytes);
      this.#bytes = grown;
    }
    this.#from[this.#cells] = this.#used;
    this.#used += encoder.encodeInto(text, this.#bytes.subarray(this.#used)).written;
    this.#to[this.#cells++] = this.#used;
  }

  cells(): Cells {
    const { length } = this;
    const [begin, end] = [this.#begin.subarray(0, length), this.#end.subarray(0, length)];
    return { bytes: this.#bytes, from: this.#from, to: this.#to, begin, end, length };
  }
}

const encoder = new TextEncoder();
const NONE = new Int32Array(0);
const NO_CELLS: Cells = {
  bytes: new Uint8Array(0),
  from: NONE,
  to: NONE,
  begin: NONE,
  end: NONE,
  length: 0,
};

/** The column with room for at least twice as many. */
export function longer(column: Int32Array): Int32Array<ArrayBuffer> {
  const grown = new Int32Array(Math.max(1024, column.length * 2));
  grown.set(column);
  return grown;
}
