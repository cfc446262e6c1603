/**
 * A calendar day, "2026-11-21", without clock or zone. Sorting days as text sorts them in time.
 * Arithmetic goes through DayNumber: whole days since 1970-01-01 (1970-01-01 is 0).
 */
declare const brand: unique symbol;
export type Day = string & { readonly [brand]: 'day' };
export type DayNumber = number;

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const MS_PER_DAY = 86_400_000;

/** The day a text names, or null if it is no real day ("2026-02-30" is null, not 2 March). Years 1900-2199. */
export function parseDay(text: string): Day | null {
  const match = DAY.exec(text);
  return match ? makeDay(Number(match[1]), Number(match[2]), Number(match[3])) : null;
}

/** The day of a year, month (1-12) and day of month, or null if there is no such day. */
export function makeDay(year: number, month: number, dayOfMonth: number): Day | null {
  const number = dayNumber(year, month, dayOfMonth);
  return number === null ? null : dayFromNumber(number);
}

/** As makeDay, but as days since 1970-01-01. */
export function dayNumber(year: number, month: number, dayOfMonth: number): DayNumber | null {
  if (!(year >= 1900 && year <= 2199)) return null;
  const date = new Date(Date.UTC(year, month - 1, dayOfMonth));
  const real = date.getUTCMonth() === month - 1 && date.getUTCDate() === dayOfMonth;
  return real ? date.getTime() / MS_PER_DAY : null;
}

export const dayFromNumber = (number: DayNumber): Day =>
  new Date(number * MS_PER_DAY).toISOString().slice(0, 10) as Day;

export const numberOfDay = (day: Day): DayNumber => Date.parse(`${day}T00:00:00Z`) / MS_PER_DAY;

export const addDays = (day: Day, days: number): Day => dayFromNumber(numberOfDay(day) + days);

/** Whole days from one day to another; positive if `to` is later. */
export const daysBetween = (from: Day, to: Day): number => numberOfDay(to) - numberOfDay(from);

/** 0 Monday … 6 Sunday. */
export const weekday = (day: Day): number => (((numberOfDay(day) + 3) % 7) + 7) % 7;
