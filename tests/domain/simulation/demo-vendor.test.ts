import { describe, expect, test } from 'vitest';
import { numberOfDay, type Day } from '../../../src/domain/shared/day';
import { demoVendor } from '../../../src/domain/simulation/demo-vendor';
import { visitDaysOf } from './book-facts';

const SEASONS = ['2026-11-21', '2026-01-15', '2027-03-02', '2027-04-20', '2027-07-31'] as Day[];

/** Told by plain counting, no model: six visit days or more, silent for over twice the median gap, yet seen within 60 days. */
function overdue(days: readonly number[], today: number): boolean {
  if (days.length < 6) return false;
  const gaps = days.slice(1).map((day, i) => day - days[i]!);
  const usual = gaps.sort((a, b) => a - b)[Math.floor(gaps.length / 2)]!;
  const since = today - days.at(-1)!;
  return since > 2 * usual && since <= 60;
}

describe.each(['pond', 'stall'] as const)('demo %s', (preset) => {
  test.each(SEASONS)('on %s there is a lively book with somebody overdue', (day) => {
    const demo = demoVendor(preset, day);
    const today = numberOfDay(day);

    expect(demo.customers).toHaveLength(180);
    expect(demo.visits.count).toBeGreaterThanOrEqual(4000);
    expect(demo.visits.count).toBeLessThanOrEqual(5000);
    expect(today - demo.visits.day[0]!).toBeGreaterThan(730);
    const late = visitDaysOf(demo).filter((days) => overdue(days, today));
    expect(late.length).toBeGreaterThanOrEqual(3);
    const lastWeek = demo.visits.day.filter((visitDay) => visitDay > today - 7).length;
    expect(lastWeek).toBeGreaterThanOrEqual(10);
  });

  test('at nine in the morning nothing has happened yet that happens at ten', () => {
    const demo = demoVendor(preset, '2026-11-21' as Day, 540);
    const today = numberOfDay('2026-11-21' as Day);

    const minutes = demo.visits.minute.filter((_, i) => demo.visits.day[i] === today);
    expect(minutes.every((minute) => minute <= 540)).toBe(true);
  });
});
