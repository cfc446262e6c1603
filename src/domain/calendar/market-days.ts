/**
 * The days on which a market is held, by the rules people name them with: weekdays, the last digit of the lunar or solar
 * date, the branch of the day (the market of the Tiger and the Monkey), or every so many days. Several rules add up.
 */
import type { DayNumber } from '../shared/day';
import { lunarMonths } from './lunar';

/** What `on` counts: weekdays 0 Monday … 6 Sunday, last digits 0 … 9, branches 0 Rat … 11 Pig. */
export const MARKET_KINDS = { weekday: 7, lunar: 10, solar: 10, branch: 12 } as const;
export type MarketKind = keyof typeof MARKET_KINDS;

export type MarketRule =
  | { readonly kind: MarketKind; readonly on: readonly number[] }
  /** Every so many days (2 … 60), `from` being one of them. */
  | { readonly kind: 'cycle'; readonly every: number; readonly from: DayNumber };

/** 1 for each market day of `from` … `to`. Lunar 3 and 8: the 3rd, 8th, 13th, 18th, 23rd and 28th of each lunar month. */
export function marketDays(
  rules: readonly MarketRule[],
  from: DayNumber,
  to: DayNumber,
): Uint8Array {
  const days = new Uint8Array(to - from + 1);
  for (const rule of rules) {
    if (rule.kind === 'cycle') markEvery(days, from, rule.every, rule.from);
    else if (rule.kind === 'lunar') markEndings(days, from, lunarMonths(), rule.on);
    else if (rule.kind === 'solar') markEndings(days, from, solarMonths(from, to), rule.on);
    // 1 January 1970 was a Thursday, and a day of the Snake.
    else if (rule.kind === 'weekday') for (const on of rule.on) markEvery(days, from, 7, on - 3);
    else for (const on of rule.on) markEvery(days, from, 12, on - 5);
  }
  return days;
}

export const isMarketDay = (rules: readonly MarketRule[], day: DayNumber): boolean =>
  marketDays(rules, day, day)[0] === 1;

/** Branch of a day, 0 Rat … 11 Pig: 1 October 1949 was a Rat's day (甲子). */
export const branchOf = (day: DayNumber): number => modulo(day + 5, 12);

function markEvery(days: Uint8Array, from: DayNumber, every: number, one: DayNumber): void {
  for (let i = modulo(one - from, every); i < days.length; i += every) days[i] = 1;
}

interface Month {
  readonly first: DayNumber;
  readonly days: number;
}

function markEndings(
  days: Uint8Array,
  from: DayNumber,
  months: readonly Month[],
  endings: readonly number[],
): void {
  for (const month of months)
    for (const ending of endings)
      for (let date = ending || 10; date <= month.days; date += 10) {
        const i = month.first + date - 1 - from;
        if (i >= 0 && i < days.length) days[i] = 1;
      }
}

const MS_PER_DAY = 86_400_000;

function solarMonths(from: DayNumber, to: DayNumber): Month[] {
  const begin = new Date(from * MS_PER_DAY);
  const [year, month] = [begin.getUTCFullYear(), begin.getUTCMonth()];
  const firstOf = (k: number) => Date.UTC(year, month + k, 1) / MS_PER_DAY;
  const months: Month[] = [];
  for (let k = 0; firstOf(k) <= to; k++)
    months.push({ first: firstOf(k), days: firstOf(k + 1) - firstOf(k) });
  return months;
}

const modulo = (value: number, by: number): number => ((value % by) + by) % by;
