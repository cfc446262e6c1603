import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { seasonDays } from '../../../src/domain/calendar/business-calendar';
import { dayAfter, daysByClock, type DayRange } from '../../../src/domain/calendar/clock';
import { clockOf, closedIn } from '../../helpers/a-calendar';

/** A winter of 90 days: closed from 100 to 189. */
const winter = clockOf([{ from: 100, to: 189 }]);

describe("the vendor's clock", () => {
  it('an open day is a day, a closed one a tenth', () => {
    expect(daysByClock(winter, 90, 99)).toBe(9);
    expect(daysByClock(winter, 99, 189)).toBe(9);
    expect(daysByClock(winter, 95, 195)).toBe(4 + 9 + 6);
    expect(seasonDays(closedIn([{ from: 100, to: 189 }]), 95, 195)).toBe(90);
    expect(seasonDays(closedIn([{ from: 100, to: 189 }]), 180, 400)).toBe(9);
  });

  it('somebody due ten days after her last visit is due when the pond has been open again for a day', () => {
    expect(dayAfter(winter, 90, 5)).toBe(95);
    expect(dayAfter(winter, 99, 10)).toBe(190);
    expect(dayAfter(winter, 95, 20)).toBe(196);
  });

  const ranges = fc.array(
    fc
      .tuple(fc.integer({ min: -200, max: 200 }), fc.nat(60))
      .map(([from, more]): DayRange => ({ from, to: from + more })),
    { maxLength: 6 },
  );
  const day = fc.integer({ min: -300, max: 300 });

  it('whatever was closed: it never stands still, and counts exactly the closed days', () => {
    fc.assert(
      fc.property(ranges, day, fc.nat(200), (closed, from, days) => {
        const clock = clockOf(closed);
        const to = from + days;
        const shut = Array.from({ length: days }, (_, i) => from + 1 + i).filter((d) =>
          closed.some((range) => range.from <= d && d <= range.to),
        ).length;

        expect(seasonDays(closedIn(closed), from, to)).toBe(shut);
        expect(daysByClock(clock, from, to)).toBe((10 * (days - shut) + shut) / 10);
        expect(daysByClock(clock, from, to + 1)).toBeGreaterThan(daysByClock(clock, from, to));
      }),
    );
  });

  it('a day found by the clock is the first on which so much time has passed', () => {
    fc.assert(
      fc.property(ranges, day, fc.integer({ min: -500, max: 500 }), (closed, from, tenths) => {
        const clock = clockOf(closed);

        const found = dayAfter(clock, from, tenths / 10);

        expect(daysByClock(clock, from, found)).toBeGreaterThanOrEqual(tenths / 10 - 1e-9);
        expect(daysByClock(clock, from, found - 1)).toBeLessThan(tenths / 10);
      }),
    );
  });

  it('a business that never closed has the clock of the calendar', () => {
    const open = clockOf([]);

    expect(daysByClock(open, 20_000, 20_365)).toBe(365);
    expect(dayAfter(open, 20_000, 9)).toBe(20_009);
  });
});
