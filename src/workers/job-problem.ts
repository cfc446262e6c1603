/** Why long work did not happen; the book is as before. */
import type { BookFileProblem } from '../files/backup/read-book';
import type { StorageProblem } from '../storage/problem';
import type { FolderProblem } from './folder/folder-problem';

export type JobProblem =
  | { readonly type: 'cancelled' }
  | { readonly type: 'busy-elsewhere' }
  | StorageProblem
  | FolderProblem
  | BookFileProblem;
