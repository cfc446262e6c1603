/** Learns from the vendor's own past how far, and in which direction, the plain model is wrong about his customers. */
import { daysByClock, type Clock } from '../../calendar/clock';
import type { DayNumber } from '../../shared/day';
import { clockFor } from '../customer-clock';
import { emptyHistory, readHistory } from '../customer-history';
import { fitVisits } from '../fit-visits';
import { historiesAt, knownRows } from '../histories';
import { meanVisitFen } from '../customer-spend';
import type { BookLog } from '../visit-log';
import { pNoVisit } from '../visit-model';
import { backtestsOf, cameWithin, type Backtest } from './backtests';
import { FEATURES, logit, writeFeatures } from './features';
import type { Recalibration } from './recalibration';
import { fitRidgeLogistic, type Design } from './ridge-logistic';

/** Fewer customers say nothing that is not chance. */
const ENOUGH_CUSTOMERS = 200;
/** The constant, the plain chance's logit, the features. */
const WIDTH = 2 + FEATURES;
/** Expected is the plain chance itself; only the constant moves easily. */
const EXPECTED = {
  mean: Float64Array.from({ length: WIDTH }, (_, k) => (k === 1 ? 1 : 0)),
  precision: Float64Array.from({ length: WIDTH }, (_, k) => (k === 0 ? 1 : 20)),
};
/** Added to each feature's deviation: one that hardly varies must not be blown up. */
const LEAST_DEVIATION = 0.1;

/** Null with fewer than 200 customers or less than three horizons of history. */
export function learnRecalibration(
  book: BookLog,
  clock: Clock,
  asOf: DayNumber,
  horizonDays: number,
): Recalibration | null {
  const rows = knownRows(book, asOf);
  if (rows.length < ENOUGH_CUSTOMERS) return null;
  const horizon = daysByClock(clock, asOf, asOf + horizonDays);
  const played = backtestsOf(book, clock, asOf, horizon).map((test) => playBack(book, clock, test));
  if (played.length === 0) return null;
  const design = pooled(played);
  const { mean, deviation } = standardise(design.rows);
  const weights = [...fitRidgeLogistic(design, EXPECTED)];
  const regular = fitVisits(historiesAt(book, rows, clock, asOf), { shape: 2 }).model;
  return { horizonDays, regular, meanFen: meanVisitFen(book, asOf), mean, deviation, weights };
}

/** What would have been said of each customer then, from what was known then, and what came true (1: no visit). */
function playBack(book: BookLog, clock: Clock, test: Backtest): Design {
  const { asOf } = test;
  const horizon = daysByClock(clock, asOf, test.until);
  const known = knownRows(book, asOf);
  const histories = historiesAt(book, known, clock, asOf);
  const { model: visits, unitDays } = fitVisits(histories);
  const regular = fitVisits(histories, { shape: 2 }).model;
  const yardstick = { visits, unitDays, regular, meanFen: meanVisitFen(book, asOf) };
  const rows = new Float64Array(WIDTH * known.length);
  const outcome = new Uint8Array(known.length);
  const history = emptyHistory();
  known.forEach((i, row) => {
    const own = clockFor(clock, book, i, asOf);
    const ahead = own === clock ? horizon : daysByClock(own, asOf, test.until);
    readHistory(book, i, clock, asOf, ahead, history);
    const { x, t, s, closures } = history;
    const z = logit(pNoVisit(visits, x, t, s, ahead, 1, closures));
    rows[WIDTH * row] = 1;
    rows[WIDTH * row + 1] = z;
    writeFeatures(yardstick, history, ahead, z, rows, WIDTH * row + 2);
    outcome[row] = cameWithin(book, i, test) ? 0 : 1;
  });
  return { width: WIDTH, rows, outcome };
}

function pooled(parts: readonly Design[]): Design {
  const count = parts.reduce((sum, part) => sum + part.outcome.length, 0);
  const rows = new Float64Array(WIDTH * count);
  const outcome = new Uint8Array(count);
  let at = 0;
  for (const part of parts) {
    rows.set(part.rows, WIDTH * at);
    outcome.set(part.outcome, at);
    at += part.outcome.length;
  }
  return { width: WIDTH, rows, outcome };
}

/** Puts each feature's mean at 0 and its deviation at about 1, in place. */
function standardise(rows: Float64Array): Pick<Recalibration, 'mean' | 'deviation'> {
  const n = rows.length / WIDTH;
  const mean: number[] = [];
  const deviation: number[] = [];
  for (let k = 2; k < WIDTH; k++) {
    let sum = 0;
    for (let at = k; at < rows.length; at += WIDTH) sum += rows[at]!;
    const middle = sum / n;
    let squares = 0;
    for (let at = k; at < rows.length; at += WIDTH) squares += (rows[at]! - middle) ** 2;
    const unit = Math.sqrt(squares / n) + LEAST_DEVIATION;
    for (let at = k; at < rows.length; at += WIDTH) rows[at] = (rows[at]! - middle) / unit;
    mean.push(middle);
    deviation.push(unit);
  }
  return { mean, deviation };
}
