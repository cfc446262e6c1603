/** What a few typed signs find: names, initials, the ends of phones, numbers, seats, tags. */
import { describe, expect, test } from 'vitest';
import { findInRoster } from '../../../src/app/roster/find-in-roster';
import { partOfCards } from '../../../src/app/roster/roster-columns';
import { emptyTally } from '../../../src/domain/customers/add-visit';
import type { CustomerFields } from '../../../src/domain/customers/customer';
import type { CustomerId } from '../../../src/domain/shared/id';

const PEOPLE: readonly (CustomerFields & { name: string; initials?: string })[] = [
  { name: '老王', initials: 'lw', phone: '138 0013 8000', tags: ['老客'] },
  { name: '李嫂', initials: 'ls', phone: '+86 139-1234-0057', wechat: 'fish_57' },
  { name: '3 号位大哥', initials: '3hwdg', seat: '3-5' },
  { name: '周叔', initials: 'zs', phone: '13711112222、0571-88889999', number: '0012' },
  { name: '13655556666', initials: '13655556666' },
  { name: '赵四', initials: 'zs', phone: '136****7788', number: '2024-001' },
  { name: '钓鱼王2000', initials: 'dyw2000', tags: ['2023会员'] },
];
const part = partOfCards(
  PEOPLE.map(({ initials = '', ...fields }, i) => ({
    id: String(i).padStart(32, '0') as CustomerId,
    fields,
    initials,
    figures: emptyTally(),
  })),
);

function found(text: string): string[] {
  const result = findInRoster([part], { text, sort: 'lastVisit' }, null);
  return Array.from({ length: result.count }, (_, i) => result.row(i).name);
}

describe('finding a customer', () => {
  test.each([
    ['the end of a phone', '8000', ['老王']],
    ['its last four digits', '0057', ['李嫂']],
    ['its beginning, the country code aside', '1391', ['李嫂']],
    ['the whole of it, written otherwise', '+86 138-0013-8000', ['老王']],
    ['part of it with its country code', '+86 138', ['老王']],
    ['a landline in a second place', '9999', ['周叔']],
    ['a landline without its nought', '571', ['周叔']],
    ['a masked phone by its end', '7788', ['赵四']],
    ['a phone that is the name', '6666', ['13655556666']],
    ['a number without its noughts', '12', ['周叔']],
    ['a number by its beginning', '2024', ['赵四']],
    ['a number with and without its dash', '2024001', ['赵四']],
    ['a seat', '3-5', ['3 号位大哥']],
    ['a digit of a name', '3 号', ['3 号位大哥']],
    ['the year of a tag', '2023', ['钓鱼王2000']],
    ['initials', 'lw', ['老王']],
    ['WeChat', 'FISH', ['李嫂']],
    ['a tag', '老客', ['老王']],
  ])('search: finds %s', (_what, text, names) => {
    expect(found(text)).toEqual(names);
  });

  test.each([
    ['the middle of a phone', '0013'],
    ['the middle of a name that is a phone', '5555'],
    ['where two phones meet', '22220571'],
    ['the end of a number', '024'],
  ])('search: %s is nobody', (_what, text) => {
    expect(found(text)).toEqual([]);
  });

  test('search: a phone whose digits come in the middle and at the end is found by its end', () => {
    expect(found('00')).toContain('老王');
  });
});
