/**
 * The model's fit as a careful person would write it once: gamma functions tabulated per distinct x, one loop over the
 * customers, textbook Nelder–Mead with the app's start, step, tolerance and prior.
 */
import { lnGamma } from '../../../src/domain/rhythm/ln-gamma';

export interface FitInput {
  readonly x: Float64Array;
  readonly t: Float64Array;
  readonly T: Float64Array;
  readonly unitDays: number;
}

const START = [Math.log(0.8), Math.log(1.25), Math.log(0.5), 0];
const SPREAD = [0.6, 0.6, 0.8, 0.7];
const STEP = 0.4;
const TOLERANCE = 1e-7;

/** The objective (−ln posterior) at its lowest point. */
export function fitTabulated(input: FitInput): number {
  let most = 0;
  for (const x of input.x) if (x > most) most = x;
  const tables = [0, 1, 2].map(() => new Float64Array(most + 1));
  const present = new Uint8Array(most + 1);
  for (const x of input.x) present[x] = 1;
  return nelderMead((point) => objective(input, tables, present, point));
}

function objective(
  { x, t, T, unitDays }: FitInput,
  [visits, stays, odds]: Float64Array[],
  present: Uint8Array,
  point: Float64Array,
): number {
  if (!visits || !stays || !odds) return NaN;
  const r = Math.exp(point[0]!);
  const alpha = unitDays * Math.exp(point[1]!);
  const a = Math.exp(point[2]!);
  const b = Math.exp(point[3]!);
  const lnGammaR = lnGamma(r) - r * Math.log(alpha);
  const lnBetaAB = lnGamma(a) + lnGamma(b) - lnGamma(a + b);
  for (let n = 0; n < present.length; n++) {
    if (!present[n]) continue;
    visits[n] = lnGamma(r + n) - lnGammaR;
    stays[n] = lnGamma(a) + lnGamma(b + n + 1) - lnGamma(a + b + n + 1) - lnBetaAB;
    odds[n] = a / (b + n);
  }
  let sum = 0;
  for (let i = 0; i < x.length; i++) {
    const n = x[i]!;
    const size = r + n;
    const away = Math.exp(size * Math.log((alpha + t[i]!) / (alpha + T[i]!)));
    sum += visits[n]! - size * Math.log(alpha + t[i]!) + stays[n]! + Math.log(away + odds[n]!);
  }
  let penalty = 0;
  for (let j = 0; j < 4; j++) penalty += 0.5 * ((point[j]! - START[j]!) / SPREAD[j]!) ** 2;
  return penalty - sum;
}

function nelderMead(f: (point: Float64Array) => number): number {
  const corners = Array.from({ length: 5 }, (_, i) => {
    const point = Float64Array.from(START);
    if (i > 0) point[i - 1]! += STEP;
    return { point, value: f(point) };
  });
  const centre = new Float64Array(4);
  const at = (by: number) => {
    const worst = corners[4]!.point;
    const point = centre.map((middle, j) => middle + by * (middle - worst[j]!));
    return { point, value: f(point) };
  };
  for (let asked = 5; asked < 2000;) {
    corners.sort((p, q) => p.value - q.value);
    const [best, worst] = [corners[0]!, corners[4]!];
    const edges = corners.map(({ point }) =>
      Math.max(...point.map((v, j) => Math.abs(v - best.point[j]!))),
    );
    if (worst.value - best.value < TOLERANCE && Math.max(...edges) < Math.sqrt(TOLERANCE)) break;
    centre.fill(0);
    for (let i = 0; i < 4; i++) for (let j = 0; j < 4; j++) centre[j]! += corners[i]!.point[j]! / 4;
    const mirrored = at(1);
    asked++;
    if (mirrored.value < best.value) {
      const further = at(2);
      asked++;
      corners[4] = further.value < mirrored.value ? further : mirrored;
    } else if (mirrored.value < corners[3]!.value) corners[4] = mirrored;
    else {
      const nearer = at(mirrored.value < worst.value ? 0.5 : -0.5);
      asked++;
      if (nearer.value < Math.min(mirrored.value, worst.value)) corners[4] = nearer;
      else {
        for (let i = 1; i < 5; i++) {
          const point = corners[i]!.point.map((v, j) => (v + best.point[j]!) / 2);
          corners[i] = { point, value: f(point) };
        }
        asked += 4;
      }
    }
  }
  return Math.min(...corners.map(({ value }) => value));
}
