import { describe, expect, it } from 'vitest';
import type { TimelineItem } from '../../../src/app/queries/timeline';
import type { FactId } from '../../../src/domain/shared/id';
import type { Day } from '../../../src/domain/shared/day';
import { filtered, tapOf, usefulFilters } from '../../../src/ui/screens/customer/timeline';

const at = { id: 'f' as FactId, day: '2026-11-21' as Day, minute: null };
const visit = {
  ...at,
  type: 'visit',
  visit: 'session',
  amountFen: 24_500,
  items: [],
  seat: '',
  note: '',
  points: 0,
  redeemed: 0,
  voided: false,
  restorable: false,
  imported: false,
} satisfies TimelineItem;
const adjusted = {
  ...at,
  type: 'entry',
  account: 'points',
  amount: -600,
  reason: 'adjust',
  note: '换半天钓票',
  voided: false,
  restorable: false,
} satisfies TimelineItem;
const edited = { ...at, type: 'edit', changes: [] } satisfies TimelineItem;

describe('timeline of a customer', () => {
  it('the points filter shows entries and the visits that gave or took points', () => {
    const paying = { ...visit, points: 245 };

    expect(filtered([visit, paying, adjusted, edited], 'entries')).toEqual([paying, adjusted]);
    expect(filtered([visit, adjusted, edited], 'visits')).toEqual([visit]);
    expect(filtered([visit, adjusted, edited], 'edits')).toEqual([edited]);
  });

  it('filters are offered only where they would leave something out', () => {
    expect(usefulFilters([visit, visit])).toEqual([]);
    expect(usefulFilters([visit, edited])).toEqual(['all', 'visits', 'edits']);
  });

  it('a visit can be corrected, an adjustment struck out, and what is void can be brought back unless it lives on', () => {
    expect(tapOf(visit)).toBe('correct');
    expect(tapOf(adjusted)).toBe('strike');
    expect(tapOf({ ...visit, voided: true, restorable: true })).toBe('bring-back');
    expect(tapOf({ ...adjusted, voided: true, restorable: true })).toBe('bring-back');
    expect(tapOf({ ...visit, voided: true })).toBeNull();
    expect(tapOf({ ...adjusted, reason: 'earn' })).toBeNull();
    expect(tapOf(edited)).toBeNull();
  });
});
