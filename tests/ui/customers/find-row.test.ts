import { describe, expect, it } from 'vitest';
import type { RosterResult, RosterRow } from '../../../src/app/queries/roster';
import type { CustomerId } from '../../../src/domain/shared/id';
import { placeOf, stepTo } from '../../../src/ui/screens/customers/find-row';

const listOf = (...ids: string[]) => {
  const asked: number[] = [];
  const result: RosterResult = {
    count: ids.length,
    row: (i) => {
      asked.push(i);
      return { id: ids[i] as CustomerId } as RosterRow;
    },
  };
  return { result, asked };
};

describe('customer list: stepping with the arrow keys', () => {
  it('finds the open customer wherever she stands', () => {
    const { result } = listOf('a', 'b', 'c', 'd');

    expect(placeOf(result, 'a' as CustomerId, 3)).toBe(0);
    expect(placeOf(result, 'd' as CustomerId, 0)).toBe(3);
    expect(placeOf(result, 'x' as CustomerId, 1)).toBe(-1);
  });

  it('looks first where she was a moment ago', () => {
    const { result, asked } = listOf(...Array.from({ length: 1000 }, (_, i) => String(i)));

    expect(placeOf(result, '501' as CustomerId, 500)).toBe(501);
    expect(asked.length).toBeLessThan(5);
  });

  it('a place left over from a longer list does no harm', () => {
    const { result } = listOf('a', 'b');

    expect(placeOf(result, 'a' as CustomerId, 900)).toBe(0);
    expect(placeOf(listOf().result, 'a' as CustomerId, 900)).toBe(-1);
  });

  it('stops at both ends, starts at the top, and finds nothing in an empty list', () => {
    expect(stepTo(4, 3, 1)).toBe(3);
    expect(stepTo(4, 0, -1)).toBe(0);
    expect(stepTo(4, -1, 1)).toBe(0);
    expect(stepTo(0, -1, 1)).toBeNull();
  });
});
