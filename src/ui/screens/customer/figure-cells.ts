/** The figures of a customer card, each with what is needed to explain it. */
import type { CustomerCard } from '../../../app/queries/customer-card';
import { dayFromNumber, type Day } from '../../../domain/shared/day';

export type FigureCell =
  | { readonly type: 'visits'; readonly visits: number; readonly visitDays: number }
  /** `amountFen` refunds included, per counted visit, rounded to whole fen. */
  | {
      readonly type: 'average';
      readonly averageFen: number;
      readonly amountFen: number;
      readonly visits: number;
    }
  | { readonly type: 'total'; readonly amountFen: number }
  | { readonly type: 'points'; readonly points: number }
  | { readonly type: 'first'; readonly day: Day }
  | { readonly type: 'last'; readonly day: Day; readonly amountFen: number }
  | { readonly type: 'weekday'; readonly weekday: number }
  | { readonly type: 'since'; readonly day: Day };

export type FigureType = FigureCell['type'];

/** Only figures that mean something: no average without a visit, no first day before the first visit. */
export function figureCells(card: CustomerCard): readonly FigureCell[] {
  const { figures, customer, usualWeekday } = card;
  const { visits, visitDays, amountFen } = figures;
  const cells: FigureCell[] = [{ type: 'visits', visits, visitDays }];
  if (visits > 0) {
    cells.push({ type: 'average', averageFen: Math.round(amountFen / visits), amountFen, visits });
  }
  if (visits > 0 || amountFen !== 0) cells.push({ type: 'total', amountFen });
  cells.push({ type: 'points', points: figures.balances.points });
  if (visitDays > 0) {
    cells.push({ type: 'first', day: dayFromNumber(figures.firstDay) });
    cells.push({
      type: 'last',
      day: dayFromNumber(figures.lastDay),
      amountFen: figures.lastAmountFen,
    });
  } else if (customer.since !== '') cells.push({ type: 'since', day: customer.since });
  if (usualWeekday !== null) cells.push({ type: 'weekday', weekday: usualWeekday });
  return cells;
}
