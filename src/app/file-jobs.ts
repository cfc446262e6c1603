/** What can be done with the book as a whole: written to files, united with others', checked, and somebody erased from it. */
import type { CustomerId } from '../domain/shared/id';
import type { Day } from '../domain/shared/day';
import type { Result } from '../domain/shared/result';
import type { JobProblem } from '../workers/job-problem';
import type { MergeCounts, MergePreview } from '../workers/merge-counts';
import type { CodeReading, CodesProblem, ShownCodes } from './codes';
import type { Job, Progress } from './job';

export type { MergeCounts, MergePreview };

export interface BroughtFile {
  readonly id: string;
  readonly file: string;
  /** When it came in, or was taken out. */
  readonly day: Day;
  readonly facts: number;
  /** Taken out, and can be put back. */
  readonly out: boolean;
  /** What remembering it takes on this device, about. */
  readonly bytes: number;
}

export interface FileJobs {
  /** Writes the book, or what was recorded since a day, plain or encrypted with this device's secret; re-read and counted. */
  exportBook(
    asked: { readonly sealed: boolean; readonly since?: Day | undefined },
    onProgress: (progress: Progress) => void,
  ): Job<Result<{ readonly file: File; readonly facts: number }, JobProblem>>;
  /** The book (null), or what was recorded since a day, as codes for another phone's camera. */
  showCodes(
    since: Day | null,
    onProgress: (progress: Progress) => void,
  ): Job<Result<ShownCodes, CodesProblem>>;
  /** Begins to gather what another phone shows. */
  readCodes(): Job<CodeReading>;
  /** Notes that the file reached its place, so that Today shows a fresh backup. */
  markBackedUp(facts: number): Promise<void>;
  /** Asks the browser to keep the book for good; null where it cannot say. */
  askPersistence(): Promise<boolean | null>;
  /** What a book file would bring; `secret` opens an encrypted one, null tries the one this device keeps. */
  previewMerge(
    file: File,
    secret: string | null,
    onProgress: (progress: Progress) => void,
  ): Job<Result<MergePreview, JobProblem>>;
  mergeFile(
    file: File,
    secret: string | null,
    onProgress: (progress: Progress) => void,
  ): Job<Result<MergeCounts, JobProblem>>;
  /** Takes out again what a file has brought (queries.brought); what was recorded since stays. */
  takeOutFile(id: string, onProgress: (progress: Progress) => void): Job<Result<null, JobProblem>>;
  putBackFile(id: string, onProgress: (progress: Progress) => void): Job<Result<null, JobProblem>>;
  /** Rebuilds every figure from the facts and compares: differences 0 is a sound book; others are put right. */
  checkBook(
    onProgress: (progress: Progress) => void,
  ): Job<Result<{ readonly facts: number; readonly differences: number }, JobProblem>>;
  /** Drops who customers were for good, here and wherever the book goes; visits and sums stay. There is no undo. */
  eraseCustomers(
    ids: readonly CustomerId[],
    onProgress: (progress: Progress) => void,
  ): Job<Result<null, JobProblem>>;
}
