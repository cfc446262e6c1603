/** What a measured row of the bars table is made of: a floor, and the app's own way of doing the same work. */
export interface Bench {
  /** Makes what both need; not measured. */
  prepare(): Promise<void> | void;
  /** Each does its work once and gives what it took, in milliseconds (or says `seconds of work` by its own clock). */
  floor(): Promise<number> | number;
  work(): Promise<number> | number;
  /** What both must have come to, so that nobody is fast by doing nothing; throws if they differ. */
  check?(): Promise<void> | void;
}

/** Runs something once and gives the milliseconds it took. */
export async function timed(run: () => unknown): Promise<number> {
  const started = performance.now();
  await run();
  return performance.now() - started;
}
