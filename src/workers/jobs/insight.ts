/** Scores all customers as of today and keeps what the screens show of it. */
import { reachableOf } from '../../domain/customers/consent';
import { calendarKey } from '../../domain/calendar/read-calendar';
import { RECENT_DAYS } from '../../domain/customers/figures';
import type { FigureTable } from '../../domain/customers/figure-table';
import { rhythmOf } from '../../domain/rhythm/rhythm-of';
import { scoreBook, type BookScores } from '../../domain/rhythm/score-book';
import { halfOfMoney } from '../../domain/segments/half-of-money';
import { rfmCutoffs, rfmOf } from '../../domain/segments/rfm-scores';
import { SEGMENTS, type Segment } from '../../domain/segments/rfm';
import { idFromBytes, type CustomerId } from '../../domain/shared/id';
import type { Day } from '../../domain/shared/day';
import { readWholeBook } from '../../storage/read-all';
import {
  INSIGHT_RULES,
  MOST_WARNINGS,
  writeInsight,
  type InsightRow,
  type WarnedCustomer,
} from '../../storage/tables/insight';
import type { CallContext } from '../call-context';
import { learnBook, type LearntBook } from './learnt-book';

interface Asks {
  readonly asOf: Day;
  readonly horizonDays: number;
  readonly warnLevel: number;
}

export async function computeInsight(asks: Asks, { db }: CallContext): Promise<null> {
  const whole = await readWholeBook(db);
  const learnt = learnBook(whole, asks);
  const { book, log, lookout } = learnt;
  const scores = scoreBook(log, lookout);
  const trade = whole.head.settings['preset'] === 'pond' ? 'pond' : 'stall';
  const figures = { ...book.figures, archived: log.archived };
  const cutoffs = rfmCutoffs(figures, lookout.asOf, trade);
  let judged = 0;
  for (let i = 0; i < log.n; i++) if (figures.visitDays[i]! > 2 && !log.archived[i]) judged++;
  await writeInsight(db, {
    key: 'insight',
    rules: INSIGHT_RULES,
    asOf: asks.asOf,
    facts: whole.head.facts,
    generation: whole.head.generation,
    horizonDays: asks.horizonDays,
    warnLevel: asks.warnLevel,
    calendarKey: calendarKey(book.settings),
    model: lookout.model,
    cutoffs,
    ...warnedCustomers(learnt, scores),
    judged,
    ...segmentSums(figures, cutoffs, lookout.asOf),
  });
  return null;
}

function warnedCustomers(
  { book, log, lookout }: LearntBook,
  scores: BookScores,
): Pick<InsightRow, 'warned' | 'warnedTotals'> {
  const late: number[] = [];
  const comingLess: number[] = [];
  for (let i = 0; i < scores.n; i++) {
    if (scores.late[i]) late.push(i);
    if (scores.comingLess[i]) comingLess.push(i);
  }
  const strongest = (rows: number[]) =>
    rows
      .sort((a, b) => scores.stakeFen[b]! - scores.stakeFen[a]! || log.idHash[a]! - log.idHash[b]!)
      .slice(0, MOST_WARNINGS);
  const warned = [...strongest(late), ...strongest(comingLess)].map((i): WarnedCustomer => {
    const fields = book.fields[i] ?? {};
    const end = log.start[i + 1]!;
    return {
      id: idFromBytes(book.ids, i * 16) as CustomerId,
      name: fields.name ?? '',
      ...reachableOf(fields),
      rhythm: rhythmOf(lookout, log, i)!,
      recentDays: Array.from(log.day.subarray(Math.max(log.start[i]!, end - RECENT_DAYS), end)),
    };
  });
  return { warned, warnedTotals: { late: late.length, comingLess: comingLess.length } };
}

function segmentSums(
  columns: FigureTable & { readonly archived: Uint8Array },
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
