/** A book of many visits, recounted and scored by the app and by bare loops: the two halves of several benches. */
import { numberOfDay } from '../../../src/domain/shared/day';
import { REFUND, type SimulatedVendor } from '../../../src/domain/simulation/simulated-vendor';
import { lookoutOf } from '../../../src/domain/rhythm/lookout';
import type { BookLog } from '../../../src/domain/rhythm/visit-log';
import { fitRhythm } from '../../../src/domain/rhythm/fit-rhythm';
import type { RhythmModel } from '../../../src/domain/rhythm/rhythm-model';
import { scoreBook, type BookScores } from '../../../src/domain/rhythm/score-book';
import { rfmCutoffs, rfmOf } from '../../../src/domain/segments/rfm-scores';
import { stageOf } from '../../../src/domain/segments/stage';
import { foldBook, type Book } from '../../../src/merge/fold/fold';
import { cutIntoPacks } from '../../../src/merge/packs/cut';
import type { FactColumns } from '../../../src/merge/packs/pack';
import { factTables } from '../facts';
import { typedLoop, type LoopInput, type LoopResult } from '../floors/typed-loop';
import { LAST_DAY } from '../vendors';

export const AS_OF = numberOfDay(LAST_DAY);
export const HORIZON_DAYS = 30;

export interface ScoredBook {
  readonly book: Book;
  readonly scores: BookScores;
  readonly cutoffs: ReturnType<typeof rfmCutoffs>;
}

/** Packs of visits as they come out of the database; names and phones, which say nothing about rhythm, are left out. */
export const packsOf = (vendor: SimulatedVendor): FactColumns[] =>
  cutIntoPacks(factTables(vendor)[0]);

const logOf = (book: Book): BookLog => ({
  ...book.log,
  n: book.figures.n,
  idHash: new Uint32Array(book.figures.n).map((_, i) => Math.imul(i + 1, 0x9e3779b1)),
  archived: new Uint8Array(book.figures.n),
});

export const modelOf = (book: Book): RhythmModel => fitRhythm(logOf(book), AS_OF, HORIZON_DAYS);

/** All that the app says about its customers, out of the facts; the model was learnt before. */
export function recompute(packs: readonly FactColumns[], model: RhythmModel): ScoredBook {
  const book = foldBook(packs);
  const log = logOf(book);
  const columns = { ...book.figures, archived: log.archived };
  const scores = scoreBook(log, lookoutOf(model, AS_OF, HORIZON_DAYS));
  const cutoffs = rfmCutoffs(columns, AS_OF, 'stall');
  for (let i = 0; i < columns.n; i++) {
    const [visitDays, lastDay, amountFen] = [
      columns.visitDays[i]!,
      columns.lastDay[i]!,
      columns.amountFen[i]!,
    ];
    rfmOf(cutoffs, { visitDays, lastDay, amountFen }, AS_OF);
    stageOf({
      visitDays,
      awayDays: scores.awayDays[i]!,
      longGapDays: scores.longGapDays[i]!,
      unitDays: model.unitDays,
      horizonDays: HORIZON_DAYS,
      warned: scores.warned[i] === 1,
    });
  }
  return { book, scores, cutoffs };
}

/** The same work for the bare loops. */
export function loopInput(vendor: SimulatedVendor, model: RhythmModel): LoopInput {
  return {
    customers: vendor.customers.length,
    ...vendor.visits,
    amountFen: Float64Array.from(vendor.visits.amountFen),
    refundKind: REFUND,
    asOf: AS_OF,
    horizonDays: HORIZON_DAYS,
    model: model.visits,
  };
}

export const loop = (input: LoopInput): LoopResult => typedLoop(input);
