/** The folder in which this device keeps a file of the book, and from which it takes what other devices put there. */
import type { Result } from '../domain/shared/result';
import type { FolderLook } from '../workers/folder/folder-look';
import type { JobProblem } from '../workers/job-problem';
import type { Job, Progress } from './job';
import type { Live } from './live';

export type { FolderLook };

export interface FolderChoice {
  readonly handle: FileSystemDirectoryHandle;
  /** With the secret this device keeps; there must be one. */
  readonly sealed: boolean;
}

export interface FolderView extends FolderChoice {
  /** The browser wants the vendor to allow it once more: askForFolder, then syncFolder. */
  readonly asleep: boolean;
  /** This device's file; null before the first. */
  readonly written: { readonly name: string; readonly atMs: number; readonly facts: number } | null;
  /** When it was last looked at, ms since 1970; null before the first time. */
  readonly lookedMs: number | null;
  /** Why the folder could not be read or written at all. */
  readonly trouble: JobProblem['type'] | null;
  /** Files there that nothing was taken from. */
  readonly refused: readonly { readonly name: string; readonly problem: JobProblem['type'] }[];
}

export interface FolderActions {
  /** Keeps a file of the book up to date there from now on (null: nowhere); answers what was before. */
  useFolder(choice: FolderChoice | null): Promise<FolderChoice | null>;
}

export interface FolderJobs {
  /** One look at the folder, now: takes in what is new there, and brings this device's file up to date. */
  syncFolder(onProgress: (progress: Progress) => void): Job<Result<FolderLook, JobProblem>>;
}

export interface FolderQueries {
  /** Null: none is in use. */
  readonly folder: () => Live<FolderView | null>;
}
