import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CustomerFields } from '../../../src/domain/customers/customer';
import { likelySame } from '../../../src/domain/health/likely-same';

const pairsOf = (...customers: CustomerFields[]) =>
  likelySame(customers).map(({ one, other, reason }) => [one, other, reason]);

test('health: one phone under two names, however it is written, is likely one person', () => {
  expect(
    pairsOf(
      { name: '老王', phone: '+86 138-0013-8000' },
      { name: '李嫂', phone: '13900000000' },
      { name: '王建国', phone: '13800138000' },
    ),
  ).toEqual([[0, 2, 'phone']]);
});

test('health: one name is likely one person, unless their phones or numbers say otherwise', () => {
  expect(pairsOf({ name: '老王' }, { name: ' 老王 ', phone: '13800138000' })).toEqual([
    [0, 1, 'name'],
  ]);
  expect(
    pairsOf({ name: '老王', phone: '13900000000' }, { name: '老王', phone: '13800138000' }),
  ).toEqual([]);
  expect(pairsOf({ name: '老王', number: '7' }, { name: '老王', number: '8' })).toEqual([]);
});

test('health: six of one name are as many people as not', () => {
  const six = Array.from({ length: 6 }, () => ({ name: '老王' }));

  expect(pairsOf(...six)).toEqual([]);
  expect(pairsOf(...six.slice(1))).toHaveLength(4);
});

test('health: a payer whose masked account fits one phone is likely its owner', () => {
  const payer = { name: '*三', number: '183******45' };
  const owner = { name: '张三', phone: '18312345645', number: 'VIP8' };

  expect(pairsOf(owner, payer)).toEqual([[0, 1, 'maskedPhone']]);
  expect(pairsOf(owner, payer, { name: '李四', phone: '18399999945' })).toEqual([
    [0, 1, 'maskedName'],
  ]);
});

test('health: a masked name alone counts only where it fits exactly one', () => {
  expect(pairsOf({ name: '张三' }, { name: '*三' })).toEqual([[0, 1, 'maskedName']]);
  expect(pairsOf({ name: '张三' }, { name: '李三' }, { name: '*三' })).toEqual([]);
  expect(pairsOf({ name: '张大三' }, { name: '*三' })).toEqual([]);
});

test('health: who calls herself in WeChat as another is called is likely the same', () => {
  expect(pairsOf({ name: '李嫂', wechat: '爱钓鱼' }, { name: '爱钓鱼' })).toEqual([
    [0, 1, 'wechat'],
  ]);
});

test('health: everybody alone in the book is nobody twice, and no pair is told twice', () => {
  const word = fc.constantFrom('老王', '李嫂', '*三', '张三', '183******45', '18312345645', '');
  const customer = fc.record({ name: word, phone: word, number: word, wechat: word });

  expect(pairsOf({ name: '老王' }, { name: '李嫂' }, {}, {})).toEqual([]);
  fc.assert(
    fc.property(fc.array(customer, { maxLength: 12 }), (customers) => {
      const pairs = likelySame(customers);

      expect(new Set(pairs.map(({ one, other }) => `${one} ${other}`)).size).toBe(pairs.length);
      for (const { one, other } of pairs) expect(one).toBeLessThan(other);
    }),
  );
});
