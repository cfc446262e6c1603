import { describe, expect, it } from 'vitest';
import { ALWAYS_OPEN } from '../../../src/domain/calendar/business-calendar';
import { numberOfDay, type Day } from '../../../src/domain/shared/day';
import { monthGrid, monthOf, monthsLater } from '../../../src/ui/screens/calendar/month-grid';

describe('a month on the wall', () => {
  it('November 2026 begins on a Sunday and has 30 days', () => {
    const { blanks, days } = monthGrid({ year: 2026, month: 11 }, ALWAYS_OPEN);

    expect(blanks).toBe(6);
    expect(days).toHaveLength(30);
    expect(days[21]).toEqual({
      day: '2026-11-22',
      date: 22,
      state: 'open',
      lunar: { year: 2026, month: 10, leap: false, day: 14 },
    });
  });

  it('a leap February has 29 days, and each says what it is for the business', () => {
    const stocking = [numberOfDay('2028-02-29' as Day)];
    const { days } = monthGrid({ year: 2028, month: 2 }, { ...ALWAYS_OPEN, stocking });

    expect(days.map(({ state }) => state)).toEqual([
      ...Array.from({ length: 28 }, () => 'open'),
      'stocking',
    ]);
  });

  it('turns over the year, and stops where days end', () => {
    expect(monthsLater(monthOf('2026-12-05' as Day), 1)).toEqual({ year: 2027, month: 1 });
    expect(monthsLater({ year: 2027, month: 1 }, -1)).toEqual({ year: 2026, month: 12 });
    expect(monthsLater({ year: 1900, month: 1 }, -1)).toBeNull();
    expect(monthsLater({ year: 2199, month: 12 }, 1)).toBeNull();
  });
});
