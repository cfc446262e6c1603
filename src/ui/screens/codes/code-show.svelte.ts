/** Codes on the screen one after the other, without end: who shows them never hears how far the other phone is. */
import type { CodePicture, ShownCodes } from '../../../app/codes';

export type Pace = 'slow' | 'usual' | 'fast';

/** Ten a second is what phones of the last years read with hardly a miss; older cameras want fewer. */
const PER_SECOND: Readonly<Record<Pace, number>> = { slow: 5, usual: 10, fast: 15 };
/** A camera held by hand misses about every fourth code, and takes a moment to find the first. */
const SHOWN_PER_CODE = 1.4;
const AIMING_SECONDS = 1;

export class CodeShow {
  picture = $state.raw<CodePicture | null>(null);
  frame = $state(0);
  /** Moving is all a code does; who asks for less of it gets it slower. */
  pace = $state<Pace>(
    window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 'slow' : 'usual',
  );
  #shown: ShownCodes | null = null;
  #over = false;

  /** Shows until stopped; `onround` is called once, when as many have been shown as are needed. */
  async play(shown: ShownCodes, onround: () => void): Promise<void> {
    this.#shown = shown;
    let coming = shown.picture(0);
    let due = performance.now();
    for (let frame = 0; !this.#over; frame++) {
      const picture = await coming;
      coming = shown.picture(frame + 1);
      await until(due);
      this.picture = picture;
      this.frame = frame;
      due = Math.max(due, performance.now() - 50) + 1000 / PER_SECOND[this.pace];
      if (frame + 1 === shown.codes) onround();
    }
    this.stop();
  }

  stop(): void {
    this.#over = true;
    this.#shown?.close();
  }

  /** About how long the other phone will have to be held up. */
  secondsOf({ codes }: ShownCodes): number {
    return Math.ceil((SHOWN_PER_CODE * codes) / PER_SECOND[this.pace] + AIMING_SECONDS);
  }
}

const until = (time: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, Math.max(0, time - performance.now())));
