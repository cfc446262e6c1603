/** Scores every customer of a book at once: what the warning list, the insights and the scores file are made of. */
import { emptyHistory, readHistory } from './customer-history';
import { emptyForecast, forecast } from './forecast';
import { eyesFor, type Lookout } from './lookout';
import { backBy } from './rhythm-of';
import type { BookLog } from './visit-log';
import { isMissed, RHYTHM_REPEATS, warningOf } from './warning';

/** Row i belongs to row i of the log. Customers without a visit: NaN, warned 0, backBy 0. */
export interface BookScores {
  readonly n: number;
  readonly pActive: Float64Array;
  readonly pNoVisit: Float64Array;
  readonly expectedVisits: Float64Array;
  readonly expectedValueFen: Float64Array;
  /** Days of the regular season, not rounded; the gaps NaN when too early (under two repeat visits). */
  readonly awayDays: Float64Array;
  readonly usualGapDays: Float64Array;
  readonly longGapDays: Float64Array;
  /** Of 100 such gaps, how many would be over by now; 0 when too early. */
  readonly backBy: Uint8Array;
  /** 1 for whoever is missed (isMissed), and for who stands on which list (warningOf). */
  readonly warned: Uint8Array;
  readonly late: Uint8Array;
  readonly comingLess: Uint8Array;
  readonly stakeFen: Float64Array;
}

/** Scores a book as seen from the lookout. */
export function scoreBook(book: BookLog, lookout: Lookout): BookScores {
  const { asOf } = lookout;
  const scores = emptyScores(book.n);
  const history = emptyHistory();
  const found = emptyForecast();

  for (let i = 0; i < book.n; i++) {
    const eyes = eyesFor(lookout, book, i, asOf);
    const { stretch } = eyes.clock;
    readHistory(book, i, eyes.clock, asOf, eyes.horizon, history);
    if (history.x < 0) continue;
    forecast(eyes, history, found);
    scores.pActive[i] = found.pActive;
    scores.pNoVisit[i] = found.pNoVisit;
    scores.expectedVisits[i] = found.expectedVisits;
    scores.expectedValueFen[i] = found.expectedValueFen;
    scores.stakeFen[i] = found.stakeFen;
    scores.awayDays[i] = history.s * stretch;
    if (history.x < RHYTHM_REPEATS) continue;
    scores.usualGapDays[i] = found.usualGapDays * stretch;
    scores.longGapDays[i] = found.longGapDays * stretch;
    scores.backBy[i] = backBy(found.pStillAway);
    if (book.archived[i] !== 0) continue;
    const missed = isMissed(eyes, history, found);
    const warning = warningOf(eyes, history, found, missed);
    scores.warned[i] = Number(missed);
    scores.late[i] = Number(warning === 'late');
    scores.comingLess[i] = Number(warning === 'comingLess');
  }
  return scores;
}

const unknown = (n: number): Float64Array => new Float64Array(n).fill(NaN);

const emptyScores = (n: number): BookScores => ({
  n,
  pActive: unknown(n),
  pNoVisit: unknown(n),
  expectedVisits: unknown(n),
  expectedValueFen: unknown(n),
  awayDays: unknown(n),
  usualGapDays: unknown(n),
  longGapDays: unknown(n),
  backBy: new Uint8Array(n),
  warned: new Uint8Array(n),
  late: new Uint8Array(n),
  comingLess: new Uint8Array(n),
  stakeFen: unknown(n),
});
