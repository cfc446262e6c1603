import { expect, test } from 'vitest';
import { readCustomerFields } from '../../../src/domain/customers/customer';
import { latinInitials } from '../../../src/domain/customers/initials';
import type { Fields } from '../../../src/domain/facts/fact';

test('customer: a field set to nothing goes back to what a new customer has', () => {
  expect(readCustomerFields({ phone: null, tags: null, archived: null })).toEqual({
    phone: '',
    tags: [],
    archived: false,
  });
});

test('customer: what a newer app or a damaged file says in a form we do not know stays off the screen', () => {
  const told = {
    name: 7,
    tags: 'vip',
    archived: 'yes',
    favouriteBait: 'corn',
    seat: 'A3',
  } as Fields;

  expect(readCustomerFields(told)).toEqual({ seat: 'A3' });
});

test('customer: a field nobody mentioned is not touched', () => {
  expect(readCustomerFields({})).toEqual({});
  expect(readCustomerFields(JSON.parse('{"__proto__":{"name":"x"}}') as Fields)).toEqual({});
});

test('customer: a Latin name is found by its first letters and digits, Chinese by the dictionary elsewhere', () => {
  expect(latinInitials('Li Ming 3')).toBe('lm3');
  expect(latinInitials('老王 Bob')).toBe('b');
  expect(latinInitials('')).toBe('');
});

test('a customer: an answer in words this version does not know is no answer', () => {
  const told = { purse: 'mostly', rivals: 'no', gender: 'unknown' };

  expect(readCustomerFields(told)).toEqual({ rivals: 'no' });
});
