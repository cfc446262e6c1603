/** The figures of many customers as columns: what is kept in chunks, searched, sorted and scored. */
import type { Account } from '../facts/fact';
import { ACCOUNTS } from '../facts/fact';
import { RECENT_DAYS, type Figures } from './figures';

/** Row i of every column belongs to customer i; meanings and units as in Figures. */
export interface FigureTable {
  readonly n: number;
  readonly visits: Int32Array;
  readonly visitDays: Int32Array;
  readonly firstDay: Int32Array;
  readonly lastDay: Int32Array;
  readonly amountFen: Float64Array;
  readonly lastAmountFen: Float64Array;
  /** RECENT_DAYS places a customer, the first recentCount of them in use. */
  readonly recentDays: Int32Array;
  readonly recentCount: Uint8Array;
  readonly balances: Readonly<Record<Account, Float64Array>>;
}

export const emptyFigureTable = (n: number): FigureTable => ({
  n,
  visits: new Int32Array(n),
  visitDays: new Int32Array(n),
  firstDay: new Int32Array(n),
  lastDay: new Int32Array(n),
  amountFen: new Float64Array(n),
  lastAmountFen: new Float64Array(n),
  recentDays: new Int32Array(n * RECENT_DAYS),
  recentCount: new Uint8Array(n),
  balances: {
    points: new Float64Array(n),
    stored: new Float64Array(n),
    times: new Float64Array(n),
    tab: new Float64Array(n),
  },
});

const COLUMNS = [
  'visits',
  'visitDays',
  'firstDay',
  'lastDay',
  'amountFen',
  'lastAmountFen',
] as const;

export function writeFigures(table: FigureTable, i: number, figures: Figures): void {
  table.visits[i] = figures.visits;
  table.visitDays[i] = figures.visitDays;
  table.firstDay[i] = figures.firstDay;
  table.lastDay[i] = figures.lastDay;
  table.amountFen[i] = figures.amountFen;
  table.lastAmountFen[i] = figures.lastAmountFen;
  table.balances.points[i] = figures.balances.points;
  table.balances.stored[i] = figures.balances.stored;
  table.balances.times[i] = figures.balances.times;
  table.balances.tab[i] = figures.balances.tab;
  const { recentDays } = figures;
  table.recentCount[i] = recentDays.length;
  const from = i * RECENT_DAYS;
  for (let k = 0; k < RECENT_DAYS; k++)
    table.recentDays[from + k] = k < recentDays.length ? recentDays[k]! : 0;
}

export function figuresAt(table: FigureTable, i: number): Figures {
  const from = i * RECENT_DAYS;
  return {
    visits: table.visits[i]!,
    visitDays: table.visitDays[i]!,
    firstDay: table.firstDay[i]!,
    lastDay: table.lastDay[i]!,
    amountFen: table.amountFen[i]!,
    lastAmountFen: table.lastAmountFen[i]!,
    recentDays: Array.from(table.recentDays.subarray(from, from + table.recentCount[i]!)),
    balances: {
      points: table.balances.points[i]!,
      stored: table.balances.stored[i]!,
      times: table.balances.times[i]!,
      tab: table.balances.tab[i]!,
    },
  };
}

/** Rows from … to of a table, copied. */
export function sliceFigures(table: FigureTable, from: number, to: number): FigureTable {
  const slice = emptyFigureTable(to - from);
  for (const column of COLUMNS) slice[column].set(table[column].subarray(from, to));
  for (const account of ACCOUNTS)
    slice.balances[account].set(table.balances[account].subarray(from, to));
  slice.recentDays.set(table.recentDays.subarray(from * RECENT_DAYS, to * RECENT_DAYS));
  slice.recentCount.set(table.recentCount.subarray(from, to));
  return slice;
}
