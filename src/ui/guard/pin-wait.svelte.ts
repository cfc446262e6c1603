/** Counts down what is left to wait after wrong tries; only while the curtain is looked at, and kept every second. */
import type { People, Waiting } from '../../app/people/people';

const STEP_MS = 1000;

export class PinWait {
  #left = $state.raw<Waiting>({ tries: 0, ms: 0 });
  #timer: ReturnType<typeof setInterval> | undefined;

  get tries(): number {
    return this.#left.tries;
  }
  get seconds(): number {
    return Math.ceil(this.#left.ms / 1000);
  }

  /** Asks what is left; false where there is no PIN to wait for. */
  async look(people: People): Promise<boolean> {
    const waiting = await people.waiting();
    if (!waiting) return false;
    this.#left = waiting;
    if (waiting.ms > 0 && this.#timer === undefined) this.#count(people);
    return true;
  }

  #count(people: People): void {
    // No clock of the day: whoever sets it forward waits as long.
    let before = performance.now();
    this.#timer = setInterval(() => {
      const ticks = performance.now();
      const { tries, ms } = this.#left;
      this.#left = { tries, ms: Math.max(0, ms - (ticks - before)) };
      before = ticks;
      void people.keepWaiting(this.#left);
      if (this.#left.ms === 0) this.stop();
    }, STEP_MS);
  }

  stop(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }
}
