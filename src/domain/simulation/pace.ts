/** Finds the pace at which a given number of customers makes a wanted number of visits. */
import type { OpenDays } from './open-days';
import { Prng } from './prng';
import { simulateRhythm, STREAMS, type RhythmRules } from './rhythms';

/** Beyond this many customers a sample of them is tried out. */
const SAMPLE = 8000;
const STEPS = 14;

/** The same rules with a mean gap at which n customers come about `visits` times in all, or as near as possible. */
export function paceFor(
  rules: RhythmRules,
  open: OpenDays,
  n: number,
  seed: number,
  visits: number,
): RhythmRules {
  const stride = Math.max(1, Math.ceil(n / SAMPLE));
  const sampled = Math.ceil(n / stride);
  const wanted = (visits * sampled) / n;
  let [quick, slow] = [rules.meanGapDays / 64, rules.meanGapDays * 4096];
  for (let step = 0; step < STEPS; step++) {
    const middle = Math.sqrt(quick * slow);
    if (count({ ...rules, meanGapDays: middle }, open, n, seed, stride, wanted) > wanted) {
      quick = middle;
    } else slow = middle;
  }
  return { ...rules, meanGapDays: slow };
}

/** Visits of every stride-th customer; stops counting once it is clear that there are too many. */
function count(
  rules: RhythmRules,
  open: OpenDays,
  n: number,
  seed: number,
  stride: number,
  enough: number,
): number {
  const prng = new Prng(seed);
  let visits = 0;
  for (let i = 0; i < n && visits <= enough; i += stride) {
    prng.restart(seed, i * STREAMS);
    simulateRhythm(prng, rules, open, i, n, () => visits++);
  }
  return visits;
}
