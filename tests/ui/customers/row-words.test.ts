import { describe, expect, it } from 'vitest';
import type { RosterRow } from '../../../src/app/queries/roster';
import type { CustomerId } from '../../../src/domain/shared/id';
import { lastDigits, lastSeen, rowFigure } from '../../../src/ui/screens/customers/row-words';

const wang: RosterRow = {
  id: '00' as CustomerId,
  name: '老王',
  phone: '138 0013 6621',
  wechat: '',
  tags: [],
  visits: 3,
  lastDay: 20_000,
  amountFen: 90_000,
  lastAmountFen: 21_200,
  points: 1480,
  archived: false,
};

describe('customer list: what a row says', () => {
  it.each([
    [0, { type: 'never' }],
    [20_100, { type: 'today' }],
    [20_099, { type: 'yesterday' }],
    [20_098, { type: 'days', days: 2 }],
    [20_041, { type: 'days', days: 59 }],
    [20_040, { type: 'months', months: 1 }],
    [19_370, { type: 'months', months: 23 }],
    [19_369, { type: 'years', years: 2 }],
    [20_101, { type: 'ahead' }],
  ])('last seen on day %i, told on day 20100', (lastDay, said) => {
    expect(lastSeen(lastDay, 20_100)).toEqual(said);
  });

  it('shows the last amount, but the total when sorted by spend and the points when sorted by points', () => {
    expect(rowFigure(wang, 'lastVisit')).toEqual({ type: 'money', fen: 21_200 });
    expect(rowFigure(wang, 'longestAbsent')).toEqual({ type: 'money', fen: 21_200 });
    expect(rowFigure(wang, 'spend')).toEqual({ type: 'money', fen: 90_000 });
    expect(rowFigure(wang, 'points')).toEqual({ type: 'points', points: 1480 });
  });

  it('a customer who never came shows no amount instead of ¥0', () => {
    const fresh = { ...wang, visits: 0, lastDay: 0, amountFen: 0, lastAmountFen: 0 };

    expect(rowFigure(fresh, 'lastVisit')).toEqual({ type: 'none' });
  });

  it('the last digits ignore how the phone was typed, and a fragment has none', () => {
    expect(lastDigits('138-0013 6621')).toBe('6621');
    expect(lastDigits('66')).toBe('');
  });
});
