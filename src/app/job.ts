/** Long work, run off the main thread: it tells how far it is, and can be cancelled, which leaves the book as before. */
export type { Progress } from '../workers/progress';

export interface Job<T> {
  readonly result: Promise<T>;
  /** Stops the work; `result` then gives {ok: false, error: {type: "cancelled"}}. No effect once written. */
  cancel(): void;
}
