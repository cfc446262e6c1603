/** Scores every customer of a book at once: what the warning list, the insights and the scores file are made of. */
import type { DayNumber } from '../shared/day';
import { DEFAULT_ALARM_BUDGET } from './coming-less';
import { emptyHistory, readHistory } from './customer-history';
import type { FigureColumns } from './figure-columns';
import { fitRhythm } from './fit-rhythm';
import { emptyForecast, forecast } from './forecast';
import type { RhythmModel } from './rhythm-model';
import { backBy, DEFAULT_WARN_LEVEL, type RhythmOptions } from './rhythm-of';
import { RHYTHM_REPEATS, warningOf } from './warning';

/** Row i belongs to row i of the figures. Customers without a visit: NaN, warned 0, backBy 0. */
export interface BookScores {
  readonly n: number;
  readonly model: RhythmModel;
  readonly pActive: Float64Array;
  readonly pNoVisit: Float64Array;
  readonly expectedVisits: Float64Array;
  readonly expectedValueFen: Float64Array;
  /** Days, not rounded; NaN when too early (under two repeat visits). */
  readonly usualGapDays: Float64Array;
  readonly longGapDays: Float64Array;
  /** Of 100 such gaps, how many would be over by now; 0 when too early. */
  readonly backBy: Uint8Array;
  /** 1 for whoever the vendor is warned of, and among these 1 for who is late rather than coming less. */
  readonly warned: Uint8Array;
  readonly late: Uint8Array;
  readonly stakeFen: Float64Array;
}

export interface ScoreOptions extends RhythmOptions {
  /** A model fitted earlier; fitted anew if absent. */
  readonly model?: RhythmModel;
}

/** Scores a book as of the end of a day (figures as of that day), looking `horizonDays` ahead. */
export function scoreBook(
  columns: FigureColumns,
  asOf: DayNumber,
  horizonDays: number,
  options: ScoreOptions = {},
): BookScores {
  const { warnLevel = DEFAULT_WARN_LEVEL, alarmBudget = DEFAULT_ALARM_BUDGET } = options;
  const model = options.model ?? fitRhythm(columns, asOf);
  const scores = emptyScores(columns.n, model);
  const history = emptyHistory();
  const found = emptyForecast();

  for (let i = 0; i < columns.n; i++) {
    if (columns.visitDays[i]! === 0) continue;
    readHistory(columns, i, asOf, history);
    forecast(model, history, horizonDays, alarmBudget, found);
    scores.pActive[i] = found.pActive;
    scores.pNoVisit[i] = found.pNoVisit;
    scores.expectedVisits[i] = found.expectedVisits;
    scores.expectedValueFen[i] = found.expectedValueFen;
    scores.stakeFen[i] = found.stakeFen;
    if (history.x < RHYTHM_REPEATS) continue;
    scores.usualGapDays[i] = found.usualGapDays;
    scores.longGapDays[i] = found.longGapDays;
    scores.backBy[i] = backBy(found.pStillAway);
    if (columns.archived[i] !== 0) continue;
    const warning = warningOf(history, found, horizonDays, warnLevel);
    scores.warned[i] = Number(warning !== null);
    scores.late[i] = Number(warning === 'late');
  }
  return scores;
}

const unknown = (n: number): Float64Array => new Float64Array(n).fill(NaN);

const emptyScores = (n: number, model: RhythmModel): BookScores => ({
  n,
  model,
  pActive: unknown(n),
  pNoVisit: unknown(n),
  expectedVisits: unknown(n),
  expectedValueFen: unknown(n),
  usualGapDays: unknown(n),
  longGapDays: unknown(n),
  backBy: new Uint8Array(n),
  warned: new Uint8Array(n),
  late: new Uint8Array(n),
  stakeFen: unknown(n),
});
