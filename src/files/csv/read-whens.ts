/** A column of dates read straight from the bytes where they are written the usual way; what repeats is read once. */
import { dayNumber, type DayNumber } from '../../domain/shared/day';
import { cellAt, textOf, type Cells } from './cells';
import type { DateOrder } from './mapping';
import type { WhenProblem } from './read-when';
import { WhenReader } from './when-reader';

export interface Whens {
  readonly day: Int32Array;
  /** Minutes after midnight, −1 where the cell holds no time. */
  readonly minute: Int16Array;
  /** Number in WHEN_PROBLEMS, 0 for none. */
  readonly problem: Uint8Array;
}

export const WHEN_PROBLEMS: readonly (WhenProblem | null)[] = [
  null,
  'date-missing',
  'date-unreadable',
  'date-impossible',
];

/** Per row the day and minute of the column's cell; an undefined column has all dates missing. */
export function readWhens(cells: Cells, column: number | undefined, order: DateOrder): Whens {
  const { length, bytes, from, to } = cells;
  const day = new Int32Array(length);
  const minute = new Int16Array(length);
  const problem = new Uint8Array(length);
  const days = new Map<number, DayNumber | null>();
  const reader = new WhenReader(order);
  for (let row = 0; row < length; row++) {
    const cell = cellAt(cells, row, column);
    const date = cell < 0 ? -1 : usualDate(bytes, from[cell]!, to[cell]!);
    if (date >= 0) {
      let number = days.get(date);
      if (number === undefined) {
        number = dayNumber(Math.floor(date / 10_000), Math.floor(date / 100) % 100, date % 100);
        days.set(date, number);
      }
      if (number === null) problem[row] = WHEN_PROBLEMS.indexOf('date-impossible');
      else day[row] = number;
      minute[row] = usualMinute(bytes, from[cell]!, to[cell]!);
      continue;
    }
    const when = reader.read(textOf(cells, cell).trim());
    if (typeof when === 'string') problem[row] = WHEN_PROBLEMS.indexOf(when);
    else [day[row], minute[row]] = [when.day, when.minute];
  }
  return { day, minute, problem };
}

const [MINUS, SLASH, COLON, BLANK, T] = [45, 47, 58, 32, 84];

/** 20260105 of "2026-01-05", "2026/01/05", and of those with a time "08:30[:00]" behind; −1 for any other form. */
function usualDate(bytes: Uint8Array, from: number, to: number): number {
  const length = to - from;
  if (length !== 10 && length !== 16 && length !== 19) return -1;
  const mark = bytes[from + 4];
  if ((mark !== MINUS && mark !== SLASH) || bytes[from + 7] !== mark) return -1;
  if (length > 10) {
    const gap = bytes[from + 10];
    if ((gap !== BLANK && gap !== T) || bytes[from + 13] !== COLON) return -1;
    if (length === 19 && (bytes[from + 16] !== COLON || !(two(bytes, from + 17) < 60))) return -1;
    if (!(two(bytes, from + 11) < 24 && two(bytes, from + 14) < 60)) return -1;
  }
  const year = two(bytes, from) * 100 + two(bytes, from + 2);
  const date = (year * 100 + two(bytes, from + 5)) * 100 + two(bytes, from + 8);
  return date >= 0 ? date : -1;
}

const usualMinute = (bytes: Uint8Array, from: number, to: number): number =>
  to - from === 10 ? -1 : two(bytes, from + 11) * 60 + two(bytes, from + 14);

/** Two digits as a number; NaN when there are other characters. */
function two(bytes: Uint8Array, at: number): number {
  const tens = bytes[at]! - 48;
  const ones = bytes[at + 1]! - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN;
}
