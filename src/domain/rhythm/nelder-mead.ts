/** Where the simplex search ended: the lowest point found, its value, and how often the function was asked. */
export interface Minimum {
  readonly point: Float64Array;
  readonly value: number;
  readonly evaluations: number;
}

/**
 * Finds a low point of a smooth function of a few numbers, without derivatives and without chance: a simplex around
 * `start` (edges `step`) walks downhill until its values differ by less than `tolerance` and its edges by less than
 * √tolerance, or `most` evaluations are used up. (Nelder & Mead 1965)
 */
export function minimise(
  f: (point: Float64Array) => number,
  start: readonly number[],
  step: number,
  tolerance = 1e-7,
  most = 2000,
): Minimum {
  const d = start.length;
  const simplex: Corner[] = Array.from({ length: d + 1 }, (_, i) => {
    const point = Float64Array.from(start);
    if (i > 0) point[i - 1]! += step;
    return { point, value: f(point) };
  });
  const centre = new Float64Array(d);
  const edge = Math.sqrt(tolerance);
  let tried: Corner = { point: new Float64Array(d), value: 0 };
  let spare: Corner = { point: new Float64Array(d), value: 0 };
  let evaluations = d + 1;

  /** The point on the line from the worst through the centre, at `by` times that distance beyond it. */
  const tryAt = (by: number, into: Corner) => {
    const worst = simplex[d]!.point;
    for (let j = 0; j < d; j++) into.point[j] = centre[j]! + by * (centre[j]! - worst[j]!);
    into.value = f(into.point);
    evaluations++;
  };
  /** The tried point takes the worst one's place; its arrays are used again. */
  const take = (better: Corner) => {
    const old = simplex[d]!;
    simplex[d] = better;
    if (better === tried) tried = old;
    else spare = old;
  };

  for (;;) {
    simplex.sort((p, q) => p.value - q.value);
    const best = simplex[0]!;
    if (evaluations >= most || isSmall(simplex, tolerance, edge))
      return { point: best.point, value: best.value, evaluations };

    centre.fill(0);
    for (let i = 0; i < d; i++) for (let j = 0; j < d; j++) centre[j]! += simplex[i]!.point[j]! / d;

    tryAt(1, tried);
    if (tried.value < best.value) {
      tryAt(2, spare);
      take(spare.value < tried.value ? spare : tried);
    } else if (tried.value < simplex[d - 1]!.value) {
      take(tried);
    } else {
      const outside = tried.value < simplex[d]!.value;
      tryAt(outside ? 0.5 : -0.5, spare);
      if (spare.value < Math.min(tried.value, simplex[d]!.value)) take(spare);
      else {
        for (const corner of simplex.slice(1)) {
          for (let j = 0; j < d; j++)
            corner.point[j] = best.point[j]! + 0.5 * (corner.point[j]! - best.point[j]!);
          corner.value = f(corner.point);
        }
        evaluations += d;
      }
    }
  }
}

interface Corner {
  readonly point: Float64Array;
  value: number;
}

function isSmall(simplex: readonly Corner[], tolerance: number, edge: number): boolean {
  const best = simplex[0]!;
  if (simplex[simplex.length - 1]!.value - best.value > tolerance) return false;
  return simplex.every((corner) =>
    corner.point.every((value, j) => Math.abs(value - best.point[j]!) <= edge),
  );
}
