/** Scores all customers as of today and keeps what the screens show of it. */
import { RECENT_DAYS } from '../../domain/customers/figures';
import { figuresAt } from '../../domain/customers/figure-table';
import { rhythmOf } from '../../domain/rhythm/rhythm-of';
import { scoreBook, type BookScores } from '../../domain/rhythm/score-book';
import type { FigureColumns } from '../../domain/rhythm/figure-columns';
import { halfOfMoney } from '../../domain/segments/half-of-money';
import { rfmCutoffs, rfmOf } from '../../domain/segments/rfm-scores';
import { SEGMENTS, type Segment } from '../../domain/segments/rfm';
import { idFromBytes, type CustomerId } from '../../domain/shared/id';
import { numberOfDay, type Day } from '../../domain/shared/day';
import { readAllCards, type AllCards } from '../../storage/read-cards';
import {
  INSIGHT_RULES,
  MOST_WARNINGS,
  writeInsight,
  type InsightRow,
  type WarnedCustomer,
} from '../../storage/tables/insight';
import type { CallContext } from '../call-context';
import { scoreColumns } from './score-columns';

interface Asks {
  readonly asOf: Day;
  readonly horizonDays: number;
  readonly warnLevel: number;
}

export async function computeInsight(asks: Asks, { db }: CallContext): Promise<null> {
  const all = await readAllCards(db);
  const columns = scoreColumns(all);
  const today = numberOfDay(asks.asOf);
  const scores = scoreBook(columns, today, asks.horizonDays, { warnLevel: asks.warnLevel });
  const trade = all.head.settings['preset'] === 'pond' ? 'pond' : 'stall';
  const cutoffs = rfmCutoffs(columns, today, trade);
  let judged = 0;
  for (let i = 0; i < columns.n; i++)
    if (columns.visitDays[i]! > 2 && !columns.archived[i]) judged++;
  await writeInsight(db, {
    key: 'insight',
    rules: INSIGHT_RULES,
    asOf: asks.asOf,
    facts: all.head.facts,
    generation: all.head.generation,
    horizonDays: asks.horizonDays,
    warnLevel: asks.warnLevel,
    model: scores.model,
    cutoffs,
    ...warnedCustomers(all, columns, scores, asks),
    judged,
    ...segmentSums(columns, cutoffs, today),
  });
  return null;
}

function warnedCustomers(
  all: AllCards,
  columns: FigureColumns,
  scores: BookScores,
  asks: Asks,
): Pick<InsightRow, 'warned' | 'warnedTotals'> {
  const late: number[] = [];
  const comingLess: number[] = [];
  for (let i = 0; i < scores.n; i++)
    if (scores.warned[i]) (scores.late[i] ? late : comingLess).push(i);
  const strongest = (rows: number[]) =>
    rows
      .sort(
        (a, b) =>
          scores.stakeFen[b]! - scores.stakeFen[a]! || columns.idHash[a]! - columns.idHash[b]!,
      )
      .slice(0, MOST_WARNINGS);
  const warned = [...strongest(late), ...strongest(comingLess)].map((i): WarnedCustomer => {
    const { warnLevel, horizonDays, asOf } = asks;
    const figures = figuresAt(all.figures, i);
    const rhythm = rhythmOf(scores.model, figures, numberOfDay(asOf), horizonDays, { warnLevel })!;
    const from = i * RECENT_DAYS;
    return {
      id: idFromBytes(all.ids, i * 16) as CustomerId,
      name: all.fields[i]?.name ?? '',
      phone: all.fields[i]?.phone ?? '',
      rhythm,
      recentDays: Array.from(columns.recentDays.subarray(from, from + columns.recentCount[i]!)),
    };
  });
  return { warned, warnedTotals: { late: late.length, comingLess: comingLess.length } };
}

function segmentSums(
  columns: FigureColumns,
  cutoffs: InsightRow['cutoffs'],
  today: number,
): Pick<InsightRow, 'segments' | 'customers' | 'visits' | 'amountFen' | 'halfOfMoneyFrom'> {
  const segments = Object.fromEntries(
    SEGMENTS.map((segment) => [segment, { customers: 0, visits: 0, amountFen: 0 }]),
  ) as Record<Segment, { customers: number; visits: number; amountFen: number }>;
  let customers = 0;
  let visits = 0;
  let amountFen = 0;
  const amounts: number[] = [];
  for (let i = 0; i < columns.n; i++) {
    if (columns.archived[i]) continue;
    customers++;
    visits += columns.visits[i]!;
    amountFen += columns.amountFen[i]!;
    amounts.push(columns.amountFen[i]!);
    const figures = {
      visitDays: columns.visitDays[i]!,
      lastDay: columns.lastDay[i]!,
      amountFen: columns.amountFen[i]!,
    };
    const scored = rfmOf(cutoffs, figures, today);
    if (!scored) continue;
    const sums = segments[scored.segment];
    sums.customers++;
    sums.visits += columns.visits[i]!;
    sums.amountFen += columns.amountFen[i]!;
  }
  const halfOfMoneyFrom = halfOfMoney(Float64Array.from(amounts));
  return { segments, customers, visits, amountFen, halfOfMoneyFrom };
}
