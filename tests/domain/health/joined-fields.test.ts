import { expect, test } from 'vitest';
import type { CustomerFields } from '../../../src/domain/customers/customer';
import { disputedFields, joinedFields } from '../../../src/domain/health/joined-fields';
import { aDay } from '../../helpers/taps';

const WANG: CustomerFields = {
  name: '老王',
  phone: '13800138000',
  tags: ['常客'],
  note: '爱吃鲫鱼',
  since: aDay('2024-03-01'),
};
const PAYER: CustomerFields = {
  name: '王建国',
  wechat: '爱钓鱼',
  number: '7',
  tags: ['微信', '常客'],
  note: '微信付款',
  archived: true,
  since: aDay('2023-05-01'),
};

test('join: what only one of two has is kept, tags and notes of both, the earlier day', () => {
  expect(joinedFields(WANG, PAYER)).toMatchObject({
    name: '老王',
    phone: '13800138000',
    wechat: '爱钓鱼',
    number: '7',
    tags: ['常客', '微信'],
    note: '爱吃鲫鱼\n微信付款',
    archived: false,
    since: '2023-05-01',
  });
});

test('join: the vendor chooses only where both say something else', () => {
  expect(disputedFields(WANG, PAYER)).toEqual(['name']);
  expect(joinedFields(WANG, PAYER, ['name']).name).toBe('王建国');
  expect(joinedFields(WANG, PAYER, ['phone']).phone).toBe('13800138000');
});

test('join: joining once more with the same entry changes nothing', () => {
  const once = joinedFields(WANG, PAYER);

  expect(joinedFields(once, PAYER)).toEqual(once);
});
