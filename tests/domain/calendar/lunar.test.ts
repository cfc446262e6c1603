import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { dayOfLunar, lunarMonths, lunarOf } from '../../../src/domain/calendar/lunar';
import { dayFromNumber, numberOfDay, type Day } from '../../../src/domain/shared/day';

/**
 * One line a lunar year: its number, its leap month, the solar month and day on which each of its months begins. Written
 * with tyme4ts 1.5.2 (LunarMonth.fromYm(year, ±month).getFirstDay().getSolarDay()).
 */
const FIXTURE = new URL('../../fixtures/calendar/lunar-months.txt', import.meta.url);

const on = (day: string) => lunarOf(numberOfDay(day as Day));
const of = (year: number, month: number, day: number, leap = false) => {
  const found = dayOfLunar({ year, month, leap, day });
  return found === null ? null : dayFromNumber(found);
};

describe('the lunar calendar', () => {
  it('begins each month from 1900 to 2100 on the day the almanac says', () => {
    const lines = readFileSync(FIXTURE, 'utf8').trim().split('\n');
    const begins = lines.flatMap((line) => {
      const [year, leap, ...firsts] = line.split(' ');
      return firsts.map((first, i) => {
        const month = Number(leap) > 0 && i >= Number(leap) ? i : i + 1;
        // Who begins in January belongs to the year before, unless it is the first month.
        const solar = Number(year) + (month > 10 && first < '03' ? 1 : 0);
        return `${year} ${month}${i === Number(leap) && i > 0 ? 'L' : ''} ${solar}-${first}`;
      });
    });

    const ours = lunarMonths().map(
      ({ year, month, leap, first }) =>
        `${year} ${month}${leap ? 'L' : ''} ${dayFromNumber(first)}`,
    );

    expect(lines).toHaveLength(201);
    expect(ours).toEqual(begins);
  });

  it('new year, mid-autumn, a leap month, and 2027, where browsers are a day off', () => {
    expect(on('2026-02-17')).toEqual({ year: 2026, month: 1, leap: false, day: 1 });
    expect(on('2026-11-22')).toEqual({ year: 2026, month: 10, leap: false, day: 14 });
    expect(of(2026, 8, 15)).toBe('2026-09-25');
    expect(of(2025, 6, 15, true)).toBe('2025-08-08');
    expect(of(2027, 1, 1)).toBe('2027-02-06');
    expect(of(2033, 11, 1, true)).toBe('2033-12-22');
  });

  it('knows no day before or after its table, and none that a month has not', () => {
    expect(on('1900-01-30')).toBeNull();
    expect(on('1900-01-31')).toEqual({ year: 1900, month: 1, leap: false, day: 1 });
    expect(on('2101-01-28')).toEqual({ year: 2100, month: 12, leap: false, day: 29 });
    expect(on('2101-01-29')).toBeNull();
    expect(of(2026, 6, 1, true)).toBeNull();
    expect(of(2025, 6, 30, true)).toBeNull();
    expect(of(2026, 1, 0)).toBeNull();
  });

  it('there and back is the same day', () => {
    const months = lunarMonths();
    const [first, last] = [months[0]!.first, months.at(-1)!.first + 28];
    fc.assert(
      fc.property(fc.integer({ min: first, max: last }), (day) => {
        expect(dayOfLunar(lunarOf(day)!)).toBe(day);
      }),
    );
  });
});
