/** Initials of newly typed names: Latin ones at once, Chinese ones from a worker that stays once it was needed. */
import { hasChinese, latinInitials } from '../../domain/customers/initials';
import { BookWorkerClient } from '../../workers/book-worker-client';
import type { Surroundings as WorkerSurroundings } from '../../workers/calls';

export function initialsLookup(
  newWorker: () => Worker,
  around: () => WorkerSurroundings,
): (names: readonly string[]) => Promise<readonly string[]> {
  let client: BookWorkerClient | null = null;
  return async (names) => {
    if (!names.some(hasChinese)) return names.map(latinInitials);
    client ??= new BookWorkerClient(newWorker(), around);
    return client.ask('initials', { names });
  };
}
