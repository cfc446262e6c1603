/** The recovery code: written by hand, read back whatever the hand did to it, and never taken for another one. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  readRecoveryCode,
  recoveryCode,
  secretOf,
} from '../../../src/domain/recovery/recovery-code';
import { runs } from '../../helpers/law-runs';

const chance = fc.uint8Array({ minLength: 12, maxLength: 16 });

test('recovery code: four groups of five signs, none of them easily confused', () => {
  const code = recoveryCode(new Uint8Array(16).fill(255));

  expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){3}[0-9A-HJKMNP-TV-Z]{5}$/);
  expect(code).toBe('ZZZZZ-ZZZZZ-ZZZZZ-ZZZZ0'.replace(/.$/, code.at(-1)!));
});

test('recovery code: small letters, spaces, dashes, full-width signs, O for 0 and L for 1 are read as meant', () => {
  const code = recoveryCode(Uint8Array.from({ length: 12 }, () => 1));

  expect(code).toContain('0');
  for (const typed of [
    code.toLowerCase(),
    code.replaceAll('-', ' '),
    code.replaceAll('-', ''),
    code.replaceAll('0', 'o').replaceAll('1', 'l'),
    [...code]
      .map((sign) =>
        /[0-9A-Z]/.test(sign) ? String.fromCodePoint(sign.codePointAt(0)! + 0xfee0) : sign,
      )
      .join(''),
  ])
    expect(readRecoveryCode(typed)).toBe(code);
});

test('recovery code: every bit of the chance it was made from counts', () => {
  const zero = recoveryCode(new Uint8Array(12));
  const codes = new Set(
    Array.from({ length: 95 }, (_, bit) => {
      const bytes = new Uint8Array(12);
      bytes[bit >> 3] = 128 >> (bit & 7);
      return recoveryCode(bytes);
    }),
  );

  expect(codes.size).toBe(95);
  expect(codes.has(zero)).toBe(false);
});

test('recovery code: whichever sign is wrong, it is no code any more', () => {
  fc.assert(
    fc.property(chance, fc.nat({ max: 19 }), fc.integer({ min: 1, max: 31 }), (bytes, at, by) => {
      const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
      const code = recoveryCode(bytes).replaceAll('-', '');
      const wrong = signs[(signs.indexOf(code[at]!) + by) % 32]!;

      expect(readRecoveryCode(code.slice(0, at) + wrong + code.slice(at + 1))).toBeNull();
    }),
    runs(200),
  );
});

test('recovery code: what is no code is a password, the same from every keyboard', () => {
  const code = recoveryCode(new Uint8Array(12));

  expect(secretOf(` ${code.toLowerCase()} `)).toBe(code);
  expect(secretOf(' 我家的鱼塘有三个角 ')).toBe('我家的鱼塘有三个角');
  expect(secretOf('cafe\u0301 am Teich 12')).toBe(secretOf('caf\u00e9 am Teich 12'));
});
