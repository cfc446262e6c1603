/**
 * Everything a book says about its customers, in bare loops over typed arrays: counts, gaps, quintile scores, lifecycle,
 * chance of no visit, gap quantiles, warnings. Parameters are given. Visits must stand in order of time.
 */
export interface LoopInput {
  readonly customers: number;
  readonly customer: Int32Array;
  readonly day: Int32Array;
  readonly amountFen: Float64Array;
  readonly kind: Uint8Array;
  readonly refundKind: number;
  readonly asOf: number;
  readonly horizonDays: number;
  readonly model: {
    readonly r: number;
    readonly alpha: number;
    readonly a: number;
    readonly b: number;
  };
}

export interface LoopResult {
  readonly visits: Int32Array;
  readonly amountFen: Float64Array;
  readonly warned: Uint8Array;
  /** Something of every figure, so that no loop can be left out. */
  readonly trace: number;
}

export function typedLoop(input: LoopInput): LoopResult {
  const { customers: n, customer, day, amountFen, kind, refundKind, asOf, horizonDays: h } = input;
  const visits = new Int32Array(n);
  const visitDays = new Int32Array(n);
  const first = new Int32Array(n);
  const last = new Int32Array(n);
  const money = new Float64Array(n);
  const sumLnGap = new Float64Array(n);
  const longest = new Int32Array(n);
  const lnOf = Float64Array.from({ length: 4096 }, (_, gap) => Math.log(gap));
  for (let i = 0; i < customer.length; i++) {
    const c = customer[i]!;
    if (c < 0) continue;
    money[c]! += amountFen[i]!;
    if (kind[i] === refundKind) continue;
    visits[c]!++;
    const today = day[i]!;
    if (visitDays[c] === 0) first[c] = today;
    else {
      const gap = today - last[c]!;
      if (gap === 0) continue;
      sumLnGap[c]! += lnOf[gap] ?? Math.log(gap);
      if (gap > longest[c]!) longest[c] = gap;
    }
    visitDays[c]!++;
    last[c] = today;
  }

  const since = last.map((value) => asOf - value);
  const cuts = [quintiles(since), quintiles(visitDays), quintiles(money)];
  const { r, alpha, a, b } = input.model;
  const warned = new Uint8Array(n);
  const pNone = new Float64Array(n);
  const stage = new Uint8Array(n);
  const scores = new Uint8Array(3 * n);
  let trace = 0;
  for (let c = 0; c < n; c++) {
    if (visitDays[c] === 0) continue;
    const x = visitDays[c]! - 1;
    const t = last[c]! - first[c]!;
    const s = since[c]!;
    const size = r + x;
    const rate = alpha + t;
    const away = Math.exp(-size * Math.log1p(s / rate));
    const active = 1 / (1 + a / ((b + x) * away));
    pNone[c] = 1 - active * (1 - Math.exp(size * Math.log((rate + s) / (rate + s + h))));
    const usual = rate * (Math.pow(0.5, -1 / size) - 1);
    const long = rate * (Math.pow(0.1, -1 / size) - 1);
    if (x >= 2 && pNone[c]! > 0.6 && s <= Math.max(2 * h, 1.5 * long)) warned[c] = 1;
    scores[3 * c] = 6 - score(s, cuts[0]!);
    scores[3 * c + 1] = score(visitDays[c]!, cuts[1]!);
    scores[3 * c + 2] = score(money[c]!, cuts[2]!);
    stage[c] = s > 2 * h && s > 1.5 * long ? 5 : warned[c] ? 4 : x === 0 ? 1 : x >= 5 ? 3 : 2;
    trace += usual + scores[3 * c]! + scores[3 * c + 2]! + stage[c]! + sumLnGap[c]! + longest[c]!;
  }
  return { visits, amountFen: money, warned, trace };
}

function quintiles(values: Int32Array | Float64Array): number[] {
  const sorted = values.slice().sort();
  return [1, 2, 3, 4].map((fifth) => sorted[Math.floor((fifth * sorted.length) / 5)] ?? 0);
}

function score(value: number, cuts: number[]): number {
  let result = 1;
  for (const cut of cuts) if (value >= cut) result++;
  return result;
}
