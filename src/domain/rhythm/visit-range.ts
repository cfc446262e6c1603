import { pActive, type ClosureInGap, type VisitModel } from './visit-model';

/** Far beyond any year of visits. */
const MOST_VISITS = 10_000;

/**
 * The visits of the next h as a range: fewer than the first number with chance `tail` at most, more than the second
 * with chance `tail` at most. n or more come if she is active, n beats fall into h, and she stays after each of n − 1.
 */
export function visitRange(
  model: VisitModel,
  x: number,
  t: number,
  s: number,
  h: number,
  tail: number,
  closures: readonly ClosureInGap[] = [],
): readonly [number, number] {
  const size = model.r + x;
  const q = h / (model.alpha + t + s + h);
  const active = pActive(model, x, t, s, 1, closures);
  let low = -1;
  let lnPmf = size * Math.log1p(-q);
  let moreBeats = 1 - Math.exp(lnPmf);
  let stays = 1;
  for (let n = 0; n < MOST_VISITS; n++) {
    const exceeded = active * stays * moreBeats;
    if (low < 0 && exceeded <= 1 - tail) low = n;
    if (exceeded <= tail) return [low, n];
    const beats = n + 1;
    lnPmf += Math.log(((size + beats - 1) / beats) * q);
    moreBeats = Math.max(0, moreBeats - Math.exp(lnPmf));
    stays *= (model.b + x + beats) / (model.a + model.b + x + beats);
  }
  return [Math.max(0, low), MOST_VISITS];
}
