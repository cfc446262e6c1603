import fc from 'fast-check';
import { expect, test } from 'vitest';
import { idFromBytes } from '../../src/domain/shared/id';
import { IdIndex, wordsOf } from '../../src/merge/id-index';

/** Few bits, so that ids come again and differ in one place only. */
const ids = fc
  .array(fc.tuple(fc.nat({ max: 3 }), fc.nat({ max: 40 }), fc.nat({ max: 15 })), {
    maxLength: 200,
  })
  .map((list) => {
    const bytes = new Uint8Array(16 * list.length);
    list.forEach(([value, spread, place], i) => {
      bytes[16 * i + place] = value;
      bytes[16 * i] = spread;
    });
    return bytes;
  });

test('id index: it numbers ids as a Map would, growing on the way', () => {
  fc.assert(
    fc.property(ids, fc.nat({ max: 8 }), (bytes, expected) => {
      const index = new IdIndex(expected);
      const map = new Map<string, number>();
      const words = wordsOf(bytes);

      for (let i = 0; i < bytes.length / 16; i++) {
        const id = idFromBytes(bytes, 16 * i);
        expect(index.find(words, i)).toBe(map.get(id) ?? -1);
        if (!map.has(id)) map.set(id, map.size);
        expect(index.add(words, i)).toBe(map.get(id));
      }

      expect(index.size).toBe(map.size);
      const listed = Array.from({ length: index.size }, (_, i) =>
        idFromBytes(index.bytes(), 16 * i),
      );
      expect(listed).toEqual([...map.keys()]);
    }),
  );
});

test('id index: an id that lies askew in its buffer is read all the same', () => {
  const bytes = Uint8Array.from({ length: 33 }, (_, i) => i);
  const index = new IdIndex();

  index.add(wordsOf(bytes.subarray(1)), 1);

  expect(idFromBytes(index.bytes())).toBe(idFromBytes(bytes, 17));
});

test('id index: the many ids of one import, alike in twelve bytes, stay apart', () => {
  const bytes = new Uint8Array(16 * 50_000);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < 50_000; i++) view.setUint32(16 * i, i);
  const index = new IdIndex();
  const words = wordsOf(bytes);

  for (let i = 0; i < 50_000; i++) index.add(words, i);

  expect(index.size).toBe(50_000);
  expect([index.find(words, 0), index.find(words, 49_999)]).toEqual([0, 49_999]);
});
