import { expect, test } from 'vitest';
import { emptyTally } from '../../../src/domain/customers/add-visit';
import { doubtKey, doubtsOf } from '../../../src/domain/health/doubts';
import { numberOfDay, type Day } from '../../../src/domain/shared/day';
import { AUNT_LI, OLD_WANG } from '../../helpers/taps';

const TODAY = numberOfDay('2026-11-21' as Day);
const PHONE = { phone: '13800138000' };
const came = (firstDay: number, lastDay: number) => ({
  ...emptyTally(),
  visits: 1,
  firstDay,
  lastDay,
});

test('health: points that no visit earned are odd, in either direction', () => {
  const points = (balance: number, visits: number) => ({
    ...emptyTally(),
    visits,
    firstDay: TODAY,
    lastDay: TODAY,
    balances: { points: balance, stored: 0, times: 0, tab: 0 },
  });

  expect(doubtsOf(PHONE, points(50, 0), TODAY)).toEqual(['points']);
  expect(doubtsOf(PHONE, points(-3, 0), TODAY)).toEqual(['points']);
  expect(doubtsOf(PHONE, points(50, 1), TODAY)).toEqual([]);
  expect(doubtsOf(PHONE, points(0, 0), TODAY)).toEqual([]);
});

test('health: visits before 2000 or after today are odd, those of today are not', () => {
  expect(doubtsOf(PHONE, came(TODAY - 5, TODAY), TODAY)).toEqual([]);
  expect(doubtsOf(PHONE, came(TODAY, TODAY + 1), TODAY)).toEqual(['days']);
  expect(doubtsOf(PHONE, came(numberOfDay('1999-12-31' as Day), TODAY), TODAY)).toEqual(['days']);
});

test('health: nobody who buys fish was born in the last few years', () => {
  const born = (birthday: string) => doubtsOf({ ...PHONE, birthday }, emptyTally(), TODAY);

  expect([born('2026-11-20'), born('2023-01-01')]).toEqual([['days'], ['days']]);
  expect([born('2022-01-01'), born('11-20'), born('lunar:08-15'), born('')]).toEqual([
    [],
    [],
    [],
    [],
  ]);
});

test('health: who has no phone is named, unless put away', () => {
  expect(doubtsOf({ name: '老王' }, emptyTally(), TODAY)).toEqual(['noPhone']);
  expect(doubtsOf({ name: '老王', archived: true }, emptyTally(), TODAY)).toEqual([]);
});

test('health: a pair left alone stays so whichever of the two is named first', () => {
  expect(doubtKey('same', AUNT_LI, OLD_WANG)).toBe(doubtKey('same', OLD_WANG, AUNT_LI));
  expect(doubtKey('days', OLD_WANG)).not.toBe(doubtKey('noPhone', OLD_WANG));
});
