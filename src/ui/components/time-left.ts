/** How long work will still take, judged by how long it has taken so far. */

/** Before so much has gone by, or for less than that left, a figure would only flicker. */
const SHORTEST_MS = 3000;
/** Figures between these steps would promise more than anybody knows. */
const STEP_SECONDS = 5;

export class TimeLeft {
  #begun: { readonly atMs: number; readonly done: number } | null = null;
  #last = 0;

  /**
   * Seconds left, in steps of five, when `done` (0..1) of the work is done at `nowMs`; null while it is too early to say
   * or hardly anything is left. Work that goes back to the beginning is judged anew. A fifth done after 4 s: 20 s left.
   */
  seconds(done: number, nowMs: number): number | null {
    if (!this.#begun || done < this.#last) this.#begun = { atMs: nowMs, done };
    this.#last = done;
    const { atMs, done: from } = this.#begun;
    const goneMs = nowMs - atMs;
    if (goneMs < SHORTEST_MS || done <= from) return null;
    const leftMs = (goneMs * (1 - done)) / (done - from);
    return leftMs < SHORTEST_MS ? null : Math.ceil(leftMs / 1000 / STEP_SECONDS) * STEP_SECONDS;
  }
}
