/** Tables going out: CSV that Chinese Excel opens as it is and that no spreadsheet takes for a formula. */
import { guardFormula } from './formula-guard';

/** A number that is written out already ("-12.50"), so that money never passes through a fraction. */
export interface Digits {
  readonly digits: string;
}

/** A text is guarded against formulas; a number is written as a number; null is an empty cell. */
export type OutCell = string | number | Digits | null;

export const BYTE_ORDER_MARK = '\uFEFF';

/** The CSV as text with byte order mark and CRLF, ready for a File of type text/csv (written as UTF-8). */
export function writeCsv(headers: readonly string[], rows: Iterable<readonly OutCell[]>): string {
  const lines = [`${BYTE_ORDER_MARK}${writeRow(headers)}`];
  for (const row of rows) lines.push(writeRow(row));
  lines.push('');
  return lines.join('\r\n');
}

/** One row without its line end. */
export const writeRow = (row: readonly OutCell[]): string => row.map(writeCell).join(',');

function writeCell(cell: OutCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  if (typeof cell === 'object') return cell.digits;
  const text = guardFormula(cell);
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
