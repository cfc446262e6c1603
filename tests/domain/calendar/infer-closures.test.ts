import { expect, it } from 'vitest';
import { inferClosures } from '../../../src/domain/calendar/infer-closures';

it('closures: fourteen silent days in a row are one, thirteen are not', () => {
  expect(inferClosures([1, 2, 17, 31], 60, 31)).toEqual([{ from: 3, to: 16 }]);
});

it('closures: one that still lasts counts up to today', () => {
  expect(inferClosures([1, 2], 60, 40)).toEqual([{ from: 3, to: 40 }]);
  expect(inferClosures([1, 2], 60, 15)).toEqual([]);
});

it('closures: with fewer than sixty customers a silence may be chance', () => {
  expect(inferClosures([1, 100], 59, 100)).toEqual([]);
});

it('closures: a book without a visit was never closed', () => {
  expect(inferClosures([], 100, 100)).toEqual([]);
});
