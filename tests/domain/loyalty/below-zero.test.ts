import { describe, expect, it } from 'vitest';
import { belowZeroAfter } from '../../../src/domain/loyalty/below-zero';
import { correctedPoints } from '../../../src/domain/loyalty/corrected-points';
import type { Fen } from '../../../src/domain/shared/fen';

describe('points below zero', () => {
  it('are told before: of 10 points 12 are taken', () => {
    expect(belowZeroAfter(10, -12)).toBe(-2);
  });

  it('taking the last one is nothing to warn of', () => {
    expect(belowZeroAfter(10, -10)).toBeNull();
  });

  it('somebody in the red already is warned of when it grows, not when it shrinks', () => {
    expect(belowZeroAfter(-5, -1)).toBe(-6);
    expect(belowZeroAfter(-5, 3)).toBeNull();
    expect(belowZeroAfter(-5, 0)).toBeNull();
  });
});

describe('the points of a visit put right', () => {
  const rule = { on: true, earnPerFen: 100 as Fen, pointWorthFen: 1 as Fen };
  const had = { earned: 100, redeemed: -20 };
  const here = { sameCustomer: true, fromWalkIn: false };

  it('earned ones follow the amount, redeemed ones stay', () => {
    expect(correctedPoints(rule, had, { ...here, paidFen: 6000 })).toEqual({
      earned: 60,
      redeemed: -20,
    });
  });

  it('another customer earns them and has redeemed nothing', () => {
    const moved = { paidFen: 6000, sameCustomer: false, fromWalkIn: false };

    expect(correctedPoints(rule, had, moved)).toEqual({ earned: 60, redeemed: 0 });
  });

  it('a visit from before there were points earns none afterwards, a walk-in with a name does', () => {
    const none = { earned: 0, redeemed: 0 };

    expect(correctedPoints(rule, none, { ...here, paidFen: 6000 }).earned).toBe(0);
    const named = { paidFen: 6000, sameCustomer: false, fromWalkIn: true };
    expect(correctedPoints(rule, none, named).earned).toBe(60);
  });
});
