/** Foreign exceptions of the database as plain data; what is not known here is a bug and stays an exception. */
import Dexie from 'dexie';

export type StorageProblem = { readonly type: 'storage-full' } | { readonly type: 'storage-lost' };

export function storageProblem(error: unknown): StorageProblem | null {
  const names = namesOf(error);
  if (names.includes('QuotaExceededError')) return { type: 'storage-full' };
  const lost = [
    'BookGone',
    'DatabaseClosedError',
    'InvalidStateError',
    'OpenFailedError',
    'MissingAPIError',
    'UnknownError',
    'AbortError',
  ];
  return names.some((name) => lost.includes(name)) ? { type: 'storage-lost' } : null;
}

/** The names along the chain of causes: Dexie wraps what the browser throws, several at once where many rows were written. */
function namesOf(error: unknown): string[] {
  const names: string[] = [];
  for (let at: unknown = error; at instanceof Error || at instanceof DOMException;) {
    names.push(at.name);
    if (at instanceof Dexie.BulkError) at = at.failures[0];
    else at = at instanceof Dexie.DexieError ? (at.inner as unknown) : undefined;
  }
  return names;
}
