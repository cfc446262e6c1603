/** Files between the owner's book and a helper's own phone. */
import type { ShopPerson } from '../../domain/people/shop-people';
import type { Day } from '../../domain/shared/day';
import { fail, ok, type Result } from '../../domain/shared/result';
import { helperImport } from '../../merge/helper-book/helper-import';
import type { JobProblem } from '../../workers/job-problem';
import type { Book } from '../book';
import type { Job, Progress } from '../job';
import { runJob, thenJob } from '../jobs/run-job';

export interface BuiltFile {
  readonly file: File;
  readonly facts: number;
}

type Built = Job<Result<BuiltFile, JobProblem>>;

/** First the void that answers the file, then the file: made-up facts must never count in the owner's book. */
export function giveBook(
  book: Book,
  { id, name }: ShopPerson,
  onProgress: (progress: Progress) => void,
): Built {
  const begun = (async (): Promise<Built | null> => {
    const at = book.surroundings.whenNow();
    const target = helperImport(id);
    const saved = await book.save(() =>
      Promise.resolve(ok([{ kind: 'void', target, customer: null, at, batch: null } as const])),
    );
    const [answer] = saved.ok ? saved.value : [];
    if (!answer) return null;
    const part = { type: 'for-helper', person: id, answer: { l: answer.l, c: answer.c } } as const;
    const job = runJob(book, 'export-book', { sealed: false, part }, onProgress);
    return thenJob(job, named(`pondbook-for-${plain(name)}-${book.today()}.json`));
  })();
  return {
    result: begun.then((job) => job?.result ?? fail({ type: 'storage-lost' })),
    cancel: () => void begun.then((job) => job?.cancel()),
  };
}

export function handOver(
  book: Book,
  name: string,
  since: Day | null,
  onProgress: (progress: Progress) => void,
): Built {
  const part = { type: 'hand-over' } as const;
  const asks = { sealed: false, part, ...(since === null ? {} : { since }) };
  const job = runJob(book, 'export-book', asks, onProgress);
  return thenJob(job, named(`pondbook-from-${plain(name)}-${book.today()}.json`));
}

type Exported = Result<{ readonly blob: Blob; readonly facts: number }, JobProblem>;

const named =
  (name: string) =>
  (done: Exported): Result<BuiltFile, JobProblem> =>
    done.ok
      ? ok({
          file: new File([done.value.blob], name, { type: 'application/json' }),
          facts: done.value.facts,
        })
      : done;

/** Without what file systems stumble over. */
const plain = (name: string): string => name.replace(/[\p{C}\\/:*?"<>|\s]/gu, '') || 'helper';
