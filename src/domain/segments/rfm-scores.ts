/** Recency, frequency and money scores of a book, and the segment each customer is in. */
import type { FigureTable } from '../customers/figure-table';
import type { DayNumber } from '../shared/day';
import { cutoffsOf, scoreOf, type RfmCutoffs } from './cutoffs';
import { FIXED_BELOW, FIXED_THRESHOLDS, type Trade } from './fixed-thresholds';
import type { Segment } from './rfm';
import { segmentOf } from './segment-of';

export interface RfmScores {
  /** 1 to 5 each; 5 is the most recent, most frequent, best paying fifth. */
  readonly r: number;
  readonly f: number;
  readonly m: number;
  readonly segment: Segment;
}

type RfmFigures = Pick<FigureTable, 'n' | 'visitDays' | 'lastDay' | 'amountFen'> & {
  readonly archived: Uint8Array;
};

/**
 * The cutoffs of a book as of the end of a day (figures as of that day), from its customers with a visit who are not
 * archived; below 20 of them the fixed thresholds of the trade.
 */
export function rfmCutoffs(figures: RfmFigures, asOf: DayNumber, trade: Trade): RfmCutoffs {
  const rows: number[] = [];
  for (let i = 0; i < figures.n; i++)
    if (figures.visitDays[i]! > 0 && figures.archived[i] === 0) rows.push(i);
  if (rows.length < FIXED_BELOW) return { ...FIXED_THRESHOLDS[trade], fixed: true };
  return {
    sinceDays: cutoffsOf(Float64Array.from(rows, (i) => sinceDays(figures.lastDay[i]!, asOf))),
    visitDays: cutoffsOf(Float64Array.from(rows, (i) => figures.visitDays[i]!)),
    amountFen: cutoffsOf(Float64Array.from(rows, (i) => figures.amountFen[i]!)),
    fixed: false,
  };
}

/** One customer's scores and segment; null without a visit. */
export function rfmOf(
  cutoffs: RfmCutoffs,
  figures: {
    readonly visitDays: number;
    readonly lastDay: DayNumber;
    readonly amountFen: number;
  },
  asOf: DayNumber,
): RfmScores | null {
  const r = 6 - scoreOf(sinceDays(figures.lastDay, asOf), cutoffs.sinceDays);
  const f = scoreOf(figures.visitDays, cutoffs.visitDays);
  const m = scoreOf(figures.amountFen, cutoffs.amountFen);
  const segment = segmentOf(r, f, m, figures.visitDays);
  return segment === null ? null : { r, f, m, segment };
}

const sinceDays = (lastDay: DayNumber, asOf: DayNumber): number => Math.max(0, asOf - lastDay);
