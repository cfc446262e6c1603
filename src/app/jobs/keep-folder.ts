/** Keeps the vendor's folder up to date by itself: at the start, when the page goes or comes, and while it is open; quietly, never in the way of a tap. */
import { canChooseFolder, mayUseFolder } from '../../platform/folders';
import { onPageTurn } from '../../platform/page-turns';
import { readHead } from '../../storage/tables/head';
import { storageProblem } from '../../storage/problem';
import { noteKept, readFolder, readKept, type FolderRow } from '../../storage/tables/folder';
import type { Result } from '../../domain/shared/result';
import { fail } from '../../domain/shared/result';
import type { FolderLook } from '../../workers/folder/folder-look';
import type { JobProblem } from '../../workers/job-problem';
import type { Book } from '../book';
import { isFolderDue } from '../folder-pace';
import type { Job, Progress } from '../job';
import { runJob } from './run-job';

const MINUTE_MS = 60_000;

export function keepFolder(book: Book): void {
  if (!canChooseFolder()) return;
  let running = false;
  const consider = async (): Promise<void> => {
    if (running) return;
    running = true;
    try {
      const folder = await readFolder(book.db);
      if (!folder || !(await isDue(book, folder)) || !(await isAwake(book, folder))) return;
      await lookAt(book, folder, false, () => undefined).result;
    } catch (error) {
      // A book that another window has taken or emptied says so on the screen already.
      if (!storageProblem(error)) book.surroundings.report(error);
    } finally {
      running = false;
    }
  };
  // The round of a minute sees a row of taps; the first look is the one now.
  setInterval(() => void consider(), MINUTE_MS);
  onPageTurn(() => void consider());
  void consider();
}

/** One look by the vendor's tap. */
export function syncFolder(
  book: Book,
  onProgress: (progress: Progress) => void,
): Job<Result<FolderLook, JobProblem>> {
  let cancel: () => void = () => undefined;
  const work = async (): Promise<Result<FolderLook, JobProblem>> => {
    await book.ready;
    const folder = await readFolder(book.db);
    if (!folder) return fail({ type: 'folder-gone' });
    if (!(await isAwake(book, folder))) return fail({ type: 'folder-refused' });
    const job = lookAt(book, folder, true, onProgress);
    cancel = () => job.cancel();
    return job.result;
  };
  return { result: work(), cancel: () => cancel() };
}

function lookAt(
  book: Book,
  { handle, id, sealed }: FolderRow,
  asked: boolean,
  onProgress: (progress: Progress) => void,
): Job<Result<FolderLook, JobProblem>> {
  return runJob(book, 'sync-folder', { handle, id, sealed, asked }, onProgress);
}

async function isDue({ db, surroundings }: Book, { id }: FolderRow): Promise<boolean> {
  const [kept, head] = [await readKept(db, id), await readHead(db)];
  return isFolderDue(kept, head.facts - (kept.written?.facts ?? 0), surroundings.nowMs());
}

/** Whether the browser still lets the app in, noted for the screen. */
async function isAwake({ db }: Book, { id, handle }: FolderRow): Promise<boolean> {
  const kept = await readKept(db, id);
  const awake = await mayUseFolder(handle);
  if (kept.asleep === awake) await noteKept(db, { ...kept, asleep: !awake });
  return awake;
}
