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
  const since = new Float64Array(figures.n);
  const visitDays = new Float64Array(figures.n);
  const amountFen = new Float64Array(figures.n);
  let rows = 0;
  for (let i = 0; i < figures.n; i++) {
    if (figures.visitDays[i] === 0 || figures.archived[i] !== 0) continue;
    since[rows] = sinceDays(figures.lastDay[i]!, asOf);
    visitDays[rows] = figures.visitDays[i]!;
    amountFen[rows++] = figures.amountFen[i]!;
  }
  if (rows < FIXED_BELOW) return { ...FIXED_THRESHOLDS[trade], fixed: true };
  return {
    sinceDays: cutoffsOf(since.subarray(0, rows)),
    visitDays: cutoffsOf(visitDays.subarray(0, rows)),
    amountFen: cutoffsOf(amountFen.subarray(0, rows)),
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
