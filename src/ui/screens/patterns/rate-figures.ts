/** The two figures of the month with what they are compared with. */
import type { PeriodRates, Rates, Share } from '../../../domain/patterns/rates';

export const RATE_FIGURES = ['repurchase', 'churn'] as const;
export type RateFigure = (typeof RATE_FIGURES)[number];

/** In the order they are shown. */
export const RATE_PERIODS = ['now', 'monthBefore', 'yearBefore'] as const;
export type RatePeriod = (typeof RATE_PERIODS)[number];

/** Of fewer people a percentage says more than is known: then "3 of 8" is said. */
const FEWEST_FOR_PERCENT = 10;

export interface PeriodFigure {
  readonly period: RatePeriod;
  readonly days: PeriodRates;
  /** Null where the book does not reach back, or nobody is there to be counted. */
  readonly share: Share | null;
  readonly percent: boolean;
}

export const figuresOf = (rates: Rates, figure: RateFigure): readonly PeriodFigure[] =>
  RATE_PERIODS.map((period) => {
    const days = rates[period];
    const share = days[figure]?.of ? days[figure] : null;
    return { period, days, share, percent: (share?.of ?? 0) >= FEWEST_FOR_PERCENT };
  });
