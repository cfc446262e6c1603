import { expect, test } from 'vitest';
import { ALWAYS_OPEN } from '../../../src/domain/calendar/business-calendar';
import type { MarketRule } from '../../../src/domain/calendar/market-days';
import { parseRule } from '../../../src/domain/calendar/market-rule-text';
import { dayKindsOf, kindToTell } from '../../../src/domain/patterns/day-kinds';
import { weekdayOf } from '../../../src/domain/patterns/hours';
import { numberOfDay } from '../../../src/domain/shared/day';
import { aDay } from '../../helpers/taps';

const from = numberOfDay(aDay('2026-10-05'));
const to = from + 69;
const SATURDAY = 5;

/** Ten weeks: six visits of ¥60 on Saturdays, one of ¥10 on other days, nobody on Mondays. */
const days = (() => {
  const visits = Int32Array.from({ length: 70 }, (_, i) =>
    weekdayOf(from + i) === SATURDAY ? 6 : weekdayOf(from + i) === 0 ? 0 : 1,
  );
  return { first: from, visits, amountFen: Float64Array.from(visits, (n) => n * 1000) };
})();
const saturdays: MarketRule[] = [parseRule('weekday:5')!];

test('market days: their mean beside that of the other days on which somebody came', () => {
  const kinds = dayKindsOf(days, { ...ALWAYS_OPEN, market: saturdays }, from, to)!;

  expect(kinds.market).toEqual({ days: 10, visits: 60, amountFen: 60_000 });
  expect(kinds.other).toEqual({ days: 50, visits: 50, amountFen: 50_000 });
  expect(kindToTell(kinds)).toBe('market');
});

test('market days: before the rules began every day is like the others', () => {
  const marketSince = from + 35;

  const kinds = dayKindsOf(days, { ...ALWAYS_OPEN, market: saturdays, marketSince }, from, to)!;

  expect([kinds.market.days, kinds.other.days]).toEqual([5, 55]);
});

test('stocking days: four are too few to speak of, and a calendar without either says nothing', () => {
  const stocking = [1, 2, 3, 4].map((i) => from + i);

  const kinds = dayKindsOf(days, { ...ALWAYS_OPEN, stocking }, from, to)!;

  expect(kinds.stocking.days).toBe(4);
  expect(kindToTell(kinds)).toBeNull();
  expect(dayKindsOf(days, ALWAYS_OPEN, from, to)).toBeNull();
});
