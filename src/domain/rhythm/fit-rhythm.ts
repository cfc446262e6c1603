/** Learns a book's model from the figures of all its customers. */
import { RECENT_DAYS } from '../customers/figures';
import type { DayNumber } from '../shared/day';
import type { FigureColumns } from './figure-columns';
import { fitSpend } from './fit-spend';
import { fitVisits } from './fit-visits';
import type { Histories } from './histories';
import type { RhythmModel } from './rhythm-model';
import { medianOfFirst } from './time-unit';

/** The model of a book as of the end of a day, whatever the order of its customers; works from none at all. */
export function fitRhythm(columns: FigureColumns, asOf: DayNumber): RhythmModel {
  const visits = fitVisits(historiesOf(columns, asOf));
  const spend = fitSpend({ ...columns, hash: columns.idHash }, meanVisitFen(columns));
  return { visits: visits.model, unitDays: visits.unitDays, spend };
}

/** The customers with a visit, as the fit wants them. */
function historiesOf(columns: FigureColumns, asOf: DayNumber): Histories {
  const { visitDays, firstDay, lastDay } = columns;
  let n = 0;
  for (let i = 0; i < columns.n; i++) if (visitDays[i]! > 0) n++;
  const x = new Float64Array(n);
  const t = new Float64Array(n);
  const T = new Float64Array(n);
  const medianGap = new Float64Array(n);
  const hash = new Uint32Array(n);
  let row = 0;
  for (let i = 0; i < columns.n; i++) {
    if (visitDays[i]! === 0) continue;
    x[row] = visitDays[i]! - 1;
    t[row] = lastDay[i]! - firstDay[i]!;
    T[row] = Math.max(t[row]!, asOf - firstDay[i]!);
    medianGap[row] = medianRecentGap(columns, i);
    hash[row++] = columns.idHash[i]!;
  }
  return { x, t, T, medianGap, hash };
}

/** Median of the gaps between the latest visit days that are kept, days; NaN without a gap. */
function medianRecentGap(columns: FigureColumns, i: number): number {
  const gaps = columns.recentCount[i]! - 1;
  if (gaps < 1) return NaN;
  const from = i * RECENT_DAYS;
  for (let k = 0; k < gaps; k++)
    scratch[k] = columns.recentDays[from + k + 1]! - columns.recentDays[from + k]!;
  return medianOfFirst(gaps, scratch);
}

const scratch = new Float64Array(RECENT_DAYS);

function meanVisitFen(columns: FigureColumns): number {
  let fen = 0;
  let visits = 0;
  for (let i = 0; i < columns.n; i++) {
    fen += columns.amountFen[i]!;
    visits += columns.visits[i]!;
  }
  return visits > 0 ? Math.max(0, fen / visits) : 0;
}
