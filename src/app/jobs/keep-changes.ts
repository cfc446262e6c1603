/** Has changes looked for while somebody looks at them and a newer insight stands; whoever looks away cancels it. */
import type { Progress } from '../../workers/progress';
import { areBehind, readChanges } from '../../storage/tables/changes';
import { readInsight } from '../../storage/tables/insight';
import type { Book } from '../book';
import { runJob } from './run-job';

/** Keeps looking until what it gives back is called. */
export function keepChanges(book: Book, onProgress: (progress: Progress) => void): () => void {
  let over = false;
  let running = false;
  let cancel: () => void = () => undefined;
  const areOld = async () => {
    const insight = await readInsight(book.db);
    return insight !== null && areBehind(await readChanges(book.db), insight);
  };
  const look = async () => {
    if (running) return;
    running = true;
    try {
      while (!over && (await areOld())) {
        const job = runJob(book, 'changes', {}, onProgress);
        cancel = () => job.cancel();
        await job.result;
      }
    } catch (error) {
      book.surroundings.report(error);
    } finally {
      running = false;
    }
  };
  const stop = book.live(areOld).subscribe((old) => {
    if (old) void look();
  });
  return () => {
    over = true;
    stop();
    cancel();
  };
}
