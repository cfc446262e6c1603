/** What each role may see, over every screen and figure. */
import { expect, test } from 'vitest';
import { maySee, SCREENS, screenOf, SIGHTS } from '../../../src/domain/people/roles';

const all = [...SCREENS, ...SIGHTS];

test('roles: an owner may see everything', () => {
  expect(all.filter((what) => !maySee('owner', what))).toEqual([]);
});

test('roles: a helper serves customers, and sees neither what the shop takes nor who the customers are', () => {
  const table = Object.fromEntries(all.map((what) => [what, maySee('helper', what)]));

  expect(table).toEqual({
    today: true,
    customers: true,
    record: true,
    more: true,
    insights: false,
    segments: false,
    import: false,
    files: false,
    calendar: false,
    health: false,
    privacy: false,
    settings: false,
    sums: false,
    insight: false,
    lastAmount: true,
    balances: true,
    lastDay: true,
  });
});

test('roles: an address typed by hand is told by its first word', () => {
  expect(screenOf('/')).toBe('today');
  expect(screenOf('#/insights/warnings')).toBe('insights');
  expect(screenOf('/customers/1f?x=1')).toBe('customers');
  expect(screenOf('/record?customer=1f')).toBe('record');
  expect(screenOf('/filesystem')).toBeNull();
});
