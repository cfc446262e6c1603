import { describe, expect, it } from 'vitest';
import { usualWeekday } from '../../../src/domain/customers/usual-weekday';
import { numberOfDay, type Day } from '../../../src/domain/shared/day';

const MONDAY = numberOfDay('2026-11-16' as Day);
/** So many Mondays, and the others on days of which no weekday has more than two. */
const mondays = (on: number, of: number): number[] =>
  Array.from({ length: of }, (_, i) => MONDAY - 7 * i + (i < on ? 0 : 1 + ((i - on) % 6)));

describe('the weekday on which somebody usually comes', () => {
  it('2 of 4 visits on a Monday say nothing, nor do 5 of 5', () => {
    expect(usualWeekday(mondays(2, 4))).toBeNull();
    expect(usualWeekday(mondays(5, 5))).toBeNull();
  });

  it.each([
    [4, 6],
    [5, 8],
    [6, 12],
    [8, 16],
    [16, 16],
  ])('%i of %i visits on a Monday are enough to name it', (on, of) => {
    expect(usualWeekday(mondays(on, of))).toBe(0);
  });

  it.each([
    [3, 6],
    [4, 8],
    [5, 12],
    [7, 16],
  ])('%i of %i are not: chance does that, or it is not even half', (on, of) => {
    expect(usualWeekday(mondays(on, of))).toBeNull();
  });

  it('somebody who comes every day prefers none', () => {
    expect(usualWeekday(Array.from({ length: 16 }, (_, i) => MONDAY + i))).toBeNull();
  });

  it('Sunday is the last day of the week', () => {
    expect(usualWeekday(Array.from({ length: 6 }, (_, i) => MONDAY - 1 - 7 * i))).toBe(6);
  });
});
