/** Full recompute out of facts in memory: 1,000,000 visits of 100,000 customers, against bare loops over typed arrays. */
import type { RhythmModel } from '../../../src/domain/rhythm/rhythm-model';
import { foldBook } from '../../../src/merge/fold/fold';
import type { FactColumns } from '../../../src/merge/packs/pack';
import { timed, type Bench } from '../bench';
import type { LoopInput, LoopResult } from '../floors/typed-loop';
import { stallOf } from '../vendors';
import { loop, loopInput, modelOf, packsOf, recompute, type ScoredBook } from './scored-book';

let packs: FactColumns[] = [];
let model: RhythmModel;
let input: LoopInput;
let found: { loop?: LoopResult; app?: ScoredBook } = {};

function total(values: Int32Array | Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
}

export const recomputeAll: Bench = {
  prepare() {
    const vendor = stallOf(100_000, 1_000_000);
    packs = packsOf(vendor);
    model = modelOf(foldBook(packs));
    input = loopInput(vendor, model);
  },
  floor: () => timed(() => (found.loop = loop(input))),
  work: () => timed(() => (found.app = recompute(packs, model))),
  check() {
    const [ours, theirs] = [found.app?.book.figures, found.loop];
    if (!ours || !theirs) throw new Error('nothing was computed');
    const [visits, fen] = [total(ours.visits), total(ours.amountFen)];
    if (visits !== total(theirs.visits) || fen !== total(theirs.amountFen)) {
      throw new Error(`the counts differ: ${visits} and ${total(theirs.visits)} visits`);
    }
    found = {};
  },
};
