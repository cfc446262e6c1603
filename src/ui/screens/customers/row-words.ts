/** What one row of the customer list says: when last seen, and the figure its sorting is about. */
import type { RosterRow, RosterSort } from '../../../app/queries/roster';
import type { DayNumber } from '../../../domain/shared/day';

/** When a customer was last seen, in the step that reads best; a visit dated after today is "ahead". */
export type LastSeen =
  | { readonly type: 'never' }
  | { readonly type: 'ahead' }
  | { readonly type: 'today' }
  | { readonly type: 'yesterday' }
  | { readonly type: 'days'; readonly days: number }
  | { readonly type: 'months'; readonly months: number }
  | { readonly type: 'years'; readonly years: number };

const DAYS_PER_MONTH = 30.44;
const DAYS_PER_YEAR = 365.25;
/** Up to two months the days are what a vendor counts; after that months, and from two years on years. */
const DAYS_UNTIL_MONTHS = 60;

/** `lastDay` 0 means no visit yet. Months and years are rounded down. */
export function lastSeen(lastDay: DayNumber, today: DayNumber): LastSeen {
  if (lastDay === 0) return { type: 'never' };
  const days = today - lastDay;
  if (days < 0) return { type: 'ahead' };
  if (days === 0) return { type: 'today' };
  if (days === 1) return { type: 'yesterday' };
  if (days < DAYS_UNTIL_MONTHS) return { type: 'days', days };
  if (days < 2 * DAYS_PER_YEAR)
    return { type: 'months', months: Math.floor(days / DAYS_PER_MONTH) };
  return { type: 'years', years: Math.floor(days / DAYS_PER_YEAR) };
}

/** The number at the right of a row: what the list is sorted by, else the last amount. */
export type RowFigure =
  | { readonly type: 'money'; readonly fen: number }
  | { readonly type: 'points'; readonly points: number }
  | { readonly type: 'none' };

export function rowFigure(row: RosterRow, sort: RosterSort): RowFigure {
  if (sort === 'points') return { type: 'points', points: row.points };
  if (row.visits === 0 && row.amountFen === 0) return { type: 'none' };
  if (sort === 'spend') return { type: 'money', fen: row.amountFen };
  return { type: 'money', fen: row.lastAmountFen };
}

/** The last four digits of a phone as typed, or "" where it has fewer than four. */
export function lastDigits(phone: string): string {
  const digits = phone.replace(/\D/g, '');
  return digits.length < 4 ? '' : digits.slice(-4);
}
