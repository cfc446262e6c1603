/** How every customer of a book stands on a day, as columns: what filters ask, row i belonging to customer i. */
import { emptyHistory, readHistory } from '../rhythm/customer-history';
import { eyesFor, type Lookout } from '../rhythm/lookout';
import { outlookOf } from '../rhythm/rhythm-of';
import { scoreBook } from '../rhythm/score-book';
import type { BookLog } from '../rhythm/visit-log';
import type { CustomerFields } from '../customers/customer';
import type { FigureTable } from '../customers/figure-table';
import type { DayNumber } from '../shared/day';
import type { RfmCutoffs } from './cutoffs';
import { WORDS, type ChoiceField } from './filter-fields';
import { rfmOf } from './rfm-scores';
import { CORE_SHARE, gradeLines, gradeOf, lineOfShare, type GradeLines } from './share-lines';
import { stageOf } from './stage';
import { stagesOn } from './stage-history';
import { lastYearFen, nextYearFen } from './year-money';

/** The lines that place one customer without the others: what her card needs. */
export interface StandingLines {
  /** Money of the last twelve months, fen, from which somebody is of the core; Infinity without any. */
  readonly coreFromFen: number;
  readonly grades: GradeLines;
}

/** Choices that are worked out; the others stand in the customer's fields. Codes are places in WORDS, past its end: none. */
export type CodedChoice = Extract<
  ChoiceField,
  'stage' | 'stageBefore' | 'segment' | 'grade' | 'core' | 'warned' | 'outlook'
>;

export interface Standing {
  readonly n: number;
  readonly asOf: DayNumber;
  /** The end of last month, where `stageBefore` looks. */
  readonly before: DayNumber;
  readonly fields: readonly CustomerFields[];
  readonly figures: FigureTable;
  /** What the last twelve months brought, fen. */
  readonly yearFen: Float64Array;
  /** What the next twelve months may bring, fen; NaN when too early. */
  readonly expectedFen: Float64Array;
  /** Days of the regular season; NaN when too early. */
  readonly usualGapDays: Float64Array;
  readonly codes: Readonly<Record<CodedChoice, Uint8Array>>;
  readonly lines: StandingLines;
}

export interface StandingBook {
  readonly fields: readonly CustomerFields[];
  readonly figures: FigureTable;
  readonly log: BookLog;
}

/** `onPart` hears how much is done, 0..1. Customers put away have no stage, grade or warning and do not move the lines. */
export function standingOf(
  { fields, figures, log }: StandingBook,
  lookout: Lookout,
  cutoffs: RfmCutoffs,
  before: DayNumber,
  onPart: (part: number) => void = () => undefined,
): Standing {
  const { n } = log;
  const scores = scoreBook(log, lookout);
  onPart(0.4);
  const money = yearMoney(log, lookout);
  onPart(0.7);
  const living = (values: Float64Array) => values.filter((_, i) => !log.archived[i]);
  const lines = {
    coreFromFen: lineOfShare(living(money.yearFen), CORE_SHARE),
    grades: gradeLines(living(money.expectedFen).filter((fen) => !Number.isNaN(fen))),
  };
  const codes = emptyCodes(n);
  [codes.stageBefore] = stagesOn(log, lookout, [before]) as [Uint8Array];
  for (let i = 0; i < n; i++) {
    if (log.archived[i]) continue;
    const visitDays = figures.visitDays[i]!;
    const about = { visitDays, lastDay: figures.lastDay[i]!, amountFen: figures.amountFen[i]! };
    const put = <F extends CodedChoice>(field: F, word: (typeof WORDS)[F][number] | null) => {
      if (word !== null) codes[field][i] = (WORDS[field] as readonly string[]).indexOf(word);
    };
    put(
      'stage',
      stageOf({
        visitDays,
        awayDays: scores.awayDays[i]!,
        longGapDays: scores.longGapDays[i]!,
        unitDays: lookout.model.unitDays * lookout.clock.stretch,
        horizonDays: lookout.horizonDays,
        warned: scores.late[i] === 1 || scores.comingLess[i] === 1,
      }),
    );
    put('segment', rfmOf(cutoffs, about, lookout.asOf)?.segment ?? null);
    put('grade', gradeOf(lines.grades, money.expectedFen[i]!));
    put('core', money.yearFen[i]! >= lines.coreFromFen ? 'yes' : null);
    if (scores.late[i]) put('warned', 'late');
    if (scores.comingLess[i]) put('warned', 'comingLess');
    if (!Number.isNaN(scores.usualGapDays[i]!)) put('outlook', outlookOf(scores.pNoVisit[i]!));
  }
  onPart(1);
  const { usualGapDays } = scores;
  return { n, asOf: lookout.asOf, before, fields, figures, ...money, usualGapDays, codes, lines };
}

/** The word of a customer in one of the worked-out choices; null for none. */
export const wordAt = <F extends CodedChoice>(
  { codes }: Pick<Standing, 'codes'>,
  field: F,
  i: number,
): (typeof WORDS)[F][number] | null => WORDS[field][codes[field][i]!] ?? null;

function yearMoney(log: BookLog, lookout: Lookout): Pick<Standing, 'yearFen' | 'expectedFen'> {
  const yearFen = new Float64Array(log.n);
  const expectedFen = new Float64Array(log.n);
  const history = emptyHistory();
  for (let i = 0; i < log.n; i++) {
    const eyes = eyesFor(lookout, log, i, lookout.asOf);
    readHistory(log, i, eyes.clock, lookout.asOf, eyes.horizon, history);
    yearFen[i] = lastYearFen(log, i, lookout.asOf);
    expectedFen[i] = history.x < 0 ? NaN : nextYearFen(eyes, history);
  }
  return { yearFen, expectedFen };
}

function emptyCodes(n: number): Record<CodedChoice, Uint8Array> {
  const none = (field: CodedChoice) => new Uint8Array(n).fill(WORDS[field].length);
  return {
    stage: none('stage'),
    stageBefore: none('stageBefore'),
    segment: none('segment'),
    grade: none('grade'),
    core: none('core'),
    warned: none('warned'),
    outlook: none('outlook'),
  };
}
