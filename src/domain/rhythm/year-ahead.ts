/** What may be expected of a customer in the next twelve months, as a range, and what holds her back most. */
import { daysByClock } from '../calendar/clock';
import type { CustomerHistory } from './customer-history';
import type { Lookout } from './lookout';
import { expectedSpendFen } from './spend-model';
import { visitRange } from './visit-range';

export interface YearAhead {
  /** Fewer, or more, visits come once in ten each. */
  readonly visits: readonly [number, number];
  /** What these visits bring at her expected spend, fen. */
  readonly valueFen: readonly [number, number];
  /** What is lower, measured by the vendor's usual customer: how often she comes or what she leaves. */
  readonly weakest: 'visits' | 'spend';
}

/** A range nobody can act on: 3 to 124 visits, 0 to 21. Said is then that it is too early, not the range. */
export const saysLittle = ([fewest, most]: YearAhead['visits']): boolean =>
  most > 20 * Math.max(1, fewest);

const ONCE_IN_TEN = 0.1;
const YEAR_DAYS = 365;

/** Next year is taken to be open as often as the last. `usualGapDays`: by the clock, hers. */
export function yearAhead(
  { model, clock, asOf }: Lookout,
  history: CustomerHistory,
  usualGapDays: number,
): YearAhead {
  const { x, t, s, closures, paidRepeats, paidRepeatsFen } = history;
  const year = daysByClock(clock, asOf - YEAR_DAYS, asOf);
  const visits = visitRange(model.visits, x, t, s, year, ONCE_IN_TEN, closures);
  const spendFen = expectedSpendFen(model.spend, paidRepeats, paidRepeatsFen);
  const usualFen = expectedSpendFen(model.spend, 0, 0);
  const often = model.unitDays / usualGapDays;
  const much = usualFen > 0 ? spendFen / usualFen : 1;
  return {
    visits,
    valueFen: [Math.round(visits[0] * spendFen), Math.round(visits[1] * spendFen)],
    weakest: often <= much ? 'visits' : 'spend',
  };
}
