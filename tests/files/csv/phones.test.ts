import { describe, expect, test } from 'vitest';
import { phoneKey, readPhone } from '../../../src/domain/customers/phone';

describe('phones: however written, the same number is the same number', () => {
  test.each([
    '13800138000',
    '+86 138-0013-8000',
    '008613800138000',
    '86 13800138000',
    '013800138000',
    '１３８００１３８０００',
    '13800138000.0',
    "'13800138000",
    '138 0013 8000',
    '13800138000/13900139000',
    '13800138000、0571-88123456',
    'wang@example.com, 13800138000',
  ])('%s', (text) => {
    const read = readPhone(text);

    expect(read.ok && phoneKey(read.value)).toBe('13800138000');
  });
});

test('phones: a landline keeps its area code', () => {
  expect(phoneKey('0571-88123456')).toBe('057188123456');
});

test('phones: 1.38E+10 has lost its digits and is refused', () => {
  expect(readPhone('1.38E+10')).toEqual({ ok: false, error: 'phone-damaged' });
  expect(readPhone('1.38001E+10').ok).toBe(false);
});

test('phones: last digits alone, masked numbers and words are no key', () => {
  for (const text of ['8000', '183******45', '无', '', '3号位']) expect(phoneKey(text)).toBe('');
});
