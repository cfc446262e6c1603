import { expect, test } from 'vitest';
import { fen, parseYuan } from '../../../src/domain/shared/fen';

test.each([
  ['12', 1200],
  ['12.', 1200],
  ['12.5', 1250],
  ['12.50', 1250],
  ['0.95', 95],
  ['.5', 50],
  ['0', 0],
  ['007', 700],
  // What binary fractions make of 1.1 × 100 or 0.29 × 100 must never reach a till.
  ['1.1', 110],
  ['0.29', 29],
  ['4.35', 435],
  ['9999999999.99', 999_999_999_999],
])('money: the keypad text %j is %i fen', (text, expected) => {
  expect(parseYuan(text)).toBe(expected);
});

test.each(['', '.', '-5', '+5', '1.234', '1,000', '1e3', ' 5', '5 ', '五', '12345678901', '1.2.3'])(
  'money: %j is no amount of a keypad',
  (text) => {
    expect(parseYuan(text)).toBeNull();
  },
);

test('money: only whole fen within ten billion yuan either way', () => {
  expect(fen(1_000_000_000_000)).toBe(1_000_000_000_000);
  expect(fen(-1_000_000_000_000)).toBe(-1_000_000_000_000);
  expect([fen(1_000_000_000_001), fen(0.5), fen(NaN), fen(Infinity)]).toEqual([
    null,
    null,
    null,
    null,
  ]);
});

test('money: nothing owed is plain zero, never minus zero', () => {
  expect(Object.is(fen(-0), 0)).toBe(true);
});
