import fc from 'fast-check';
import { expect, test } from 'vitest';
import { idFromBytes, idToBytes, isId } from '../../../src/domain/shared/id';

test('ids: sixteen bytes and back, wherever they lie in a column', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ minLength: 16, maxLength: 16 }),
      fc.integer({ min: 0, max: 9 }),
      (bytes, at) => {
        const id = idFromBytes(bytes);
        const column = new Uint8Array(40).fill(7);

        idToBytes(id, column, at);

        expect(isId(id)).toBe(true);
        expect(idFromBytes(column, at)).toBe(id);
        expect(column[at + 16]).toBe(7);
      },
    ),
  );
});

test('ids: small bytes keep their leading zeros', () => {
  expect(idFromBytes(new Uint8Array(16).fill(1))).toBe('01'.repeat(16));
});

test.each(['', 'ab'.repeat(15), 'ab'.repeat(17), 'AB'.repeat(16), 'gg'.repeat(16), ' '.repeat(32)])(
  'ids: %j is none',
  (text) => {
    expect(isId(text)).toBe(false);
  },
);
