/** The way back of a round: every import that came with it, taken out again. */
import type { Jobs, JobProblem } from '../../../app/app';
import type { Job, Progress } from '../../../app/job';
import type { Result } from '../../../domain/shared/result';
import type { Brought } from './import-round';

export interface RoundUndone {
  readonly out: readonly Brought[];
  /** Why the others are still in the book; null when none are. */
  readonly problem: JobProblem | null;
}

/** Undoes the last file first, since it may have added to what an earlier one brought; ends at the first that fails. */
export function undoRound(
  jobs: Jobs,
  brought: readonly Brought[],
  onProgress: (progress: Progress) => void,
): Job<RoundUndone> {
  let running: Job<Result<null, JobProblem>> | null = null;
  let stopped = false;
  const run = async (): Promise<RoundUndone> => {
    const out: Brought[] = [];
    for (const one of [...brought].reverse()) {
      if (stopped) return { out, problem: { type: 'cancelled' } };
      running = jobs.undoImport(one.id, ({ done, phase }) =>
        onProgress({ done: (out.length + done) / brought.length, phase }),
      );
      const undone = await running.result;
      if (!undone.ok) return { out, problem: undone.error };
      out.push(one);
    }
    return { out, problem: null };
  };
  const cancel = (): void => {
    stopped = true;
    running?.cancel();
  };
  return { result: run(), cancel };
}
