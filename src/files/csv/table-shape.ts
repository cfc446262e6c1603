/** Guesses how a text is cut into cells and lines: sep= line, delimiter, line ends. */
import Papa from 'papaparse';
import { isKnownHeader } from './field-headers';
import type { TableShape } from './row-reader';

const DELIMITERS = [',', '\t', ';', '|', '，'] as const;
const SEARCHED_ROWS = 60;
/** Some lines may be blank, or lie within quotes. */
const SEARCHED_LINES = 8 * SEARCHED_ROWS;
const SEARCHED_CHARS = 128 * 1024;

export interface FoundShape extends TableShape {
  /** Characters of the sep= line with its line end, which is no row; 0 without one. */
  readonly skip: number;
}

/** Judges the beginning of a text. Known headers decide first ("日期;金额" with "12,5" below), then how evenly rows are cut. */
export function findTableShape(text: string): FoundShape {
  const newline = text.includes('\n') ? '\n' : '\r';
  const sep = /^"?sep=(.)"?(?:\r\n|\r|\n|$)/i.exec(text);
  if (sep?.[1]) return { delimiter: sep[1], newline, skip: sep[0].length };
  const head = firstLines(text, newline);
  let delimiter = ',';
  let best = 0;
  for (const candidate of DELIMITERS) {
    const score = scoreDelimiter(head, candidate, newline);
    if (score > best) {
      best = score;
      delimiter = candidate;
    }
  }
  return { delimiter, newline, skip: 0 };
}

function firstLines(text: string, newline: string): string {
  let end = 0;
  for (let line = 0; line < SEARCHED_LINES; line++) {
    end = text.indexOf(newline, end) + 1;
    if (end === 0) break;
  }
  return text.slice(0, end === 0 ? SEARCHED_CHARS : Math.min(end, SEARCHED_CHARS));
}

function scoreDelimiter(text: string, delimiter: string, newline: '\n' | '\r'): number {
  const data = firstRows(text, delimiter, newline);
  const widths = new Map<number, number>();
  let known = 0;
  for (const row of data) {
    known = Math.max(known, new Set(row.filter(isKnownHeader)).size);
    if (row.length > 1) widths.set(row.length, (widths.get(row.length) ?? 0) + 1);
  }
  const even = Math.max(0, ...widths.values()) / Math.max(1, data.length);
  return widths.size === 0 ? 0 : known + even;
}

/** Lines that hold nothing at all are no rows. */
function firstRows(text: string, delimiter: string, newline: '\n' | '\r'): string[][] {
  if (text.includes('"'))
    return Papa.parse<string[]>(text, {
      delimiter,
      newline,
      preview: SEARCHED_ROWS,
      skipEmptyLines: true,
    }).data;
  const lines = text.split(newline, SEARCHED_ROWS).filter((line) => line !== '');
  return lines.map((line) => line.split(delimiter));
}
