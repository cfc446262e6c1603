/**
 * Cuts streamed text into rows with their line numbers. Text is parsed a block at a time; the unfinished last row is
 * carried into the next block. A quote that never closes costs its own line, not the rest of the file.
 */
import Papa from 'papaparse';
import { SHOWN_CHARS } from './limits';
import type { ImportProblem } from './problem';

const BLOCK_CHARS = 1024 * 1024;
/** After a damaged line blocks start small again, so that a file full of them does not parse itself over and over. */
const SMALL_BLOCK_CHARS = 2 * 1024;
/** An unfinished row longer than this is no row: a quote was left open, or there are no line ends. */
const LONGEST_ROW_CHARS = 256 * 1024;
/** A file with more open quotes than this does not use quotes as CSV does: the rest is read without them. */
const MOST_OPEN_QUOTES = 1000;

export interface TableShape {
  readonly delimiter: string;
  readonly newline: '\n' | '\r';
}

interface Parsed {
  readonly data: string[][];
  readonly errors: readonly { readonly code: string; readonly row?: number }[];
  readonly meta: { readonly cursor: number };
}

export class RowReader {
  private readonly shape: TableShape;
  private readonly onRow: (cells: string[], line: number) => void;
  private readonly onProblem: (problem: ImportProblem) => void;
  private pending: string[] = [];
  private pendingChars = 0;
  /** Characters parsed at a time. */
  private window = BLOCK_CHARS;
  private line: number;
  private openQuotes = 0;
  /** True while the rest of an endless line is thrown away. */
  private skipping = false;

  constructor(
    shape: TableShape,
    firstLine: number,
    onRow: (cells: string[], line: number) => void,
    onProblem: (problem: ImportProblem) => void,
  ) {
    this.shape = shape;
    this.line = firstLine;
    this.onRow = onRow;
    this.onProblem = onProblem;
  }

  push(text: string): void {
    this.pending.push(text);
    this.pendingChars += text.length;
    if (this.pendingChars >= this.window) this.drain(false);
  }

  end(): void {
    this.drain(true);
  }

  private drain(last: boolean): void {
    const text = this.pending.join('');
    let at = 0;
    while (at < text.length) {
      if (this.skipping) {
        at += this.skipLine(text.slice(at));
        continue;
      }
      const left = text.length - at;
      if (!last && left < this.window) break;
      const piece = text.slice(at, at + this.window);
      const used = this.parse(piece, last && piece.length === left);
      if (used > 0) at += used;
      else if (piece.length < LONGEST_ROW_CHARS) this.window = piece.length * 2;
      else at += this.leaveLine(text.slice(at));
    }
    this.pending = at < text.length ? [text.slice(at)] : [];
    this.pendingChars = text.length - at;
  }

  /** Hands on the whole rows at the beginning of the text; answers how many characters they took. */
  private parse(text: string, whole: boolean): number {
    const parser = new Papa.Parser({
      delimiter: this.shape.delimiter,
      newline: this.shape.newline,
      quoteChar: this.openQuotes > MOST_OPEN_QUOTES ? '\0' : '"',
    });
    const { data, errors, meta } = parser.parse(text, 0, true) as Parsed;
    const quoted = text.includes('"');
    const swallowed = this.swallowing(data, errors, text.slice(meta.cursor));
    const firstLine = this.line;
    for (const row of swallowed < 0 ? data : data.slice(0, swallowed)) this.hand(row, quoted);
    if (swallowed >= 0) {
      const start = this.lineStart(text, this.line - firstLine);
      return start + this.leaveLine(text.slice(start));
    }
    this.window = Math.min(BLOCK_CHARS, this.window * 2);
    if (!whole || meta.cursor >= text.length) return meta.cursor;
    return meta.cursor + this.lastRow(text.slice(meta.cursor), parser);
  }

  private lastRow(text: string, parser: Papa.Parser): number {
    const { data, errors } = parser.parse(text, 0, false) as Parsed;
    const open = errors.some((error) => error.code === 'MissingQuotes');
    if (open || this.swallowing(data, errors, '') >= 0) return this.leaveLine(text);
    for (const row of data) this.hand(row, true);
    return text.length;
  }

  private hand(cells: string[], quoted: boolean): void {
    const lastAt = cells.length - 1;
    const lastCell = cells[lastAt];
    if (lastCell?.endsWith('\r')) cells[lastAt] = lastCell.slice(0, -1);
    this.onRow(cells, this.line);
    this.line++;
    if (quoted) for (const cell of cells) this.line += count(cell, this.shape.newline);
  }

  /**
   * The first row (the unfinished rest counts as one) whose quotes are wrong and that runs over a line end: its quote was
   * never meant to close there. −1 if there is none.
   */
  private swallowing(data: readonly string[][], errors: Parsed['errors'], rest: string): number {
    const { newline } = this.shape;
    for (const { code, row } of errors) {
      if (code !== 'InvalidQuotes' || row === undefined) continue;
      const cells = row === data.length ? [rest] : (data[row] ?? []);
      if (cells.some((cell) => cell.includes(newline))) return row;
    }
    return -1;
  }

  /** Makes the first line of the text a problem, cut as if it had no quotes; answers how many characters it took. */
  private leaveLine(text: string): number {
    const end = text.indexOf(this.shape.newline);
    const line = (end < 0 ? text : text.slice(0, end)).slice(0, SHOWN_CHARS).replace(/\r$/, '');
    const reason = line.includes('"') ? 'quote-unclosed' : 'cell-too-long';
    const cells = line.split(this.shape.delimiter);
    const column = cells.findIndex((cell) => cell.includes('"'));
    const at = column < 0 ? {} : { column };
    this.onProblem({ line: this.line, reason, text: line, cells, ...at });
    if (reason === 'quote-unclosed') this.openQuotes++;
    this.window = SMALL_BLOCK_CHARS;
    return this.skipLine(text);
  }

  private skipLine(text: string): number {
    const end = text.indexOf(this.shape.newline);
    this.skipping = end < 0;
    if (end < 0) return text.length;
    this.line++;
    return end + 1;
  }

  private lineStart(text: string, lines: number): number {
    let at = 0;
    for (let i = 0; i < lines; i++) at = text.indexOf(this.shape.newline, at) + 1;
    return at;
  }
}

function count(text: string, mark: string): number {
  let found = 0;
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) found++;
  return found;
}
