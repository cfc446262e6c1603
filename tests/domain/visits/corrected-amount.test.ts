import { describe, expect, it } from 'vitest';
import { correctedAmount, toldAmount } from '../../../src/domain/visits/corrected-amount';

describe('putting the amount of a visit right', () => {
  it('a session may end below zero: the fish bought back cost more than the fee', () => {
    expect(correctedAmount('session', -2000)).toBe(-2000);
    expect(correctedAmount('session', 2000)).toBe(2000);
  });

  it('nobody buys for less than nothing', () => {
    expect(correctedAmount('purchase', -1)).toBeNull();
    expect(correctedAmount('purchase', 0)).toBe(0);
  });

  it('a refund is told as the money given back, and kept as money gone', () => {
    expect(correctedAmount('refund', 500)).toBe(-500);
    expect(correctedAmount('refund', -500)).toBeNull();
  });

  it('a refund of nothing is 0, not −0', () => {
    expect(Object.is(correctedAmount('refund', 0), 0)).toBe(true);
  });

  it('no fraction of a fen, and no number that is none', () => {
    expect(correctedAmount('session', 0.5)).toBeNull();
    expect(correctedAmount('session', NaN)).toBeNull();
  });

  it.each([
    ['purchase', 1250],
    ['session', -1250],
    ['refund', -1250],
  ] as const)('a %s of %i fen told and put right again is the same', (visit, amountFen) => {
    expect(correctedAmount(visit, toldAmount(visit, amountFen))).toBe(amountFen);
  });
});
