import { expect, it } from 'vitest';
import { SEGMENTS } from '../../../src/domain/segments/rfm';
import { segmentOf } from '../../../src/domain/segments/segment-of';

it.each([
  [5, 4, 4, 9, 'champion'],
  [4, 3, 3, 5, 'loyal'],
  [3, 5, 5, 30, 'loyal'],
  [5, 1, 1, 2, 'promising'],
  [5, 1, 5, 1, 'new'],
  [3, 2, 2, 2, 'attention'],
  [2, 3, 3, 6, 'atRisk'],
  [1, 5, 5, 40, 'atRisk'],
  [2, 1, 2, 1, 'hibernating'],
  [1, 1, 1, 1, 'lost'],
  [1, 1, 1, 0, null],
] as const)(
  'segments: scores %i %i %i with %i visit days are %s',
  (r, f, m, visitDays, segment) => {
    expect(segmentOf(r, f, m, visitDays)).toBe(segment);
  },
);

it('segments: every combination of scores has a name, and every name is used', () => {
  const found = new Set<string | null>();
  for (let r = 1; r <= 5; r++)
    for (let f = 1; f <= 5; f++)
      for (let m = 1; m <= 5; m++)
        for (const visitDays of [1, 2]) found.add(segmentOf(r, f, m, visitDays));

  expect([...found].sort()).toEqual([...SEGMENTS].sort());
});
