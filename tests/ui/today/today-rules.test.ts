import { beforeAll, describe, expect, it } from 'vitest';
import type { RecentEntry } from '../../../src/app/queries/recent-entries';
import type { Day } from '../../../src/domain/shared/day';
import type { CustomerId, FactId } from '../../../src/domain/shared/id';
import { useLanguage } from '../../../src/ui/i18n/messages.svelte';
import { againstUsual } from '../../../src/ui/screens/today/against-usual';
import { backupAge } from '../../../src/ui/screens/today/backup-age';
import { entryText } from '../../../src/ui/screens/today/entry-text';
import { belowZeroBy } from '../../../src/ui/screens/today/undo-entry';
import { sparkLine } from '../../../src/ui/screens/today/spark-line';
import { whichHint, type HintFacts } from '../../../src/ui/screens/today/which-hint';

describe('today against a usual day', () => {
  it('23 visits on a Saturday that usually has 18.75 are four more', () => {
    expect(againstUsual(23, 18.75)).toEqual({ type: 'more', visits: 4 });
  });

  it('less than half a visit apart is as usual', () => {
    expect(againstUsual(4, 4.3)).toEqual({ type: 'as-usual' });
  });

  it('an early morning without guests is not called a poor day', () => {
    expect(againstUsual(0, 18)).toEqual({ type: 'unknown' });
    expect(againstUsual(5, null)).toEqual({ type: 'unknown' });
  });

  it('fewer is said with a positive number', () => {
    expect(againstUsual(3, 8)).toEqual({ type: 'fewer', visits: 5 });
  });
});

describe('backup age: worth saying or not', () => {
  it('an empty book does not nag', () => {
    expect(backupAge(null, 0)).toEqual({ type: 'none' });
  });

  it('a book with entries and no backup says so', () => {
    expect(backupAge(null, 1)).toEqual({ type: 'never' });
  });

  it('an old backup is fine while nothing was added', () => {
    expect(backupAge(200, 0)).toEqual({ type: 'done' });
  });

  it('a week with new entries is old', () => {
    expect(backupAge(6, 10)).toEqual({ type: 'days', days: 6, old: false });
    expect(backupAge(7, 10)).toEqual({ type: 'days', days: 7, old: true });
  });

  it('a folder that is not kept up to date any more comes before any age', () => {
    expect(backupAge(0, 0, true)).toEqual({ type: 'stopped' });
  });
});

describe('hints: one at a time, and never twice', () => {
  const facts: HintFacts = {
    way: { type: 'ask' },
    persistence: 'denied',
    hidden: [],
    inUse: true,
  };

  it('out of WeChat comes first, even before the first visit', () => {
    const way = { type: 'in-app', app: 'wechat', device: 'android' } as const;

    expect(whichHint({ ...facts, way, inUse: false })).toBe('in-app');
    expect(whichHint({ ...facts, way, hidden: ['in-app'] })).toBeNull();
  });

  it('nobody is asked to install an app he has not used', () => {
    expect(whichHint({ ...facts, inUse: false })).toBeNull();
  });

  it('installing comes before the promise to keep the book', () => {
    expect(whichHint(facts)).toBe('install');
    expect(whichHint({ ...facts, hidden: ['install'] })).toBe('persist');
    expect(whichHint({ ...facts, hidden: ['install', 'persist'] })).toBeNull();
  });

  it('where all is well there is none', () => {
    expect(whichHint({ ...facts, way: { type: 'installed' }, persistence: 'granted' })).toBeNull();
  });
});

describe('sparkline: fourteen days as a line', () => {
  it('the best day touches the top, an empty one the bottom', () => {
    expect(sparkLine([0, 50, 100], 100, 40)).toEqual({
      points: '0,40 50,20 100,0',
      last: { x: 100, y: 0 },
    });
  });

  it('a day of refunds dips below the days without guests', () => {
    expect(sparkLine([0, -100, 100], 100, 40).points).toBe('0,20 50,40 100,0');
  });

  it('two weeks without money are a line along the bottom', () => {
    expect(sparkLine([0, 0], 10, 40).points).toBe('0,40 10,40');
  });
});

describe('undoing one of the last entries', () => {
  const earned = {
    type: 'visit',
    undo: 'f'.repeat(32) as FactId,
    customer: 'c'.repeat(32) as CustomerId,
    name: '老王',
    visit: 'purchase',
    amountFen: 5000,
    pointsEarned: 50,
    pointsRedeemed: 0,
    pointsBalance: 10,
    day: '2026-11-21' as Day,
    minute: null,
  } satisfies RecentEntry;

  it('is asked about where the points it gave are used up already', () => {
    expect(belowZeroBy(earned)).toBe(-40);
    expect(belowZeroBy({ ...earned, pointsBalance: 50 })).toBeNull();
  });

  it('gives redeemed points back, which is nothing to ask about', () => {
    const redeemed = { ...earned, pointsEarned: 5, pointsRedeemed: 30, pointsBalance: -20 };

    expect(belowZeroBy(redeemed)).toBeNull();
  });

  it('a gift used already is asked about too, a walk-in never', () => {
    const { undo, name, day, minute } = earned;
    const gift = {
      type: 'points',
      points: 30,
      pointsBalance: 10,
      undo,
      name,
      day,
      minute,
    } as const;

    expect(belowZeroBy({ ...gift, customer: earned.customer })).toBe(-20);
    expect(belowZeroBy({ ...earned, customer: null, pointsBalance: 0 })).toBeNull();
  });
});

describe('last entries in words', () => {
  const today = '2026-11-21' as Day;
  const visit: Extract<RecentEntry, { type: 'visit' }> = {
    type: 'visit',
    undo: 'f'.repeat(32) as FactId,
    customer: 'c'.repeat(32) as CustomerId,
    name: '老王',
    visit: 'session',
    amountFen: 24_500,
    pointsEarned: 245,
    pointsRedeemed: 0,
    pointsBalance: 0,
    day: today,
    minute: 845,
  };
  beforeAll(() => useLanguage('zh'));

  it("today's entry tells its time and points", () => {
    expect(entryText(visit, today)).toEqual({
      title: '老王',
      figure: '¥245',
      more: ['14:05', '得 245\u00a0分'],
    });
  });

  it('a walk-in of yesterday tells the day', () => {
    const walkIn = {
      ...visit,
      name: '',
      customer: null,
      pointsEarned: 0,
      day: '2026-11-20' as Day,
    };

    expect(entryText(walkIn, today)).toEqual({ title: '散客', figure: '¥245', more: ['昨天'] });
  });

  it('a refund says that it is one', () => {
    const refund = { ...visit, visit: 'refund' as const, amountFen: -9_505, pointsEarned: 0 };

    expect(entryText(refund, today)).toMatchObject({
      figure: '\u2212¥95.05',
      more: ['14:05', '退款'],
    });
  });
});
