/** The figures of every customer as of the end of a past day, as a table file. */
import { scoreBook, type BookScores } from '../../domain/rhythm/score-book';
import { wholeDays } from '../../domain/rhythm/whole-days';
import { rfmCutoffs, rfmOf } from '../../domain/segments/rfm-scores';
import { stageOf } from '../../domain/segments/stage';
import { dayFromNumber, type Day } from '../../domain/shared/day';
import { ok, type Result } from '../../domain/shared/result';
import { writeCsv, type OutCell } from '../../files/csv/write-csv';
import { readWholeBook } from '../../storage/read-all';
import type { CallContext } from '../call-context';
import type { JobProblem } from '../job-problem';
import { learnBook, type LearntBook } from './learnt-book';

/** Days are calendar days, money in yuan, chances 0..1; empty where it is too early to say. */
const COLUMNS = [
  'customer',
  'phone',
  'name',
  'visits',
  'first_day',
  'last_day',
  'repeat_visits',
  'r_score',
  'f_score',
  'm_score',
  'segment',
  'stage',
  'p_active',
  'p_no_visit',
  'expected_visits',
  'expected_value',
  'usual_gap_days',
  'long_gap_days',
  'warned',
];

export async function writeScores(
  { asOf, horizonDays }: { readonly asOf: Day; readonly horizonDays: number },
  { db, onProgress }: CallContext,
): Promise<Result<{ readonly blob: Blob; readonly customers: number }, JobProblem>> {
  const whole = await readWholeBook(db, (part) => onProgress({ phase: 'read', done: part * 0.4 }));
  const level = whole.head.settings['warnLevel'];
  const warnLevel = typeof level === 'number' ? level : undefined;
  const learnt = learnBook(whole, { asOf, horizonDays, warnLevel });
  onProgress({ phase: 'compute', done: 0.6 });
  const { book, log, lookout } = learnt;
  const scores = scoreBook(log, lookout);
  const trade = whole.head.settings['preset'] === 'pond' ? 'pond' : 'stall';
  const cutoffs = rfmCutoffs({ ...book.figures, archived: log.archived }, lookout.asOf, trade);
  const rows = book.fields.map((_, i) => rowOf(learnt, scores, cutoffs, i));
  onProgress({ phase: 'write', done: 0.9 });
  const blob = new Blob([writeCsv(COLUMNS, rows)], { type: 'text/csv' });
  return ok({ blob, customers: rows.length });
}

function rowOf(
  { book, lookout }: LearntBook,
  scores: BookScores,
  cutoffs: ReturnType<typeof rfmCutoffs>,
  i: number,
): OutCell[] {
  const { figures } = book;
  const { horizonDays } = lookout;
  const { number = '', phone = '', name = '' } = book.fields[i]!;
  const visitDays = figures.visitDays[i]!;
  const about = { visitDays, lastDay: figures.lastDay[i]!, amountFen: figures.amountFen[i]! };
  const rfm = rfmOf(cutoffs, about, lookout.asOf);
  const stage = stageOf({
    visitDays,
    awayDays: scores.awayDays[i]!,
    longGapDays: scores.longGapDays[i]!,
    unitDays: lookout.model.unitDays * lookout.clock.stretch,
    horizonDays,
    warned: scores.late[i] === 1 || scores.comingLess[i] === 1,
  });
  const day = (value: number) => (visitDays > 0 ? dayFromNumber(value) : null);
  return [
    number || name,
    phone,
    name,
    figures.visits[i]!,
    day(figures.firstDay[i]!),
    day(about.lastDay),
    Math.max(0, visitDays - 1),
    rfm?.r ?? null,
    rfm?.f ?? null,
    rfm?.m ?? null,
    rfm?.segment ?? null,
    stage,
    known(scores.pActive[i]!, 6),
    known(scores.pNoVisit[i]!, 6),
    known(scores.expectedVisits[i]!, 6),
    known(scores.expectedValueFen[i]! / 100, 2),
    gap(scores.usualGapDays[i]!),
    gap(scores.longGapDays[i]!),
    scores.warned[i]!,
  ];
}

const known = (value: number, decimals: number): number | null =>
  Number.isFinite(value) ? Number(value.toFixed(decimals)) : null;
const gap = (days: number): number | null => (Number.isFinite(days) ? wholeDays(days) : null);
