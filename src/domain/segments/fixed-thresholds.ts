/** Thresholds for books too small for fifths: what "recent", "often" and "much" mean at a pond and at a stall. */
import type { Cutoffs } from './cutoffs';

/** Below this many customers with a visit, fifths would hold three people or fewer. */
export const FIXED_BELOW = 20;

/** A pond is visited on free days for a fee of a hundred yuan or so; a stall every few days for a few tens. */
export type Trade = 'pond' | 'stall';

/** Cutoffs of days since the last visit (score 6 − theirs), of visit days and of money. */
export const FIXED_THRESHOLDS: Readonly<
  Record<Trade, Readonly<Record<'sinceDays' | 'visitDays' | 'amountFen', Cutoffs>>>
> = {
  pond: {
    // Within a week 5, two weeks 4, a month 3, three months 2.
    sinceDays: [8, 15, 31, 91],
    visitDays: [2, 4, 8, 16],
    // 100, 300, 1,000, 3,000 yuan.
    amountFen: [10_000, 30_000, 100_000, 300_000],
  },
  stall: {
    // Within three days 5, a week 4, two weeks 3, a month 2.
    sinceDays: [4, 8, 15, 31],
    visitDays: [2, 5, 12, 30],
    // 30, 100, 300, 1,000 yuan.
    amountFen: [3_000, 10_000, 30_000, 100_000],
  },
};
