/** What one customer is worth to the vendor: what she brought, what she may bring, and where that places her. */
import { emptyHistory, readHistory } from '../rhythm/customer-history';
import { eyesFor, type Lookout } from '../rhythm/lookout';
import type { VisitLog } from '../rhythm/visit-log';
import { gradeOf, type Grade } from './share-lines';
import type { Stage } from './stage';
import { stageNow } from './stage-history';
import type { StandingLines } from './standing';
import { lastYearFen, nextYearFen } from './year-money';

export interface CustomerValue {
  readonly stage: Stage;
  /** What the last twelve months brought, refunds left out, fen. */
  readonly lastYearFen: number;
  /** The mean of the next twelve months, whole fen; null when too early. */
  readonly nextYearFen: number | null;
  /** Null while no line is known, or it is too early. */
  readonly grade: Grade | null;
  /** Whether she is among those who bring most of the money; false while no line is known. */
  readonly core: boolean;
}

/** Of customer i of a log; the same that the whole book's standing says of her. */
export function customerValue(
  lookout: Lookout,
  log: VisitLog,
  lines: StandingLines | null,
  i = 0,
): CustomerValue {
  const history = emptyHistory();
  const eyes = eyesFor(lookout, log, i, lookout.asOf);
  readHistory(log, i, eyes.clock, lookout.asOf, eyes.horizon, history);
  const lastYear = lastYearFen(log, i, lookout.asOf);
  const nextYear = history.x < 0 ? NaN : nextYearFen(eyes, history);
  return {
    stage: history.x < 0 ? 'potential' : stageNow(eyes, history),
    lastYearFen: lastYear,
    nextYearFen: Number.isNaN(nextYear) ? null : Math.round(nextYear),
    grade: lines && gradeOf(lines.grades, nextYear),
    core: lines !== null && lastYear >= lines.coreFromFen,
  };
}
