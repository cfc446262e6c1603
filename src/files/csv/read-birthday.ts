/** Birthdays as Customer.birthday writes them: "1980-05-17", "05-17", "lunar:08-15", "lunar:06L-15". */
import { dayFromNumber, dayNumber, type DayNumber } from '../../domain/shared/day';
import { readWhen } from './read-when';

const NUMERALS = '一二三四五六七八九十';
const LUNAR = /^(?:农历|阴历|旧历|lunar:?)/;
const LUNAR_DAY =
  /^(?:\d{4}年?[-/.]?)?(闰|leap)?(正|冬|腊|[一二三四五六七八九十]{1,2}|\d{1,2})(l)?[月\-/.](初|十|廿|二十|三十)?([一二三四五六七八九十]|\d{1,2})?[日号]?$/;
const MONTH_DAY = /^(\d{1,2})(?:月|[-/.])(\d{1,2})[日号]?$/;

/** Nobody younger buys fish: tills export a birthday they do not know as the day of the export. */
const YOUNGEST_DAYS = 3 * 366;

/**
 * The birthday a cell names, '' for one within the three years before `today`, null when it names none that exists.
 * `lunar` says that the column's type is lunar; day 30 is kept even where the month has 29 days.
 */
export function readBirthday(cell: string, lunar: boolean, today: DayNumber): string | null {
  const when = readWhen(cell, 'dmy');
  if (typeof when === 'object' && when.day > today - YOUNGEST_DAYS) return '';
  const text = cell.normalize('NFKC').trim().toLowerCase().replace(/\s+/g, '');
  if (lunar || LUNAR.test(text)) return readLunar(text.replace(LUNAR, ''));
  const yearless = MONTH_DAY.exec(text);
  if (yearless) return monthDay('', Number(yearless[1]), Number(yearless[2]), 2000);
  if (typeof when !== 'object') return null;
  const day = dayFromNumber(when.day);
  // Before 1905 nobody who buys fish was born: tills write 1900-01-01 or 1904 for "unknown year".
  return day < '1905' ? day.slice(5) : day;
}

function readLunar(text: string): string | null {
  const full = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})/.exec(text);
  if (full) return lunarDay(Number(full[2]), '', Number(full[3]));
  const match = LUNAR_DAY.exec(text);
  if (!match) return null;
  const [, leapBefore, month = '', leapBehind, tens, ones] = match;
  return lunarDay(lunarMonth(month), leapBefore || leapBehind ? 'L' : '', lunarDate(tens, ones));
}

const lunarDay = (month: number, leap: '' | 'L', date: number): string | null =>
  month >= 1 && month <= 12 && date >= 1 && date <= 30
    ? `lunar:${pad(month)}${leap}-${pad(date)}`
    : null;

function lunarMonth(text: string): number {
  if (text === '正') return 1;
  if (text === '冬') return 11;
  if (text === '腊') return 12;
  return numeral(text);
}

function lunarDate(tens: string | undefined, ones: string | undefined): number {
  const rest = ones === undefined ? 0 : numeral(ones);
  if (tens === undefined || tens === '初') return rest;
  if (tens === '三十') return 30;
  return (tens === '十' ? 10 : 20) + rest;
}

/** 1-19 in Chinese or Arabic numerals; 0 for anything else. */
function numeral(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  if (text.length === 2 && text.startsWith('十')) return 10 + NUMERALS.indexOf(text.charAt(1)) + 1;
  return text.length === 1 ? NUMERALS.indexOf(text) + 1 : 0;
}

function monthDay(prefix: string, month: number, date: number, leapYear: number): string | null {
  return dayNumber(leapYear, month, date) === null ? null : `${prefix}${pad(month)}-${pad(date)}`;
}

const pad = (value: number): string => String(value).padStart(2, '0');
