/** A table file on its way into the book: one worker holds it between the vendor's questions. */
import { fail, type Result } from '../../domain/shared/result';
import { BookWorkerClient } from '../../workers/book-worker-client';
import type { Book } from '../book';
import type { ImportOpenProblem, ImportSession } from '../import-session';
import type { Progress } from '../job';
import { workerAround } from './worker-around';

/** A worker that has all loaded and waits for its file. */
let waiting: BookWorkerClient | null = null;

const newClient = (book: Book): BookWorkerClient =>
  new BookWorkerClient(book.surroundings.newWorker(), workerAround(book));

/** Makes a worker ready while the vendor looks for a file; call what comes back when he will not choose one. */
export function prepareImport(book: Book): () => void {
  const client = (waiting ??= newClient(book));
  // Should it break, the first real question will say so.
  book.ready.then(() => client.ask('prepare-import', {})).catch(() => undefined);
  return () => {
    if (waiting !== client) return;
    client.end();
    waiting = null;
  };
}

export function openImport(
  book: Book,
  file: File,
  onProgress: (progress: Progress) => void,
): ImportSession {
  const client = waiting ?? newClient(book);
  waiting = null;
  let close: () => void = () => undefined;
  const closed = new Promise<Result<never, ImportOpenProblem>>((resolve) => {
    close = () => {
      client.end();
      resolve(fail({ type: 'cancelled' }));
    };
  });
  const orClosed = <T>(answer: Promise<T>): Promise<T | Result<never, ImportOpenProblem>> =>
    Promise.race([answer, closed]);
  return {
    opened: orClosed(book.ready.then(() => client.ask('open-import', { file }, onProgress))),
    change: (to) => orClosed(client.ask('change-import', to, onProgress)),
    commit: () => orClosed(client.ask('commit-import', {}, onProgress)),
    async problemsFile(words) {
      const blob = await client.ask('import-problems', words);
      return new File([blob], problemsName(file.name), { type: 'text/csv' });
    },
    close: () => close(),
  };
}

/** "list.csv" gives "list-problems.csv". */
const problemsName = (name: string): string => `${name.replace(/\.[^.]*$/, '')}-problems.csv`;
