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
  const usual = usualWhens(cells, column ?? -1);
  // Copies: the same column may be read again in another order.
  const day = usual.day.slice();
  const minute = usual.minute.slice();
  const problem = usual.problem.slice();
  const reader = new WhenReader(order);
  for (const row of usual.others) {
    const when = reader.read(textOf(cells, cellAt(cells, row, column)).trim());
    if (typeof when === 'string') problem[row] = WHEN_PROBLEMS.indexOf(when);
    else [day[row], minute[row]] = [when.day, when.minute];
  }
  return { day, minute, problem };
}

/** The different dates of a column that are not written the usual way and do not begin with a year: what its order is judged by. */
export function unusualDates(cells: Cells, column: number): ReadonlySet<string> {
  const texts = new Set<string>();
  for (const row of usualWhens(cells, column).others) {
    const cell = cellAt(cells, row, column);
    // Nothing to decide there, and reading it as text takes time.
    if (cell >= 0 && !hasYearInFront(cells, cell)) texts.add(textOf(cells, cell));
  }
  return texts;
}

function hasYearInFront({ bytes, from, to }: Cells, cell: number): boolean {
  const start = from[cell]!;
  if (to[cell]! - start < 4) return false;
  for (let at = start; at < start + 4; at++) if (bytes[at]! < 48 || bytes[at]! > 57) return false;
  return true;
}

interface UsualWhens extends Whens {
  /** Rows whose dates are written in any other way, or not at all. */
  readonly others: readonly number[];
}

/** A column's order is judged by what is left over here, and then it is read: once for both. */
const found = new WeakMap<Cells, Map<number, UsualWhens>>();

function usualWhens(cells: Cells, column: number): UsualWhens {
  const columns = found.get(cells) ?? new Map<number, UsualWhens>();
  found.set(cells, columns);
  let whens = columns.get(column);
  if (!whens) columns.set(column, (whens = findUsualWhens(cells, column)));
  return whens;
}

function findUsualWhens(cells: Cells, column: number): UsualWhens {
  const { length, bytes, from, to } = cells;
  const day = new Int32Array(length);
  const minute = new Int16Array(length);
  const problem = new Uint8Array(length);
  const others: number[] = [];
  const days = new Map<number, DayNumber | null>();
  for (let row = 0; row < length; row++) {
    const cell = cellAt(cells, row, column);
    const usual = cell < 0 ? -1 : usualWhen(bytes, from[cell]!, to[cell]!);
    if (usual < 0) {
      others.push(row);
      continue;
    }
    const date = Math.floor(usual / MINUTES);
    let number = days.get(date);
    if (number === undefined) {
      number = dayNumber(Math.floor(date / 10_000), Math.floor(date / 100) % 100, date % 100);
      days.set(date, number);
    }
    if (number === null) problem[row] = WHEN_PROBLEMS.indexOf('date-impossible');
    else day[row] = number;
    minute[row] = (usual % MINUTES) - 1;
  }
  return { day, minute, problem, others };
}

const [MINUS, SLASH, COLON, BLANK, T] = [45, 47, 58, 32, 84];
/** More than a day has, and one for no time at all. */
const MINUTES = 1441;

/**
 * "2026-01-05", "2026/01/05", and those with a time "08:30[:00]" behind, as 20260105 × MINUTES + 1 + the minute (+ 0
 * without one); −1 for any other form.
 */
function usualWhen(bytes: Uint8Array, from: number, to: number): number {
  const length = to - from;
  if (length !== 10 && length !== 16 && length !== 19) return -1;
  const mark = bytes[from + 4];
  if ((mark !== MINUS && mark !== SLASH) || bytes[from + 7] !== mark) return -1;
  const date = digits(bytes, from, 10, mark, 8);
  if (length === 10) return date < 0 ? -1 : date * MINUTES;
  const gap = bytes[from + 10];
  if ((gap !== BLANK && gap !== T) || bytes[from + 13] !== COLON) return -1;
  if (length === 19 && bytes[from + 16] !== COLON) return -1;
  const time = digits(bytes, from + 11, length - 11, COLON, length === 16 ? 4 : 6);
  const clock = length === 16 ? time * 100 : time;
  const hours = Math.floor(clock / 10_000);
  const minutes = Math.floor(clock / 100) % 100;
  const real = date >= 0 && time >= 0 && hours < 24 && minutes < 60 && clock % 100 < 60;
  return real ? date * MINUTES + 1 + hours * 60 + minutes : -1;
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
