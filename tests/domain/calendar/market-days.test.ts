import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { lunarOf } from '../../../src/domain/calendar/lunar';
import {
  branchOf,
  isMarketDay,
  marketDays,
  type MarketRule,
} from '../../../src/domain/calendar/market-days';
import { parseRule, ruleText } from '../../../src/domain/calendar/market-rule-text';
import { dayFromNumber, numberOfDay, weekday, type Day } from '../../../src/domain/shared/day';

const number = (day: string) => numberOfDay(day as Day);
const between = (rules: readonly MarketRule[], from: string, to: string): string[] =>
  [...marketDays(rules, number(from), number(to))].flatMap((market, i) =>
    market ? [dayFromNumber(number(from) + i).slice(5)] : [],
  );
const rule = (text: string) => parseRule(text)!;

describe('market days', () => {
  it('by the week: Mondays and Thursdays', () => {
    expect(between([rule('weekday:0,3')], '2026-11-22', '2026-12-03')).toEqual([
      '11-23',
      '11-26',
      '11-30',
      '12-03',
    ]);
  });

  it('by the lunar date: threes and eights, from a short month into the next', () => {
    // The 10th lunar month of 2026 begins on 9 November and has 30 days.
    expect(between([rule('lunar:3,8')], '2026-11-09', '2026-12-12')).toEqual([
      '11-11',
      '11-16',
      '11-21',
      '11-26',
      '12-01',
      '12-06',
      '12-11',
    ]);
  });

  it('by the solar date: fives and tens; the 31st counts as a one', () => {
    expect(between([rule('solar:5,0')], '2026-02-20', '2026-03-10')).toEqual([
      '02-20',
      '02-25',
      '03-05',
      '03-10',
    ]);
    expect(between([rule('solar:1')], '2026-08-25', '2026-09-02')).toEqual(['08-31', '09-01']);
  });

  it('by the branch of the day: 1 October 1949 was a day of the Rat, 1 January 2000 of the Horse', () => {
    expect(branchOf(number('1949-10-01'))).toBe(0);
    expect(branchOf(number('2000-01-01'))).toBe(6);
    expect(between([rule('branch:0,6')], '2000-01-01', '2000-01-14')).toEqual([
      '01-01',
      '01-07',
      '01-13',
    ]);
  });

  it('every third day, before and after the one that is known', () => {
    expect(between([rule('cycle:3@2026-11-22')], '2026-11-15', '2026-11-26')).toEqual([
      '11-16',
      '11-19',
      '11-22',
      '11-25',
    ]);
  });

  it('two rules hold side by side, and without a rule there is no market day', () => {
    expect(between([rule('weekday:6'), rule('solar:3')], '2026-11-22', '2026-11-23')).toHaveLength(
      2,
    );
    expect(isMarketDay([], number('2026-11-22'))).toBe(false);
  });

  const day = fc.integer({ min: -20_000, max: 45_000 });
  const digits = fc.uniqueArray(fc.nat(9), { minLength: 1, maxLength: 4 });

  it('whatever stretch is looked at, a day is what its own date says', () => {
    fc.assert(
      fc.property(day, fc.nat(80), digits, (from, more, on) => {
        const days = Array.from({ length: more + 1 }, (_, i) => from + i);
        const holds = (one: MarketRule) => [...marketDays([one], from, from + more)];
        const by = (test: (d: number) => boolean) => days.map((d) => Number(test(d)));

        expect(holds({ kind: 'lunar', on })).toEqual(by((d) => on.includes(lunarOf(d)!.day % 10)));
        expect(holds({ kind: 'solar', on })).toEqual(
          by((d) => on.includes(Number(dayFromNumber(d).slice(9)))),
        );
        expect(holds({ kind: 'branch', on })).toEqual(by((d) => on.includes(branchOf(d))));
        const week = on.filter((one) => one < 7);
        expect(holds({ kind: 'weekday', on: week })).toEqual(
          by((d) => week.includes(weekday(dayFromNumber(d)))),
        );
      }),
    );
  });
});

describe('market rules in words', () => {
  it('are read as they were written', () => {
    for (const text of ['weekday:0,3', 'lunar:3,8', 'solar:0', 'branch:2,8', 'cycle:3@2026-11-22'])
      expect(ruleText(rule(text))).toBe(text);
  });

  it('that make no sense are none', () => {
    for (const text of ['', 'weekday:7', 'lunar:', 'moon:3', 'cycle:1@2026-11-22', 'branch:12'])
      expect(parseRule(text)).toBeNull();
    expect(parseRule('cycle:3@2026-02-30')).toBeNull();
  });
});
