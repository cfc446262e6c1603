/** Dates and times as tills, phones and spreadsheets write them, read as the wall clock said it. */
import { dayNumber, type DayNumber } from '../../domain/shared/day';
import type { DateOrder } from './mapping';
import { readTime } from './read-time';

export interface CellWhen {
  readonly day: DayNumber;
  /** Minutes after midnight, −1 when the cell holds no time. */
  readonly minute: number;
}
export type WhenProblem = 'date-missing' | 'date-unreadable' | 'date-impossible';

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
/** Spreadsheets count days from 1899-12-30; 20000 is 1954, 80000 is 2119. */
const SERIAL_OF_1970 = 25_569;

const YEAR_FIRST = /^(\d{4})\s?[-/.年]\s?(\d{1,2})\s?[-/.月]\s?(\d{1,2})(?:\s?[日号])?(?!\d)(.*)$/;
const SHORT_YEAR_FIRST = /^(\d{2})年(\d{1,2})月(\d{1,2})[日号]?(?!\d)(.*)$/;
const SOLID =
  /^(\d{4})(\d{2})(\d{2})(?:(\d{2})(\d{2})(?:\d{2})?)?$|^(\d{4})(\d{2})(\d{2})[\sT]+(.+)$/;
const YEAR_LAST = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{1,2})(?!\d)(.*)$/;
const DAY_MONTH_NAME = /^(\d{1,2})[-\s]([a-z]{3})[a-z]*[-\s.,]*(\d{4}|\d{2})(?!\d)(.*)$/;
const MONTH_NAME_DAY = /^([a-z]{3})[a-z]*\.?\s*(\d{1,2})(?:st|nd|rd|th)?\s*,?\s+(\d{4})(?!\d)(.*)$/;
const SERIAL = /^(\d{5})(\.\d+)?$/;
const WEEKDAYS =
  /[(（]?(?:星期|周|礼拜)[一二三四五六日天][)）]?|^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+/g;

/**
 * Day and minute of a cell. `order` decides 01/02/2026 and 1/2/26 only; a first part above 12 decides itself.
 * Two-digit years below 80 are of this century. A zone behind the time is left out: the clock on the wall counts.
 * 30 February and 25:00 are "date-impossible".
 */
export function readWhen(cell: string, order: DateOrder): CellWhen | WhenProblem {
  const text = plainDate(cell);
  if (text === '') return 'date-missing';

  let match = YEAR_FIRST.exec(text);
  if (match) return made(num(match[1]), num(match[2]), num(match[3]), match[4]);
  match = YEAR_LAST.exec(text);
  if (match) return yearLast(num(match[1]), num(match[3]), match[4] ?? '', match[5], order);
  match = SOLID.exec(text);
  if (match?.[1] !== undefined) {
    const time = match[4] === undefined ? '' : `${match[4]}:${match[5] ?? '00'}`;
    return made(num(match[1]), num(match[2]), num(match[3]), time);
  }
  if (match) return made(num(match[6]), num(match[7]), num(match[8]), match[9]);
  match = SHORT_YEAR_FIRST.exec(text);
  if (match) return made(fullYear(match[1] ?? ''), num(match[2]), num(match[3]), match[4]);
  match = DAY_MONTH_NAME.exec(text);
  if (match) return made(fullYear(match[3] ?? ''), monthOf(match[2]), num(match[1]), match[4]);
  match = MONTH_NAME_DAY.exec(text);
  if (match) return made(num(match[3]), monthOf(match[1]), num(match[2]), match[4]);
  match = SERIAL.exec(text);
  return match ? serial(num(match[1]), Number(match[2] ?? 0)) : 'date-unreadable';
}

/** A date cell for comparing: compatibility forms, lower case, single blanks, no weekday. */
export const plainDate = (cell: string): string =>
  cell
    .normalize('NFKC')
    .toLowerCase()
    .replace(WEEKDAYS, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[ ']+| $/g, '');

/** The parts of a date with its year last ("31/12/2025", "7/28/26"), or null: what the order of a column is guessed from. */
export function yearLastParts(
  text: string,
): { readonly first: number; readonly second: number; readonly year: string } | null {
  const match = YEAR_LAST.exec(text);
  return match && { first: num(match[1]), second: num(match[3]), year: match[4] ?? '' };
}

function yearLast(
  first: number,
  second: number,
  year: string,
  time: string | undefined,
  order: DateOrder,
): CellWhen | WhenProblem {
  if (year.length === 1 && order !== 'ymd') return 'date-unreadable';
  if (order === 'ymd' && year.length <= 2) {
    return made(2000 + first, second, num(year), time);
  }
  const monthFirst = second > 12 || (first <= 12 && order === 'mdy');
  return monthFirst
    ? made(fullYear(year), first, second, time)
    : made(fullYear(year), second, first, time);
}

function made(year: number, month: number, date: number, time = ''): CellWhen | WhenProblem {
  const minute = readTime(time);
  if (minute === 'time-unreadable') return 'date-unreadable';
  const day = dayNumber(year, month, date);
  return day === null || minute === 'time-impossible' ? 'date-impossible' : { day, minute };
}

function serial(days: number, fraction: number): CellWhen | WhenProblem {
  if (days < 20_000 || days > 80_000) return 'date-unreadable';
  const minute = fraction === 0 ? -1 : Math.min(1439, Math.round(fraction * 1440));
  return { day: days - SERIAL_OF_1970, minute };
}

const num = (text: string | undefined): number => Number(text);
const fullYear = (text: string): number =>
  text.length === 4 ? num(text) : num(text) + (num(text) < 80 ? 2000 : 1900);
const monthOf = (name: string | undefined): number => MONTHS.indexOf(name ?? '') + 1;
