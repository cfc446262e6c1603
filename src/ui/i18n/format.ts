/** Money, numbers and days as the vendor reads them, in the language in use. */
import { dayFromNumber, daysBetween, weekday } from '../../domain/shared/day';
import type { Day, DayNumber } from '../../domain/shared/day';
import { m } from './messages.svelte';

const grouped = (whole: number): string => String(whole).replace(/\B(?=(\d{3})+$)/g, ',');

/** "1,284": whole numbers, grouped by thousands, with a true minus sign. */
export const count = (value: number): string =>
  (value < 0 ? '\u2212' : '') + grouped(Math.abs(Math.round(value)));

/** "¥1,284" or "¥12.50": fen as yuan, decimals only where there are any. */
export function yuan(amountFen: number): string {
  const fen = Math.abs(Math.round(amountFen));
  const rest = fen % 100;
  const decimals = rest === 0 ? '' : `.${String(rest).padStart(2, '0')}`;
  return `${amountFen < 0 && fen > 0 ? '\u2212' : ''}¥${grouped(Math.floor(fen / 100))}${decimals}`;
}

const parts = (day: Day): [number, number, number] => [
  Number(day.slice(0, 4)),
  Number(day.slice(5, 7)),
  Number(day.slice(8, 10)),
];

/** "11月21日" / "21 Nov"; with the year when it is not `today`'s. */
export function shortDay(day: Day, today: Day): string {
  const [year, month, dayOfMonth] = parts(day);
  return day.slice(0, 4) === today.slice(0, 4)
    ? m().format.monthDay(month, dayOfMonth)
    : m().format.yearMonthDay(year, month, dayOfMonth);
}

/** "11月21日 周六" / "Sat 21 Nov"; with the year when it is not `today`'s. */
export const longDay = (day: Day, today: Day): string =>
  m().format.withWeekday(shortDay(day, today), weekday(day));

/** "今天", "昨天", "5 天前"; past 60 days the date itself. */
export function relativeDay(day: Day, today: Day): string {
  const ago = daysBetween(day, today);
  const say = m().format;
  if (ago === 0) return say.today;
  if (ago === 1) return say.yesterday;
  if (ago === -1) return say.tomorrow;
  if (ago > 60 || ago < -60) return shortDay(day, today);
  return ago > 0 ? say.daysAgo(ago) : say.inDays(-ago);
}

/** As relativeDay, for a DayNumber. */
export const relativeDayNumber = (day: DayNumber, today: Day): string =>
  relativeDay(dayFromNumber(day), today);

/** "14:05" of minutes after midnight; the small hours after a night's fishing (1440 and above) wrap round. */
export function clock(minute: number): string {
  const ofDay = ((minute % 1440) + 1440) % 1440;
  return `${String(Math.floor(ofDay / 60)).padStart(2, '0')}:${String(ofDay % 60).padStart(2, '0')}`;
}

/** "23 天" / "23 days", "1 day". */
export const days = (value: number): string => m().format.days(count(value), value === 1);
/** "64 次" / "64 visits". */
export const visits = (value: number): string => m().format.visits(count(value), value === 1);
/** "3 人" / "3 people". */
export const people = (value: number): string => m().format.people(count(value), value === 1);
/** "268 分" / "268 points". */
export const points = (value: number): string => m().format.points(count(value), value === 1);
