import { beforeAll, describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../src/app/book-settings';
import type { VisitSaved } from '../../../src/app/app';
import type { Day } from '../../../src/domain/shared/day';
import type { FactId } from '../../../src/domain/shared/id';
import { useLanguage } from '../../../src/ui/i18n/messages.svelte';
import { newCustomerFrom } from '../../../src/ui/screens/record/new-customer';
import { previewPoints } from '../../../src/ui/screens/record/points-preview';
import { savedText } from '../../../src/ui/screens/record/tell-saved';

const rule = DEFAULT_SETTINGS.points;

describe('points while typing', () => {
  it('¥46 with 200 of 268 points: ¥44 to pay, 44 earned', () => {
    expect(previewPoints(4600, 200, 268, rule)).toEqual({
      most: 268,
      over: false,
      paidFen: 4400,
      earned: 44,
    });
  });

  it('more points than there are, or than are owed, are pointed out and not counted', () => {
    expect(previewPoints(4600, 300, 268, rule)).toMatchObject({ most: 268, over: true });
    expect(previewPoints(100, 200, 268, rule)).toMatchObject({ most: 100, over: true, paidFen: 0 });
  });

  it('while no amount is typed the balance is the limit', () => {
    expect(previewPoints(null, 268, 268, rule)).toMatchObject({ most: 268, over: false });
    expect(previewPoints(null, 269, 268, rule)).toMatchObject({ most: 268, over: true });
  });

  it('where the shop gives no points nothing is earned or used', () => {
    expect(previewPoints(4600, 0, 268, { ...rule, on: false })).toEqual({
      most: 0,
      over: false,
      paidFen: 4600,
      earned: 0,
    });
  });
});

describe('somebody new from one box', () => {
  it.each([
    ['  老王  ', { name: '老王' }],
    ['3 号位大哥', { name: '3 号位大哥' }],
    ['老王 138 0013 8000', { name: '老王', phone: '138 0013 8000' }],
    ['+86 138-0013-8000 老王', { name: '老王', phone: '+86 138-0013-8000' }],
    ['13800138000', { name: '13800138000', phone: '13800138000' }],
    ['   ', null],
  ])('"%s"', (text, fields) => {
    expect(newCustomerFrom(text)).toEqual(fields);
  });
});

describe('what the vendor hears after saving', () => {
  const saved: VisitSaved = {
    visit: 'f'.repeat(32) as FactId,
    customer: null,
    paidFen: 4600,
    pointsEarned: 46,
    pointsRedeemed: 0,
    pointsBalance: 46,
  };
  const today = '2026-11-21' as Day;
  beforeAll(() => useLanguage('zh'));

  it('who, how much, points', () => {
    expect(savedText(saved, '老王', null, today)).toBe('已记：老王 ¥46，得 46\u00a0分');
  });

  it('a refund is called one', () => {
    const refund = { ...saved, paidFen: -1000, pointsEarned: 0 };

    expect(savedText(refund, '老王', null, today)).toBe('已记退款：老王 ¥10');
  });

  it('a walk-in of another day says so', () => {
    const day = '2026-11-20' as Day;

    expect(savedText({ ...saved, pointsEarned: 0 }, '', day, today)).toBe(
      '已记：散客 ¥46（11月20日）',
    );
  });
});
