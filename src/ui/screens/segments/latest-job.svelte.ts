/** The newest of several questions: what was asked before it no longer counts, and its answer stays until the next is there. */
import type { JobProblem } from '../../../app/app';
import type { Job, Progress } from '../../../app/job';
import type { Result } from '../../../domain/shared/result';

export class LatestJob<T> {
  value = $state.raw<T | null>(null);
  problem = $state.raw<JobProblem | null>(null);
  busy = $state(false);
  /** 0..1 of the question under way. */
  done = $state(0);
  #asked = 0;

  /** Gives the answer, or null where it failed or a newer question has come. */
  async ask(
    begin: (onProgress: (progress: Progress) => void) => Job<Result<T, JobProblem>>,
  ): Promise<T | null> {
    const mine = ++this.#asked;
    this.busy = true;
    this.done = 0;
    const ended = await begin(({ done }) => {
      if (mine === this.#asked) this.done = done;
    }).result;
    if (mine !== this.#asked) return null;
    this.busy = false;
    this.problem = ended.ok ? null : ended.error;
    if (!ended.ok) return null;
    this.value = ended.value;
    return ended.value;
  }
}
