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
  if (length > 10 && usualMinute(bytes, from, to) < 0) return -1;
  return digits(bytes, from, 10, mark, 8);
}

/** Minutes after midnight of the time behind such a date; −1 without one, or where it is of another form. */
function usualMinute(bytes: Uint8Array, from: number, to: number): number {
  if (to - from === 10) return -1;
  const gap = bytes[from + 10];
  if ((gap !== BLANK && gap !== T) || bytes[from + 13] !== COLON) return -1;
  const short = to - from === 16;
  if (!short && bytes[from + 16] !== COLON) return -1;
  const time = digits(bytes, from + 11, short ? 5 : 8, COLON, short ? 4 : 6);
  const clock = short ? time * 100 : time;
  const [hours, minutes] = [Math.floor(clock / 10_000), Math.floor(clock / 100) % 100];
  return clock >= 0 && hours < 24 && minutes < 60 && clock % 100 < 60 ? hours * 60 + minutes : -1;
}

/** The number made of so many digits among some bytes, the rest of them marks; −1 where anything else stands. */
function digits(
  bytes: Uint8Array,
  from: number,
  length: number,
  mark: number,
  count: number,
): number {
  let number = 0;
  let found = 0;
  for (let at = from; at < from + length; at++) {
    const digit = bytes[at]! - 48;
    if (digit >= 0 && digit <= 9) {
      number = number * 10 + digit;
      found++;
    } else if (bytes[at] !== mark) return -1;
  }
  return found === count ? number : -1;
}
