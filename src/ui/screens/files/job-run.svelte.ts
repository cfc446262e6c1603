/** Long work as a screen sees it: not begun, running with its progress, or ended; cancelling goes back to not begun. */
import type { Job, Progress } from '../../../app/job';
import type { Result } from '../../../domain/shared/result';

export type JobState<T, E> =
  | { readonly type: 'idle' }
  | { readonly type: 'running' }
  | { readonly type: 'done'; readonly value: T }
  | { readonly type: 'failed'; readonly problem: E };

export class JobRun<T, E extends { readonly type: string }> {
  state = $state.raw<JobState<T, E>>({ type: 'idle' });
  progress = $state.raw<Progress>({ done: 0, phase: 'read' });
  #job: Job<Result<T, E>> | null = null;

  /** Starts the work unless it is running already; gives its value when it ends well, else null. */
  async start(
    begin: (onProgress: (progress: Progress) => void) => Job<Result<T, E>>,
  ): Promise<T | null> {
    if (this.state.type === 'running') return null;
    this.progress = { done: 0, phase: 'read' };
    this.state = { type: 'running' };
    const job = begin((progress) => {
      if (this.#job === null || this.#job === job) this.progress = progress;
    });
    this.#job = job;
    const ended = await job.result;
    this.#job = null;
    if (ended.ok) {
      this.state = { type: 'done', value: ended.value };
      return ended.value;
    }
    this.state =
      ended.error.type === 'cancelled'
        ? { type: 'idle' }
        : { type: 'failed', problem: ended.error };
    return null;
  }

  cancel(): void {
    this.#job?.cancel();
  }

  /** Forgets how the last run ended. No effect while it runs. */
  reset(): void {
    if (this.state.type !== 'running') this.state = { type: 'idle' };
  }
}
