import { describe, expect, it } from 'vitest';
import { correctedFen, pointsTyped, yuanText } from '../../../src/ui/screens/customer/money-box';

describe('correcting the amount of a visit', () => {
  it.each([
    [1200, '12'],
    [1250, '12.5'],
    [1205, '12.05'],
    [95, '0.95'],
    [-1250, '12.5'],
  ])('%i fen stands in the box as %s', (amountFen, text) => {
    expect(yuanText(amountFen)).toBe(text);
  });

  it('full-width digits and a decimal comma are understood, words and a sign are not', () => {
    expect(correctedFen('12.5')).toBe(1250);
    expect(correctedFen('１２．５')).toBe(1250);
    expect(correctedFen('12,5')).toBe(1250);
    expect(correctedFen('-12')).toBeNull();
    expect(correctedFen('twelve')).toBeNull();
    expect(correctedFen('')).toBeNull();
  });
});

describe('points given or taken', () => {
  it('taking points makes them negative', () => {
    expect(pointsTyped('50', 'give')).toBe(50);
    expect(pointsTyped(' 50 ', 'take')).toBe(-50);
  });

  it.each(['0', '', '-5', '1.5', '2000000', 'x'])('"%s" is no number of points', (typed) => {
    expect(pointsTyped(typed, 'give')).toBeNull();
  });
});
