import { describe, expect, it } from 'vitest';
import type { CustomerCard } from '../../../src/app/queries/customer-card';
import { NEW_CUSTOMER } from '../../../src/domain/customers/customer';
import type { Figures } from '../../../src/domain/customers/figures';
import type { CustomerId, FactId } from '../../../src/domain/shared/id';
import type { Day } from '../../../src/domain/shared/day';
import { figureCells } from '../../../src/ui/screens/customer/figure-cells';

const none: Figures = {
  visits: 0,
  visitDays: 0,
  firstDay: 0,
  lastDay: 0,
  amountFen: 0,
  lastAmountFen: 0,
  recentDays: [],
  balances: { points: 0, stored: 0, times: 0, tab: 0 },
};
const cardWith = (figures: Partial<Figures>, since: Day | '' = ''): CustomerCard => ({
  customer: { ...NEW_CUSTOMER, id: 'c' as CustomerId, name: '老王', since },
  figures: { ...none, ...figures },
  referrer: null,
  rhythm: null,
  value: null,
  linesOf: null,
  strip: null,
  segment: null,
  usualWeekday: null,
  signals: { contact: null, satisfaction: null },
  complaints: [],
  recorders: new Map(),
  timeline: [],
});

describe('figures of a customer card', () => {
  it('who never came has no average, no total and no first day', () => {
    expect(figureCells(cardWith({})).map((cell) => cell.type)).toEqual(['visits', 'points']);
  });

  it('an imported customer without visits shows since when the book knows her', () => {
    expect(figureCells(cardWith({}, '2024-03-01' as Day))).toContainEqual({
      type: 'since',
      day: '2024-03-01',
    });
  });

  it('three visits for ¥100 in all cost ¥33.33 on average', () => {
    const cells = figureCells(
      cardWith({ visits: 3, visitDays: 2, firstDay: 20_000, lastDay: 20_009, amountFen: 10_000 }),
    );

    expect(cells).toContainEqual({
      type: 'average',
      averageFen: 3333,
      amountFen: 10_000,
      visits: 3,
    });
    expect(cells).toContainEqual({ type: 'first', day: '2024-10-04' });
  });

  it('stored value, a times card and a tab are shown where anything stands in them', () => {
    const cells = figureCells(
      cardWith({ balances: { points: 0, stored: 108_850, times: 0, tab: 3550 } }),
    );

    expect(cells).toContainEqual({ type: 'stored', balance: 108_850 });
    expect(cells).toContainEqual({ type: 'tab', balance: 3550 });
    expect(cells.map(({ type }) => type)).not.toContain('times');
  });

  it('points below zero bring along the lines that took them, and only those that count', () => {
    const at = { day: '2026-11-20' as Day, minute: null, restorable: false, note: '' };
    const visit = {
      ...at,
      type: 'visit',
      visit: 'purchase',
      amountFen: 0,
      items: [],
      seat: '',
    } as const;
    const lines = [
      { ...visit, id: 'a' as FactId, points: -70, redeemed: -80, voided: false, imported: false },
      { ...visit, id: 'b' as FactId, points: -80, redeemed: -80, voided: true, imported: false },
      { ...visit, id: 'c' as FactId, points: 90, redeemed: 0, voided: false, imported: false },
      {
        ...at,
        type: 'entry',
        id: 'd' as FactId,
        account: 'points',
        reason: 'adjust',
        amount: -30,
        voided: false,
      },
    ] as const;
    const pointsCell = (points: number) =>
      figureCells({
        ...cardWith({ balances: { ...none.balances, points } }),
        timeline: lines,
      }).find((cell) => cell.type === 'points');

    expect(pointsCell(-20)).toMatchObject({
      takers: [
        { day: '2026-11-20', points: -80 },
        { day: '2026-11-20', points: -30 },
      ],
    });
    expect(pointsCell(0)).toMatchObject({ takers: [] });
  });

  it('the usual day is told with how many visits fell on it', () => {
    const saturdays = Array.from({ length: 6 }, (_, i) => 20_000 + 1 + 7 * i);
    const card = cardWith({ visits: 7, visitDays: 7, recentDays: [20_000, ...saturdays] });

    expect(figureCells({ ...card, usualWeekday: 5 })).toContainEqual({
      type: 'weekday',
      weekday: 5,
      on: 6,
      of: 7,
    });
  });

  it('money given back to someone without a visit still shows', () => {
    expect(figureCells(cardWith({ amountFen: -500 }))).toContainEqual({
      type: 'total',
      amountFen: -500,
    });
  });
});
