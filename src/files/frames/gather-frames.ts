/** Gathers what a camera reads until the content is whole; whatever is seen, in whatever order, it is whole or not yet there. */
import { fail, ok, type Result } from '../../domain/shared/result';
import {
  blocksOf,
  readFrame,
  sameTransfer,
  transferOf,
  type FrameProblem,
  type Transfer,
} from './frame';
import { mixtureOf } from './mixture';
import { BlockSolver } from './solve';

export type GatherProblem =
  | FrameProblem
  /** Of another transfer than the one being gathered. */
  | { readonly type: 'other-transfer' }
  /** All blocks were there and the content was not what its name says: gathering begins anew. */
  | { readonly type: 'transfer-damaged' };

export interface Gathered {
  /** Blocks' worth of what was seen, and how many there are. */
  readonly got: number;
  readonly needed: number;
}

/** A second of nothing but another transfer: the other phone has begun anew, with something else. */
const OTHERS_IN_A_ROW = 10;

export class FrameGathering {
  #transfer: Transfer | null = null;
  #solver = new BlockSolver(0);
  #others = 0;

  /** Takes in what one code says. */
  take(text: string): Result<Gathered, GatherProblem> {
    const frame = readFrame(text);
    if (!frame.ok) return frame;
    const { transfer, number, block } = frame.value;
    if (this.#transfer && !sameTransfer(this.#transfer, transfer)) {
      this.#others++;
      if (this.#others < OTHERS_IN_A_ROW) return fail({ type: 'other-transfer' });
      this.#transfer = null;
    }
    this.#others = 0;
    const { count } = blocksOf(transfer.contentBytes);
    if (!this.#transfer) {
      this.#transfer = transfer;
      this.#solver = new BlockSolver(count);
    }
    this.#solver.add(mixtureOf(number, count), block);
    return ok({ got: this.#solver.got, needed: count });
  }

  /** The content once all is there, held against the hash it goes by; null before. */
  async content(): Promise<Result<Uint8Array<ArrayBuffer> | null, GatherProblem>> {
    if (!this.#transfer || !this.#solver.complete) return ok(null);
    const named = this.#transfer;
    const content = this.#solver.blocks().slice(0, named.contentBytes);
    if (sameTransfer(named, await transferOf(content))) return ok(content);
    this.#transfer = null;
    return fail({ type: 'transfer-damaged' });
  }
}
