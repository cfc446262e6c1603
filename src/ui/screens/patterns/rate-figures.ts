/** The figures of the month with what they are compared with. */
import type { PeriodRates, Rates } from '../../../domain/patterns/rates';
import type { Share } from '../../../domain/patterns/share';

const RATE_FIGURES = ['repurchase', 'churn', 'satisfaction', 'complaints'] as const;
export type RateFigure = (typeof RATE_FIGURES)[number];

/** What customers say is shown only in a book where it is noted. */
export const figuresIn = ({ now }: Rates): readonly RateFigure[] =>
  RATE_FIGURES.filter(
    (figure) => figure === 'repurchase' || figure === 'churn' || now[figure] !== null,
  );

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
