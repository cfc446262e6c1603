/** How the files chosen together ended, each by itself, and what they brought into the book. */
import type { ImportCounts, ImportOpenProblem } from '../../../app/import-session';
import type { ImportId } from '../../../domain/shared/id';

export type FileEnd =
  | {
      readonly type: 'brought';
      readonly fileName: string;
      readonly id: ImportId;
      readonly counts: ImportCounts;
      /** The lines that did not become part of the book, as a file to mend; null where there are none. */
      readonly problemsFile: Promise<File> | null;
    }
  | {
      readonly type: 'refused';
      readonly fileName: string;
      readonly problem: ImportOpenProblem;
    }
  /** Skipped or never looked at: the vendor did not want it. */
  | { readonly type: 'left'; readonly fileName: string };

export type Brought = Extract<FileEnd, { type: 'brought' }>;
export type Refused = Extract<FileEnd, { type: 'refused' }>;

export const broughtOf = (ended: readonly FileEnd[]): Brought[] =>
  ended.filter((end) => end.type === 'brought');

export const refusedOf = (ended: readonly FileEnd[]): Refused[] =>
  ended.filter((end) => end.type === 'refused');

export const leftOf = (ended: readonly FileEnd[]): string[] =>
  ended.filter((end) => end.type === 'left').map(({ fileName }) => fileName);

type Countable = Exclude<keyof ImportCounts, 'firstDay' | 'lastDay'>;

/** A figure of all files together. A customer in two of the files counts in both; as a new one only in the first. */
export const together = (brought: readonly Brought[], part: Countable): number =>
  brought.reduce((sum, { counts }) => sum + counts[part], 0);
