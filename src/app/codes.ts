/** A part of the book on its way from one phone to another as codes on a screen. */
import type { Result } from '../domain/shared/result';
import type { GatherProblem } from '../files/frames/gather-frames';
import type {
  CodePicture,
  CodesGathered,
  CodesProblem,
  CodesReady,
  SeenPicture,
} from '../workers/codes/code-answers';

export type { CodePicture, CodesProblem, GatherProblem };

/** The sending phone's side. */
export interface ShownCodes extends CodesReady {
  /** One code of the endless row, from 0. */
  picture(frame: number): Promise<CodePicture>;
  /** Stops; pictures asked for and not yet drawn never come. */
  close(): void;
}

/** The receiving phone's side. */
export interface CodeReading {
  /** Takes in a picture, or the text of a code the browser has read itself; null when no code was in it. */
  take(seen: SeenPicture | string): Promise<Result<CodesGathered | null, GatherProblem>>;
  close(): void;
}
