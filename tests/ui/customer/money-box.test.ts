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
    expect(correctedFen('12.5', null)).toBe(1250);
    expect(correctedFen('１２．５', null)).toBe(1250);
    expect(correctedFen('12,5', null)).toBe(1250);
    expect(correctedFen('-12', null)).toBeNull();
    expect(correctedFen('twelve', null)).toBeNull();
    expect(correctedFen('', null)).toBeNull();
  });

  it('a session that cost the vendor money is chosen so, or typed with a minus', () => {
    expect(correctedFen('12', 'in')).toBe(1200);
    expect(correctedFen('12', 'out')).toBe(-1200);
    for (const typed of ['-12', '\u221212', '－１２', '- 12'])
      for (const way of ['in', 'out'] as const) expect(correctedFen(typed, way)).toBe(-1200);
    expect(correctedFen('--12', 'in')).toBeNull();
    expect(Object.is(correctedFen('0', 'out'), 0)).toBe(true);
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
