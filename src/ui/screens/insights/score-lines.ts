/** From where each score of a segment begins, as a vendor reads it: "5: less than 8 days ago, from 12 days, from ¥3,400". */
import type { RfmCutoffs } from '../../../domain/segments/cutoffs';

/** Null where nobody reaches the score. What reaches none of these lines has score 1. */
export interface ScoreLine {
  readonly score: number;
  /** Days since the last visit, which must be fewer. */
  readonly sinceBelow: number | null;
  readonly visitDays: number | null;
  readonly amountFen: number | null;
}

/** Scores 5 to 2. Days since the last visit of 8, 15, 31, 91: 5 below 8 days, 2 below 91. */
export const scoreLines = ({ sinceDays, visitDays, amountFen }: RfmCutoffs): readonly ScoreLine[] =>
  ([5, 4, 3, 2] as const).map((score) => ({
    score,
    sinceBelow: reached(sinceDays[5 - score]),
    visitDays: reached(visitDays[score - 2]),
    amountFen: reached(amountFen[score - 2]),
  }));

const reached = (line = Infinity): number | null => (Number.isFinite(line) ? line : null);
