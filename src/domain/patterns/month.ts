/** Months counted through: year · 12 + month − 1, so that the month before January is December by plain subtraction. */
import { dayFromNumber, dayNumber, type DayNumber } from '../shared/day';

export type MonthNumber = number;

export function monthOf(day: DayNumber): MonthNumber {
  const [year = 0, month = 1] = dayFromNumber(day).split('-').map(Number);
  return year * 12 + month - 1;
}

export const yearOfMonth = (month: MonthNumber): number => Math.floor(month / 12);

/** 1 January … 12 December. */
export const monthOfYear = (month: MonthNumber): number => (month % 12) + 1;

/** The first of the month, as a day number; years 1900-2199. */
export const firstDayOf = (month: MonthNumber): DayNumber =>
  dayNumber(yearOfMonth(month), monthOfYear(month), 1)!;

export const lastDayOf = (month: MonthNumber): DayNumber => firstDayOf(month + 1) - 1;
