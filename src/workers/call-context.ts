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

/**
 * Runs work that replaces packs and chunks, alone among all tabs and workers; "busy elsewhere" if another is at it.
 * Known storage failures become problems: by then nothing has been switched over.
 */
export async function underLock<T, P>(
  db: Database,
  work: () => Promise<Result<T, P>>,
): Promise<Result<T, P | StorageProblem | { readonly type: 'busy-elsewhere' }>> {
  try {
    return await navigator.locks.request<
      Promise<Result<T, P | { readonly type: 'busy-elsewhere' }>>
    >(`${db.name}:rewrite`, { ifAvailable: true }, (lock) =>
      lock ? work() : Promise.resolve(fail({ type: 'busy-elsewhere' } as const)),
    );
  } catch (error) {
    const problem = storageProblem(error);
    if (problem) return fail(problem);
    throw error;
  }
}
