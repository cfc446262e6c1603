/** The figures of a customer card, each with what is needed to explain it. */
import type { CustomerCard } from '../../../app/queries/customer-card';
import { dayFromNumber, weekday, type Day } from '../../../domain/shared/day';

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
  | {
      readonly type: 'points';
      readonly points: number;
      /** The latest lines that took points, newest first; only while more was taken than given. */
      readonly takers: readonly { readonly day: Day; readonly points: number }[];
    }
  /** Fen, uses, fen; only where anything stands there. */
  | { readonly type: 'stored' | 'times' | 'tab'; readonly balance: number }
  | { readonly type: 'first'; readonly day: Day }
  | { readonly type: 'last'; readonly day: Day; readonly amountFen: number }
  /** `on` of her latest `of` visit days fell on this weekday. */
  | { readonly type: 'weekday'; readonly weekday: number; readonly on: number; readonly of: number }
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
  const { points } = figures.balances;
  cells.push({ type: 'points', points, takers: points < 0 ? takersOf(card.timeline) : [] });
  for (const type of ['stored', 'times', 'tab'] as const) {
    const balance = figures.balances[type];
    if (balance !== 0) cells.push({ type, balance });
  }
  if (visitDays > 0) {
    cells.push({ type: 'first', day: dayFromNumber(figures.firstDay) });
    cells.push({
      type: 'last',
      day: dayFromNumber(figures.lastDay),
      amountFen: figures.lastAmountFen,
    });
  } else if (customer.since !== '') cells.push({ type: 'since', day: customer.since });
  if (usualWeekday !== null) {
    const { recentDays } = figures;
    const on = recentDays.filter((day) => weekday(dayFromNumber(day)) === usualWeekday).length;
    cells.push({ type: 'weekday', weekday: usualWeekday, on, of: recentDays.length });
  }
  return cells;
}

/** Points used twice on two phones show as two such lines. */
const TAKERS = 4;

function takersOf(timeline: CustomerCard['timeline']) {
  return timeline
    .flatMap((item) => {
      if ((item.type !== 'visit' && item.type !== 'entry') || item.voided) return [];
      if (item.type === 'visit') return [{ day: item.day, points: item.redeemed }];
      return item.account === 'points' ? [{ day: item.day, points: item.amount }] : [];
    })
    .filter(({ points }) => points < 0)
    .slice(0, TAKERS);
}
