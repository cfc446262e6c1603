/** Segments as shares of people and money, and the one sentence that heads them. */
import type { InsightsView } from '../../../app/queries/insights';
import type { Segment } from '../../../domain/segments/rfm';

export interface SegmentShare {
  readonly segment: Segment;
  readonly customers: number;
  readonly amountFen: number;
  /** 0..1 of all customers, and of all money (refunds can make a segment's money negative: 0 then). */
  readonly ofPeople: number;
  readonly ofMoney: number;
}

/** One share per segment, in the order given; all 0 in an empty book. */
export function segmentShares(view: InsightsView): readonly SegmentShare[] {
  const earned = view.segments.reduce((sum, one) => sum + Math.max(0, one.amountFen), 0);
  const people = view.segments.reduce((sum, one) => sum + one.customers, 0);
  return view.segments.map(({ segment, customers, amountFen }) => ({
    segment,
    customers,
    amountFen,
    ofPeople: people === 0 ? 0 : customers / people,
    ofMoney: earned === 0 ? 0 : Math.max(0, amountFen) / earned,
  }));
}

/** A share in whole percent; "under 1" and "over 99" are told apart from none and all. */
export type Percent =
  | { readonly type: 'exact'; readonly percent: number }
  | { readonly type: 'under'; readonly percent: 1 }
  | { readonly type: 'over'; readonly percent: 99 };

export function percentOf(share: number): Percent {
  if (share > 0 && share < 0.01) return { type: 'under', percent: 1 };
  if (share < 1 && share > 0.99) return { type: 'over', percent: 99 };
  return { type: 'exact', percent: Math.round(share * 100) };
}

export type Headline =
  | { readonly type: 'empty' }
  | { readonly type: 'noMoney'; readonly customers: number }
  /** So few that "the first n bring half" would be a play with words. */
  | { readonly type: 'few'; readonly customers: number; readonly amountFen: number }
  | { readonly type: 'half'; readonly from: number; readonly customers: number };

const FEW = 5;

export function headline(view: InsightsView): Headline {
  const { customers, amountFen, halfOfMoneyFrom } = view;
  if (customers === 0) return { type: 'empty' };
  if (amountFen <= 0 || halfOfMoneyFrom === 0) return { type: 'noMoney', customers };
  if (customers <= FEW) return { type: 'few', customers, amountFen };
  return { type: 'half', from: halfOfMoneyFrom, customers };
}
