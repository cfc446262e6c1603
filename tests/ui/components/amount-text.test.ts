import { describe, expect, it } from 'vitest';
import { pressKey, takeAmount, type Key } from '../../../src/ui/components/amount-text';

const typed = (keys: readonly Key[], decimals = 2): string =>
  keys.reduce((text, key) => pressKey(text, key, decimals).text, '');

describe('keypad: an amount stays an amount whatever is pressed', () => {
  it('digits, one point, two decimals', () => {
    expect(typed(['4', '6', '.', '5', '0', '9'])).toBe('46.50');
    expect(typed(['1', '.', '.', '5'])).toBe('1.5');
  });

  it('a point first is nought point', () => {
    expect(typed(['.', '9', '5'])).toBe('0.95');
  });

  it('a leading nought gives way', () => {
    expect(typed(['0', '0', '7'])).toBe('7');
  });

  it('erasing takes the last sign, and nothing from nothing', () => {
    expect(typed(['1', '2', 'erase'])).toBe('1');
    expect(typed(['erase'])).toBe('');
  });

  it('points have no decimals', () => {
    expect(typed(['2', '.', '0'], 0)).toBe('20');
  });

  it.each([
    ['an eighth digit: a slip of the thumb is not a fortune', '1234567', '8', 2, 'digits'],
    ['a third decimal', '46.50', '9', 2, 'decimals'],
    ['a decimal point in points', '20', '.', 0, 'decimals'],
  ] as const)('refused aloud: %s', (_what, text, key, decimals, refused) => {
    expect(pressKey(text, key, decimals)).toEqual({ text, refused });
  });

  it.each(['1', '.', 'erase'] as const)('"%s" after "12" is no refusal', (key) => {
    expect(pressKey('12', key).refused).toBeNull();
  });
});

describe('typed or pasted amounts', () => {
  it.each([
    ['１２．５元', '12.5'],
    ['¥1 284', '1284'],
    ['1,284.50', '1284.50'],
    ['￥１，２８４', '1284'],
    ['12。5', '12.5'],
    ['', ''],
  ])('"%s" is taken as "%s"', (text, amount) => {
    expect(takeAmount('7', text)).toEqual({ text: amount, refused: null });
  });

  it.each([
    ['99999999', 'digits'],
    ['12.345', 'decimals'],
    ['1,5', 'unreadable'],
    ['-5', 'unreadable'],
    ['1e9', 'unreadable'],
    ['12.5.6', 'unreadable'],
    ['abc', 'unreadable'],
  ])('"%s" is refused whole, and what stood there stays', (text, refused) => {
    expect(takeAmount('7', text)).toEqual({ text: '7', refused });
  });
});
