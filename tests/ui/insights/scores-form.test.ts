import { describe, expect, it } from 'vitest';
import type { Day } from '../../../src/domain/shared/day';
import { scoresAsked } from '../../../src/ui/screens/insights/scores-form';
import { snoozeUntil } from '../../../src/ui/screens/insights/snooze-choice';

const today = '2026-11-21' as Day;

describe('figures as of a past day', () => {
  it('today and any day before it can be asked for', () => {
    expect(scoresAsked('1997-12-31', 90, today)).toEqual({
      ok: true,
      value: { asOf: '1997-12-31', horizonDays: 90 },
    });
    expect(scoresAsked('2026-11-21', 1, today).ok).toBe(true);
  });

  it.each([
    ['', 30, 'day-missing'],
    ['2026-02-30', 30, 'day-missing'],
    ['2026-11-22', 30, 'day-in-future'],
    ['2026-11-21', 0, 'horizon-out-of-range'],
    ['2026-11-21', 731, 'horizon-out-of-range'],
    ['2026-11-21', 7.5, 'horizon-out-of-range'],
    ['2026-11-21', null, 'horizon-out-of-range'],
  ] as const)('"%s" with a horizon of %s is refused: %s', (asOf, horizon, error) => {
    expect(scoresAsked(asOf, horizon, today)).toEqual({ ok: false, error });
  });
});

describe('putting a warning off', () => {
  it('a week and a month are counted from today, "until the next visit" has no day', () => {
    expect(snoozeUntil('week', today)).toBe('2026-11-28');
    expect(snoozeUntil('month', today)).toBe('2026-12-21');
    expect(snoozeUntil('nextVisit', today)).toBeNull();
  });
});
