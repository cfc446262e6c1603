/** How many are in each stage of their life as customers, who moved, and who carries the business. */
import { filterOf } from '../../domain/segments/built-in';
import { matchingRows } from '../../domain/segments/matching';
import { GRADES } from '../../domain/segments/share-lines';
import { STAGES, type Stage } from '../../domain/segments/stage';
import { stagesOn } from '../../domain/segments/stage-history';
import { wordAt, type Standing } from '../../domain/segments/standing';
import { dayFromNumber, type Day, type DayNumber } from '../../domain/shared/day';
import { ok, type Result } from '../../domain/shared/result';
import type { CallContext } from '../call-context';
import type { JobProblem } from '../job-problem';
import { endOfLastMonth, standingBook } from '../standing-book';
import type { LifeReport, StageCount, StandingAsked } from '../segment-report';
import { countOf } from './filter-customers';

/** How many ends of months are looked back at, where the book is as old. */
const MONTHS = 12;
/** Of the time this takes, what passes before the past is looked at. */
const STANDING_PART = 0.7;

export async function lifeStages(
  asks: StandingAsked,
  context: CallContext,
): Promise<Result<LifeReport, JobProblem>> {
  const say = (phase: 'read' | 'compute', done: number) => context.onProgress({ phase, done });
  const { standing, log, lookout } = await standingBook(asks, {
    ...context,
    onProgress: ({ done }) => say('read', done * STANDING_PART),
  });
  const firstDay = log.day.reduce((least, day) => Math.min(least, day), Infinity);
  const ends = monthEnds(asks.asOf).filter((day) => day >= firstDay);
  const past = stagesOn(log, lookout, ends, (part) =>
    say('compute', STANDING_PART + (1 - STANDING_PART) * part),
  );
  const months = [
    ...past.map((codes, k) => ({ day: dayFromNumber(ends[k]!), customers: tally(codes) })),
    { day: asks.asOf, customers: tally(standing.codes.stage) },
  ];
  return ok({
    customers: standing.fields.filter(({ archived }) => !archived).length,
    stages: STAGES.map((stage) => stageCount(standing, stage)),
    since: dayFromNumber(standing.before),
    months,
    core: coreOf(standing),
    grades: GRADES.map((grade) => {
      const rows = matchingRows(standing, filterOf({ type: 'grade', grade }));
      const expectedFen = rows.reduce((sum, row) => sum + standing.expectedFen[row]!, 0);
      return { grade, customers: rows.length, expectedFen: Math.round(expectedFen) };
    }),
  });
}

/** The ends of the last months, oldest first. */
function monthEnds(today: Day): DayNumber[] {
  const ends = [endOfLastMonth(today)];
  while (ends.length < MONTHS) ends.unshift(endOfLastMonth(dayFromNumber(ends[0]!)));
  return ends;
}

const tally = (codes: Uint8Array): number[] => {
  const counts = new Array<number>(STAGES.length + 1).fill(0);
  for (const code of codes) counts[code]!++;
  return counts.slice(0, STAGES.length);
};

function stageCount(standing: Standing, stage: Stage): StageCount {
  const rows = matchingRows(standing, filterOf({ type: 'stage', stage }));
  const came = new Map<Stage | null, number>();
  for (const row of rows) {
    const from = wordAt(standing, 'stageBefore', row);
    if (from !== stage) came.set(from, (came.get(from) ?? 0) + 1);
  }
  let left = 0;
  for (let i = 0; i < standing.n; i++)
    if (wordAt(standing, 'stageBefore', i) === stage && wordAt(standing, 'stage', i) !== stage)
      left++;
  return {
    stage,
    ...countOf(standing, rows),
    came: [null, ...STAGES].flatMap((from) => {
      const customers = came.get(from);
      return customers ? [{ from, customers }] : [];
    }),
    left,
  };
}

function coreOf(standing: Standing): LifeReport['core'] {
  const { yearFen, fields, n } = standing;
  const rows = matchingRows(standing, filterOf({ type: 'core' }));
  let of = 0;
  let total = 0;
  for (let i = 0; i < n; i++) {
    if (fields[i]!.archived || !(yearFen[i]! > 0)) continue;
    of++;
    total += yearFen[i]!;
  }
  const answers = Array.from(rows, (row) => [fields[row]!.purse, fields[row]!.rivals]);
  return {
    ...countOf(standing, rows),
    of,
    yearFen: total,
    coreYearFen: rows.reduce((sum, row) => sum + yearFen[row]!, 0),
    asked: answers.filter((both) => both.every(Boolean)).length,
    treasured: answers.filter((both) => both.every((one) => one === 'yes')).length,
  };
}
