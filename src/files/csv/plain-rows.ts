/** Cuts bytes without any quote into cells: most files are like that, and nothing then needs a parser. */
import { isFilled, longer, textBetween, type Cells } from './cells';
import { unguardFormula } from './formula-guard';

const APOSTROPHE = 39;
const RETURN = 13;
const SAY_BYTES = 1024 * 1024;
/** Of a usual list. */
const CELL_BYTES = 8;
const ROW_BYTES = 40;

/**
 * The rows from byte `start` on, which stands in line `line`, with the line of each. Delimiter and newline are single
 * bytes. A blank line counts as a line and makes no row.
 */
export function cutPlainRows(
  bytes: Uint8Array,
  { start, line }: { readonly start: number; readonly line: number },
  { delimiter, newline }: { readonly delimiter: number; readonly newline: number },
  onBytes: (bytes: number) => void,
): { readonly cells: Cells; readonly lines: Int32Array } {
  const rows = new CutRows(bytes, start, line);
  for (let at = start; at < bytes.length; at += SAY_BYTES) {
    rows.cutUntil(Math.min(at + SAY_BYTES, bytes.length), delimiter, newline);
    onBytes(at);
  }
  return rows.finish();
}

class CutRows {
  private readonly bytes: Uint8Array;
  private from: Int32Array;
  private to: Int32Array;
  private begin: Int32Array;
  private end: Int32Array;
  private lines: Int32Array;
  private line: number;
  private cell = 0;
  private row = 0;
  /** First cell of the row that is being cut, and first byte of the cell. */
  private first = 0;
  private start: number;
  private at: number;

  constructor(bytes: Uint8Array, start: number, line: number) {
    this.bytes = bytes;
    this.start = start;
    this.at = start;
    this.line = line;
    // About as many as there will be: growing by doubling would leave twice as much behind.
    this.from = new Int32Array(bytes.length / CELL_BYTES + 1);
    this.to = new Int32Array(bytes.length / CELL_BYTES + 1);
    this.begin = new Int32Array(bytes.length / ROW_BYTES + 1);
    this.end = new Int32Array(bytes.length / ROW_BYTES + 1);
    this.lines = new Int32Array(bytes.length / ROW_BYTES + 1);
  }

  /** Every byte of a file passes here: nothing else is done before a cell ends. */
  cutUntil(limit: number, delimiter: number, newline: number): void {
    const { bytes } = this;
    let { at, start } = this;
    for (; at < limit; at++) {
      const byte = bytes[at]!;
      if (byte !== delimiter && byte !== newline) continue;
      if (byte === delimiter) this.addCell(start, at);
      else this.endRow(start, at);
      start = at + 1;
    }
    this.at = at;
    this.start = start;
  }

  private addCell(from: number, to: number): void {
    if (this.cell === this.from.length) {
      this.from = longer(this.from);
      this.to = longer(this.to);
    }
    const guarded = this.bytes[from] === APOSTROPHE && isGuarded(this.bytes, from, to);
    this.from[this.cell] = guarded ? from + 1 : from;
    this.to[this.cell++] = to;
  }

  /** Adds a row's last cell and makes its cells a row, unless all are blank. */
  private endRow(from: number, to: number): void {
    const { bytes } = this;
    this.addCell(from, to > from && bytes[to - 1] === RETURN ? to - 1 : to);
    const line = this.line++;
    let at = this.first;
    while (at < this.cell && !isFilled(bytes, this.from[at]!, this.to[at]!)) at++;
    if (at === this.cell) {
      this.cell = this.first;
      return;
    }
    if (this.row === this.begin.length) {
      this.begin = longer(this.begin);
      this.end = longer(this.end);
      this.lines = longer(this.lines);
    }
    this.begin[this.row] = this.first;
    this.end[this.row] = this.cell;
    this.lines[this.row++] = line;
    this.first = this.cell;
  }

  /** The last line may lack its end; a file that ends behind a delimiter ends with an empty cell. */
  finish(): { readonly cells: Cells; readonly lines: Int32Array } {
    if (this.start < this.at || this.cell > this.first) this.endRow(this.start, this.at);
    const { bytes, from, to, begin, end, row, lines } = this;
    return { cells: { bytes, from, to, begin, end, length: row }, lines };
  }
}

function isGuarded(bytes: Uint8Array, from: number, to: number): boolean {
  const text = textBetween(bytes, from, to);
  return unguardFormula(text) !== text;
}
