/** The one measure by which changes of different kinds stand in a row: the money they are about. */
import type { CustomerHistory } from '../customer-history';
import { emptyForecast, forecast } from '../forecast';
import type { Lookout } from '../lookout';
import type { Change, FoundChange } from './change';

/** Who takes something else still comes: a quarter of what she leaves is put at stake. */
const CHOICE_SHARE = 0.25;

const found = emptyForecast();

/**
 * The money in the horizon that a change is about, fen: what stays away with somebody who is late or comes less, what is
 * gained or lost by coming more or by other amounts, what somebody who is new or back may bring. From 100 to 40 yuan a
 * visit at one visit a week, 30 days ahead: 25,714.
 */
export function stakeOf(change: Change, lookout: Lookout, history: CustomerHistory): number {
  const { horizon } = lookout;
  const { x, t, amountFen } = history;
  forecast(lookout, history, found);
  switch (change.type) {
    case 'late':
    case 'comingLess':
    case 'silent':
      return found.stakeFen;
    case 'cameBack':
    case 'referred':
      return found.expectedValueFen;
    case 'comingMore': {
      const { gaps, spanDays, earlierGapDays } = change.speedup;
      const moreVisits = horizon * (gaps / spanDays - 1 / earlierGapDays);
      return Math.max(0, moreVisits * (amountFen / (x + 1)));
    }
    case 'spendingLess':
    case 'spendingMore': {
      const { earlierFen, latelyFen } = change.shift;
      return Math.abs(latelyFen - earlierFen) * (horizon / (t / x));
    }
    case 'product':
    case 'seat':
      return CHOICE_SHARE * found.expectedValueFen;
  }
}

/**
 * How strong a change is, to put the strongest first: its money, less the share that chance explains. An alarm just past
 * the budget counts nothing, one ten times as rare nine tenths, what simply happened all of it.
 */
export const strengthOf = ({ stakeFen, alarm }: FoundChange): number => stakeFen * (1 - 1 / alarm);
