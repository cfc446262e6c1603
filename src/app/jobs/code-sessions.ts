/** Codes for another phone, and those of another phone: one worker holds either between two frames. */
import type { Day } from '../../domain/shared/day';
import { fail, ok, type Result } from '../../domain/shared/result';
import { BookWorkerClient } from '../../workers/book-worker-client';
import type { Book } from '../book';
import type { CodeReading, CodesProblem, ShownCodes } from '../codes';
import type { Job, Progress } from '../job';
import { workerAround } from './worker-around';

const newClient = async (book: Book): Promise<BookWorkerClient> => {
  await book.ready;
  return new BookWorkerClient(book.surroundings.newWorker(), workerAround(book));
};

/** A book that does not open is told by who waits for the answer. */
const endOf = (client: Promise<BookWorkerClient>) => (): void =>
  void client.then(
    (one) => one.end(),
    () => undefined,
  );

export function showCodes(
  book: Book,
  since: Day | null,
  onProgress: (progress: Progress) => void,
): Job<Result<ShownCodes, CodesProblem>> {
  let cancel: () => void = () => undefined;
  const cancelled = new Promise<Result<never, CodesProblem>>((resolve) => {
    cancel = () => resolve(fail({ type: 'cancelled' }));
  });
  const client = newClient(book);
  const close = endOf(client);
  const work = async (): Promise<Result<ShownCodes, CodesProblem>> => {
    const worker = await client;
    const ready = await worker.ask('show-codes', { since: since ?? undefined }, onProgress);
    if (!ready.ok) return ready;
    return ok({
      ...ready.value,
      picture: (frame) => worker.ask('code-picture', { frame }),
      close,
    });
  };
  const result = Promise.race([work(), cancelled]).then((ended) => {
    if (!ended.ok) close();
    return ended;
  });
  return { result, cancel };
}

export function readCodes(book: Book): Job<CodeReading> {
  const client = newClient(book);
  const close = endOf(client);
  const result = client.then((worker) => ({
    take: (seen: Parameters<CodeReading['take']>[0]) => worker.ask('gather-code', { seen }),
    close,
  }));
  return { result, cancel: close };
}
