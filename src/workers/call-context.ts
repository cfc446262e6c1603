/** What a call works with inside the worker. */
import { fail, type Result } from '../domain/shared/result';
import { idFromBytes } from '../domain/shared/id';
import type { When } from '../domain/shared/when';
import type { Source } from '../storage/append';
import { Database, openDatabase } from '../storage/database';
import { storageProblem, type StorageProblem } from '../storage/problem';
import type { Surroundings } from './calls';
import type { Progress } from './progress';

export interface CallContext {
  readonly db: Database;
  readonly source: Source;
  readonly now: When;
  readonly onProgress: (progress: Progress) => void;
}

const open = new Map<string, Database>();

export async function contextOf(
  around: Surroundings,
  onProgress: (progress: Progress) => void,
): Promise<CallContext> {
  let db = open.get(around.database);
  if (!db) {
    db = new Database(around.database);
    open.set(around.database, db);
  }
  if (!db.isOpen()) await openDatabase(db);
  const { day, minute, zone } = around;
  return {
    db,
    source: {
      nowMs: () => around.nowMs,
      newId: () => idFromBytes(crypto.getRandomValues(new Uint8Array(16))),
    },
    now: { day, minute, zone },
    onProgress,
  };
}

/** Background packing takes seconds; another window's import may take minutes, and then the vendor should hear of it. */
const PATIENCE_MS = 15_000;

/**
 * Runs work that replaces packs and chunks, alone among all tabs and workers; "busy elsewhere" if another is at it for
 * long. Known storage failures become problems: by then nothing has been switched over. Work on the vendor's folder
 * has a lock of its own, since a merge from there takes the first one inside.
 */
export async function underLock<T, P>(
  db: Database,
  work: () => Promise<Result<T, P>>,
  what: 'rewrite' | 'folder' = 'rewrite',
): Promise<Result<T, P | StorageProblem | { readonly type: 'busy-elsewhere' }>> {
  let begun = false;
  try {
    const signal = AbortSignal.timeout(PATIENCE_MS);
    return await navigator.locks.request<Promise<Result<T, P>>>(
      `${db.name}:${what}`,
      { signal },
      () => {
        begun = true;
        return work();
      },
    );
  } catch (error) {
    if (!begun) return fail({ type: 'busy-elsewhere' });
    const problem = storageProblem(error);
    if (problem) return fail(problem);
    throw error;
  }
}
