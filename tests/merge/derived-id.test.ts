import fc from 'fast-check';
import { expect, test } from 'vitest';
import { idFromBytes } from '../../src/domain/shared/id';
import { deriveIdInto } from '../../src/merge/derived-id';

const importId = fc.uint8Array({ minLength: 16, maxLength: 16 });

const derive = (seed: Uint8Array, ordinal: number): string => {
  const bytes = new Uint8Array(16);
  deriveIdInto(bytes, 0, seed, ordinal);
  return idFromBytes(bytes);
};

test('derived ids: the same line of the same file has the same id on every phone', () => {
  fc.assert(
    fc.property(importId, fc.nat(), (seed, ordinal) => {
      expect(derive(seed.slice(), ordinal)).toBe(derive(seed, ordinal));
    }),
  );
});

test('derived ids: 200,000 lines of one file have 200,000 ids', () => {
  const seed = Uint8Array.from({ length: 16 }, (_, i) => 37 * i);
  const ids = new Set<string>();

  for (let ordinal = 0; ordinal < 200_000; ordinal++) ids.add(derive(seed, ordinal));

  expect(ids.size).toBe(200_000);
});

test('derived ids: far apart numbers, up to the largest file allowed, never meet', () => {
  fc.assert(
    fc.property(
      importId,
      fc.uniqueArray(fc.integer({ min: 0, max: 8_000_000 }), { minLength: 2, maxLength: 30 }),
      (seed, ordinals) => {
        expect(new Set(ordinals.map((one) => derive(seed, one))).size).toBe(ordinals.length);
      },
    ),
  );
});

test('derived ids: files that differ in one bit share no id', () => {
  fc.assert(
    fc.property(importId, fc.nat({ max: 95 }), fc.nat(), fc.nat(), (seed, bit, a, b) => {
      const other = seed.slice();
      other[bit >> 3]! ^= 1 << (bit & 7);

      expect(derive(other, a)).not.toBe(derive(seed, b));
    }),
  );
});
