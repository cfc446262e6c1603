/** What is asked and answered about codes on a screen and in front of a camera. */
import type { Gathered } from '../../files/frames/gather-frames';
import type { JobProblem } from '../job-problem';

/** A code as squares, its white margin of four included. */
export interface CodePicture {
  /** Squares on each side. */
  readonly side: number;
  /** Row by row: 1 is black, 0 is white. */
  readonly squares: Uint8Array;
}

/** What a camera saw: RGBA, four bytes a pixel. */
export interface SeenPicture {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}

export interface CodesReady {
  readonly facts: number;
  /** On their way, gzipped. */
  readonly bytes: number;
  /** Codes without which nobody has all of it. */
  readonly codes: number;
}

export type CodesProblem =
  | JobProblem
  | { readonly type: 'nothing-for-codes' }
  /** `bytes`: how large it is gzipped, `most`: how large it may be. */
  | { readonly type: 'too-much-for-codes'; readonly bytes: number; readonly most: number };

export interface CodesGathered extends Gathered {
  /** The book file once all of it is there, as the other phone gave it. */
  readonly file: Blob | null;
}
