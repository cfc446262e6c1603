import { expect, test } from 'vitest';
import { spaceLeft } from '../../../src/ui/screens/files/space-left';

const MB = 1_000_000;

test('space: short is less than the book takes once more, and 20 MB in any case', () => {
  expect(spaceLeft(5 * MB, 30 * MB)).toEqual({ bytes: 25 * MB, short: false });
  expect(spaceLeft(40 * MB, 70 * MB)).toEqual({ bytes: 30 * MB, short: true });
  expect(spaceLeft(1 * MB, 20 * MB)).toMatchObject({ short: true });
  expect(spaceLeft(9 * MB, 5 * MB)).toEqual({ bytes: 0, short: true });
});

test('space: a browser that does not tell worries nobody', () => {
  expect([spaceLeft(null, 5), spaceLeft(5, null)]).toEqual([null, null]);
});
