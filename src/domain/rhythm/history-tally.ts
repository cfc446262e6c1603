/** Histories with equal ones counted together and every distinct time listed once, so that the fit asks each logarithm once. */
import type { Histories } from './histories';

export interface HistoryTally {
  readonly customers: number;
  /** Distinct x, t and T, ascending, and how many customers have each x. */
  readonly x: Float64Array;
  readonly xCount: Float64Array;
  readonly t: Float64Array;
  readonly T: Float64Array;
  /** Distinct (x, t, T) as places in the lists above, in that order, and how many customers have each. */
  readonly xAt: Uint32Array;
  readonly tAt: Uint32Array;
  readonly TAt: Uint32Array;
  readonly count: Float64Array;
}

/** Counts the given rows; the result does not depend on their order. */
export function tallyHistories(histories: Histories, rows: Uint32Array): HistoryTally {
  const x = distinct(histories.x, rows);
  const t = distinct(histories.t, rows);
  const T = distinct(histories.T, rows);
  const keys = new Float64Array(rows.length);
  rows.forEach((row, i) => {
    const xPlace = placeOf(x, histories.x[row]!);
    const tPlace = placeOf(t, histories.t[row]!);
    keys[i] = (xPlace * t.length + tPlace) * T.length + placeOf(T, histories.T[row]!);
  });
  keys.sort();

  const xCount = new Float64Array(x.length);
  const xAt = new Uint32Array(keys.length);
  const tAt = new Uint32Array(keys.length);
  const TAt = new Uint32Array(keys.length);
  const count = new Float64Array(keys.length);
  let used = 0;
  for (let i = 0; i < keys.length;) {
    const key = keys[i]!;
    let next = i + 1;
    while (keys[next] === key) next++;
    const xPlace = Math.floor(key / (t.length * T.length));
    xAt[used] = xPlace;
    tAt[used] = Math.floor(key / T.length) % t.length;
    TAt[used] = key % T.length;
    count[used++] = next - i;
    xCount[xPlace]! += next - i;
    i = next;
  }
  const list = { xAt: xAt.slice(0, used), tAt: tAt.slice(0, used), TAt: TAt.slice(0, used) };
  return { customers: rows.length, x, xCount, t, T, ...list, count: count.slice(0, used) };
}

function distinct(values: Float64Array, rows: Uint32Array): Float64Array {
  const sorted = Float64Array.from(rows, (row) => values[row]!).sort();
  return sorted.filter((value, i) => i === 0 || value !== sorted[i - 1]);
}

/** Where a value stands in an ascending list that holds it. */
function placeOf(list: Float64Array, value: number): number {
  let low = 0;
  let high = list.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
