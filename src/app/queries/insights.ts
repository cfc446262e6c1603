/** The whole book at a glance: segments with their share of people and money. */
import type { Day } from '../../domain/shared/day';
import type { RfmCutoffs } from '../../domain/segments/cutoffs';
import { SEGMENTS, type Segment } from '../../domain/segments/rfm';
import { readHead } from '../../storage/tables/head';
import { readInsight } from '../../storage/tables/insight';
import type { Book } from '../book';
import { isStale } from '../insight-keeper';
import type { Live } from '../live';

export interface SegmentFigures {
  readonly segment: Segment;
  readonly customers: number;
  readonly visits: number;
  readonly amountFen: number;
}

export interface InsightsView {
  readonly asOf: Day;
  readonly customers: number;
  readonly visits: number;
  readonly amountFen: number;
  /** In the order of the segment list; segments nobody is in are there with 0. */
  readonly segments: readonly SegmentFigures[];
  /** The smallest number of customers who bring half of the money; 0 without money. */
  readonly halfOfMoneyFrom: number;
  /** The lines by which a segment is chosen; fixed ones below 20 customers. */
  readonly cutoffs: RfmCutoffs;
  readonly computing: boolean;
}

/** Null until first computed. */
export const insights = (book: Book): Live<InsightsView | null> =>
  book.live(async () => {
    const insight = await readInsight(book.db);
    if (!insight) return null;
    const computing = isStale(insight, await readHead(book.db), book.today());
    const { asOf, customers, visits, amountFen, halfOfMoneyFrom } = insight;
    return {
      asOf,
      customers,
      visits,
      amountFen,
      segments: SEGMENTS.map((segment) => ({ segment, ...insight.segments[segment] })),
      halfOfMoneyFrom,
      cutoffs: insight.cutoffs,
      computing,
    };
  });
