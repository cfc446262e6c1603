/** Reads a file's bytes as a table, whatever its encoding, delimiter and quotes. */
import { fail, type Result } from '../../domain/shared/result';
import { GrowingCells, textBetween } from './cells';
import type { Encoding } from './encoding';
import { unguardFormula } from './formula-guard';
import { MOST_ROWS } from './limits';
import { cutPlainRows } from './plain-rows';
import type { ImportProblem } from './problem';
import { RowReader } from './row-reader';
import type { Table, TableProblem } from './table';
import { findTableShape, type FoundShape } from './table-shape';
import { toTable } from './to-table';
import { toUtf8 } from './to-utf8';

/** Bytes by which delimiter and line ends are guessed. */
const FIRST_BYTES = 256 * 1024;
/** A file is handed to the parser in such pieces, so that it never stands in memory as one text. */
const PIECE_BYTES = 1024 * 1024;
/** Lines around a table that do not count as its rows; more than any bill has. */
const PREFACE_ROWS = 100;
const QUOTE = 34;

interface Rows {
  readonly cells: GrowingCells;
  /** The line of each row. */
  readonly lines: ArrayLike<number>;
  readonly problems: readonly ImportProblem[];
}

/**
 * Reads the table in the given encoding; onProgress gets the share of bytes read, 0..1. Blank rows are left out. Fails
 * when there is no data row, and beyond the limits.
 */
export function readTable(
  file: Uint8Array,
  encoding: Encoding,
  onProgress: (done: number) => void,
): Result<Table, TableProblem> {
  const bytes = toUtf8(file, encoding);
  const shape = findTableShape(textBetween(bytes, 0, FIRST_BYTES));
  const { delimiter } = shape;
  const plain = delimiter.length === 1 && delimiter < '\x80' && !bytes.includes(QUOTE);
  const onBytes = (done: number) => onProgress(done / bytes.length);
  const { cells, lines, problems } = (plain ? cutRows : parseRows)(bytes, shape, onBytes);
  onProgress(1);
  if (cells.length > MOST_ROWS + PREFACE_ROWS) return fail({ type: 'too-large' });
  const aside = shape.skip > 0 ? [1] : [];
  return toTable({ delimiter, cells, lines, problems, aside });
}

type FindRows = (bytes: Uint8Array, shape: FoundShape, onBytes: (bytes: number) => void) => Rows;

const cutRows: FindRows = (bytes, { skip, delimiter, newline }, onBytes) => {
  const start = { start: skip, line: skip > 0 ? 2 : 1 };
  const marks = { delimiter: delimiter.charCodeAt(0), newline: newline.charCodeAt(0) };
  const { cells, lines } = cutPlainRows(bytes, start, marks, onBytes);
  return { cells: new GrowingCells(cells), lines, problems: [] };
};

const parseRows: FindRows = (bytes, shape, onBytes) => {
  const cells = new GrowingCells();
  const lines: number[] = [];
  const problems: ImportProblem[] = [];
  const takeRow = (texts: string[], line: number): void => {
    const meant = texts.map(unguardFormula);
    if (meant.every((text) => text.trim() === '')) return;
    cells.addRow(meant);
    lines.push(line);
  };
  const takeProblem = (problem: ImportProblem): void => void problems.push(problem);
  const reader = new RowReader(shape, shape.skip > 0 ? 2 : 1, takeRow, takeProblem);
  const decoder = new TextDecoder();
  // What is left out (a sep= line) is ASCII: as many bytes as characters.
  for (let at = shape.skip; at < bytes.length; at += PIECE_BYTES) {
    const stream = at + PIECE_BYTES < bytes.length;
    reader.push(decoder.decode(bytes.subarray(at, at + PIECE_BYTES), { stream }));
    onBytes(at);
  }
  reader.end();
  return { cells, lines, problems };
};
