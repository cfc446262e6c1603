import { describe, expect, it } from 'vitest';
import type { MarketRule } from '../../../src/domain/calendar/market-days';
import { numberOfDay, type Day } from '../../../src/domain/shared/day';
import {
  inOrder,
  marketForm,
  rulesIn,
  toggled,
} from '../../../src/ui/screens/calendar/market-form';
import { seasonIn } from '../../../src/ui/screens/calendar/season-form';

const TODAY = '2026-11-22' as Day;
const form = (rules: readonly MarketRule[] = []) => marketForm(rules, null, TODAY);

describe('choosing market days', () => {
  it('threes and eights by the moon are two taps, and two more take them back', () => {
    const chosen = toggled(toggled(form(), 'lunar', 8), 'lunar', 3);

    expect(rulesIn(chosen)).toEqual({ ok: true, value: [{ kind: 'lunar', on: [3, 8] }] });
    expect(rulesIn(toggled(toggled(chosen, 'lunar', 3), 'lunar', 8))).toEqual({
      ok: true,
      value: [],
    });
  });

  it('what was saved stands in the form as it was', () => {
    const rules: MarketRule[] = [
      { kind: 'weekday', on: [5, 6] },
      { kind: 'branch', on: [2, 8] },
      { kind: 'cycle', every: 3, from: numberOfDay(TODAY) },
    ];

    expect(rulesIn(form(rules))).toEqual({ ok: true, value: rules });
  });

  it('a cycle wants a sensible number of days, and a day it is counted from', () => {
    expect(rulesIn({ ...form(), every: '1' })).toEqual({ ok: false, error: 'cycle-days' });
    expect(rulesIn({ ...form(), every: 'x' })).toEqual({ ok: false, error: 'cycle-days' });
    expect(rulesIn({ ...form(), every: '3', from: '' })).toEqual({
      ok: false,
      error: 'cycle-from',
    });
  });

  it('of dates, the tens come last', () => {
    expect(inOrder('lunar', [0, 5])).toEqual([5, 0]);
    expect(inOrder('branch', [11, 0])).toEqual([0, 11]);
  });
});

describe('entering a closed season', () => {
  it('says which day is missing or wrong', () => {
    expect(seasonIn('2026-12-01', '2027-02-28')).toEqual({
      ok: true,
      value: { from: '2026-12-01', to: '2027-02-28' },
    });
    expect(seasonIn('', '2027-02-28')).toEqual({ ok: false, error: 'from-missing' });
    expect(seasonIn('2026-12-01', '')).toEqual({ ok: false, error: 'to-missing' });
    expect(seasonIn('2026-12-01', '2026-11-30')).toEqual({ ok: false, error: 'to-before-from' });
  });
});
