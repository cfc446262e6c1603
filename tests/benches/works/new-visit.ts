/** One new visit, computing only: the customer's figures, scores, segment and rhythm anew, nobody else's. */
import { addVisit, tallyOf } from '../../../src/domain/customers/add-visit';
import { figuresAt } from '../../../src/domain/customers/figure-table';
import { lookoutOf } from '../../../src/domain/rhythm/lookout';
import { rhythmOf } from '../../../src/domain/rhythm/rhythm-of';
import { rfmOf } from '../../../src/domain/segments/rfm-scores';
import type { RhythmModel } from '../../../src/domain/rhythm/rhythm-model';
import type { VisitLog } from '../../../src/domain/rhythm/visit-log';
import { foldBook } from '../../../src/merge/fold/fold';
import { timed, type Bench } from '../bench';
import type { LoopInput } from '../floors/typed-loop';
import { stallOf } from '../vendors';
import {
  AS_OF,
  HORIZON_DAYS,
  loop,
  loopInput,
  modelOf,
  packsOf,
  recompute,
  type ScoredBook,
} from './scored-book';

const TIMES = 10_000;

interface Scene {
  readonly model: RhythmModel;
  readonly scored: ScoredBook;
}

function sceneOf(customers: number, visits: number): Scene & { readonly input: LoopInput } {
  const vendor = stallOf(customers, visits);
  const packs = packsOf(vendor);
  const model = modelOf(foldBook(packs));
  return { model, scored: recompute(packs, model), input: loopInput(vendor, model) };
}

let big: Scene & { readonly input: LoopInput };
let small: Scene;
let named = 0;

/** Milliseconds for one new visit, mean over many customers. */
async function oneVisit({ model, scored }: Scene): Promise<number> {
  const { figures, log } = scored.book;
  const all = await timed(() => {
    for (let i = 0; i < TIMES; i++) {
      const customer = Math.imul(i, 7919) % figures.n;
      const tally = tallyOf(figuresAt(figures, customer));
      addVisit(tally, AS_OF, 2000, false);
      const rhythm = rhythmOf(lookoutOf(model, AS_OF, HORIZON_DAYS), withOneMore(log, customer));
      const scores = rfmOf(scored.cutoffs, tally, AS_OF);
      if (rhythm && scores) named++;
    }
  });
  return all / TIMES;
}

/** The log of one customer alone, who has just come (perhaps for the second time today). */
function withOneMore(log: VisitLog, i: number): VisitLog {
  const [from, to] = [log.start[i]!, log.start[i + 1]!];
  const visits = to - from + (log.day[to - 1] === AS_OF ? 0 : 1);
  const day = new Int32Array(visits).fill(AS_OF);
  const amountFen = new Float64Array(visits).fill(2000);
  day.set(log.day.subarray(from, to));
  amountFen.set(log.amountFen.subarray(from, to));
  return { start: Uint32Array.of(0, visits), day, amountFen };
}

/** Against the full recompute at a million visits. */
export const newVisit: Bench = {
  prepare() {
    big ??= sceneOf(100_000, 1_000_000);
  },
  floor: () => timed(() => loop(big.input)),
  work: () => oneVisit(big),
  check() {
    if (named % TIMES !== 0) throw new Error('somebody who has just come has no rhythm or segment');
  },
};

/** At a million visits against ten thousand. */
export const newVisitGrowth: Bench = {
  prepare() {
    big ??= sceneOf(100_000, 1_000_000);
    small = sceneOf(1000, 10_000);
  },
  floor: () => oneVisit(small),
  work: () => oneVisit(big),
};
