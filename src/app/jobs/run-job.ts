/** Long work in a worker of its own: cancelling ends the worker, which leaves the book as before. */
import { fail, type Result } from '../../domain/shared/result';
import { BookWorkerClient } from '../../workers/book-worker-client';
import type { CallName, Calls } from '../../workers/calls';
import type { Book } from '../book';
import type { Job, Progress } from '../job';
import { workerAround } from './worker-around';

type Cancelled = { readonly type: 'cancelled' };

export function runJob<N extends CallName>(
  book: Book,
  name: N,
  asks: Calls[N]['asks'],
  onProgress: (progress: Progress) => void,
): Job<Calls[N]['answers'] | Result<never, Cancelled>> {
  let client: BookWorkerClient | null = null;
  let cancel: () => void = () => undefined;
  const cancelled = new Promise<Result<never, Cancelled>>((resolve) => {
    cancel = () => resolve(fail({ type: 'cancelled' }));
  });
  const work = async () => {
    await book.ready;
    client = new BookWorkerClient(book.surroundings.newWorker(), workerAround(book));
    return client.ask(name, asks, onProgress);
  };
  const result = Promise.race([work(), cancelled]).finally(() => client?.end());
  return { result, cancel };
}

/** A job whose answer is turned into what a screen wants. */
export const thenJob = <T, U>({ result, cancel }: Job<T>, turn: (answer: T) => U): Job<U> => ({
  result: result.then(turn),
  cancel,
});
