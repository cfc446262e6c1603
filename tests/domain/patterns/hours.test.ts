import { expect, test } from 'vitest';
import { busiest, hourBands, hoursOf, standsOut } from '../../../src/domain/patterns/hours';
import type { VisitRows } from '../../../src/domain/patterns/visit-rows';
import { numberOfDay } from '../../../src/domain/shared/day';
import { aDay } from '../../helpers/taps';

const SATURDAY = '2026-11-21';
const MONDAY = '2026-11-23';

/** Visits as [day, minute or −1, refund]. */
const rowsOf = (...visits: [string, number, boolean?][]): VisitRows => ({
  n: visits.length,
  customer: new Int32Array(visits.length),
  day: Int32Array.from(visits, ([day]) => numberOfDay(aDay(day))),
  minute: Int16Array.from(visits, ([, minute]) => minute),
  amountFen: new Float64Array(visits.length),
  refund: Uint8Array.from(visits, ([, , refund]) => (refund ? 1 : 0)),
  text: visits.map(() => null),
});

test('hours: Saturday mornings are told when most visits with a time fall on them', () => {
  const hours = hoursOf(rowsOf([SATURDAY, 480], [SATURDAY, 485], [MONDAY, 540]));

  expect(busiest(hours, 3)).toEqual({ weekday: 5, part: 'morning', visits: 2, of: 3 });
});

test('hours: below the least number of visits nothing is told', () => {
  const hours = hoursOf(rowsOf([SATURDAY, 480], [MONDAY, -1]));

  expect(busiest(hours, 3)).toBeNull();
});

test('hours: where hardly anybody noted the time only the weekday is told', () => {
  const hours = hoursOf(rowsOf([SATURDAY, 480], [MONDAY, -1], [MONDAY, -1]));

  expect(busiest(hours, 3)).toEqual({ weekday: 0, part: null, visits: 2, of: 3 });
  expect(hours.untimed).toEqual([2, 0, 0, 0, 0, 0, 0]);
});

test('hours: a refund is no coming, and the small hours of a night count at their hour', () => {
  const hours = hoursOf(rowsOf([SATURDAY, 480, true], [SATURDAY, 1440 + 65]));

  expect(hours.counts.reduce((a, b) => a + b, 0)).toBe(1);
  expect(hours.counts[5 * 24 + 1]).toBe(1);
});

test('hours: a short day has a line an hour, a long one a line for two', () => {
  const short = hourBands(hoursOf(rowsOf([SATURDAY, 6 * 60], [MONDAY, 8 * 60])));
  const long = hourBands(hoursOf(rowsOf([SATURDAY, 7 * 60], [MONDAY, 19 * 60], [MONDAY, 18 * 60])));

  expect(short).toEqual([
    { from: 6, to: 7, visits: [0, 0, 0, 0, 0, 1, 0] },
    { from: 7, to: 8, visits: [0, 0, 0, 0, 0, 0, 0] },
    { from: 8, to: 9, visits: [1, 0, 0, 0, 0, 0, 0] },
  ]);
  expect(long.map(({ from, to }) => [from, to])).toEqual([
    [6, 8],
    [8, 10],
    [10, 12],
    [12, 14],
    [14, 16],
    [16, 18],
    [18, 20],
  ]);
  expect(long.at(-1)?.visits[0]).toBe(2);
});

test('hours: nobody ever noted a time, so there is no line', () => {
  expect(hourBands(hoursOf(rowsOf([SATURDAY, -1])))).toEqual([]);
});

test('hours: two of twelve visits on a Monday are no busy day, twenty-four of seventy on a Saturday are', () => {
  const spread = (visits: readonly number[]) =>
    hoursOf(
      rowsOf(
        ...visits.flatMap((many, weekday) =>
          Array.from({ length: many }, (): [string, number] => [`2026-11-${23 + weekday}`, -1]),
        ),
      ),
    );
  const told = (visits: readonly number[]) => {
    const hours = spread(visits);
    return standsOut(hours, busiest(hours, 10)!);
  };

  expect(told([2, 2, 2, 2, 2, 1, 1])).toBe(false);
  expect(told([8, 8, 8, 8, 7, 24, 7])).toBe(true);
  expect(told([10, 10, 9, 9, 9, 14, 9])).toBe(false);
});
