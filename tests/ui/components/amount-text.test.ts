import { describe, expect, it } from 'vitest';
import { cleanAmount, pressKey, type Key } from '../../../src/ui/components/amount-text';

const typed = (keys: readonly Key[], decimals = 2): string =>
  keys.reduce((text, key) => pressKey(text, key, decimals), '');

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

  it('no more than seven digits: a slip of the thumb is not a fortune', () => {
    expect(typed(['1', '2', '3', '4', '5', '6', '7', '8'])).toBe('1234567');
  });

  it('typed or pasted text is cleaned', () => {
    expect(cleanAmount('１２．５元')).toBe('12.5');
    expect(cleanAmount('¥1 284')).toBe('1284');
    expect(cleanAmount('abc')).toBe('');
  });
});
