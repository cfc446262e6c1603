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

  it('a refund stays a refund', () => {
    expect(correctedFen('12.5', -800)).toBe(-1250);
    expect(correctedFen('12.5', 800)).toBe(1250);
  });

  it('full-width digits and a decimal comma are understood, words are not', () => {
    expect(correctedFen('１２．５', 0)).toBe(1250);
    expect(correctedFen('12,5', 0)).toBe(1250);
    expect(correctedFen('twelve', 0)).toBeNull();
    expect(correctedFen('', 0)).toBeNull();
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
