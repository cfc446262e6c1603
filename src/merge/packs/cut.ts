/** Cuts tables of facts into packs, sorted by (customer, day, minute, clock), so that one customer's history lies in few packs. */
import type { FactColumns, Pack } from './pack';
import { PACK_SIZE } from './pack';

/** Rows of any tables of one kind, as packs in order. Rows without a customer come first. */
export function cutIntoPacks(table: FactColumns): Pack[] {
  const order = sortedRows(table);
  const packs: Pack[] = [];
  for (let from = 0; from < order.length; from += PACK_SIZE)
    packs.push(takeRows(table, order.subarray(from, Math.min(order.length, from + PACK_SIZE))));
  return packs;
}

/** Row numbers sorted by customer id, then day, minute, l, c. */
function sortedRows(t: FactColumns): Uint32Array {
  const rank = ranks(t.customers);
  const { customer, day, minute, l, c } = t;
  // Most customers have few rows: bucket by customer first, then sort each small bucket.
  const start = new Uint32Array(rank.length + 2);
  for (let i = 0; i < t.n; i++) start[rankOf(i) + 1]!++;
  for (let r = 1; r < start.length; r++) start[r]! += start[r - 1]!;
  const order = new Uint32Array(t.n);
  const next = start.slice();
  for (let i = 0; i < t.n; i++) order[next[rankOf(i)]!++] = i;
  const before = (a: number, b: number) =>
    day[a]! - day[b]! || minute[a]! - minute[b]! || l[a]! - l[b]! || c[a]! - c[b]! || a - b;
  for (let r = 0; r + 1 < start.length; r++) {
    const end = start[r + 1]!;
    let sorted = true;
    for (let i = start[r]! + 1; sorted && i < end; i++)
      sorted = before(order[i - 1]!, order[i]!) <= 0;
    if (!sorted) order.subarray(start[r], end).sort(before);
  }
  return order;

  function rankOf(i: number): number {
    const index = customer[i]!;
    return index ? rank[index - 1]! + 1 : 0;
  }
}

/** For each id its place in byte order. */
export function ranks(ids: Uint8Array): Uint32Array {
  const n = ids.length / 16;
  // The first 32 bits with the row behind them are exact numbers, and numbers sort natively: many times faster than
  // comparing ids. Rows whose first 32 bits agree are rare; they are put right afterwards.
  const keys = new Float64Array(n);
  for (let i = 0; i < n; i++) keys[i] = firstWord(ids, i) * ROWS + i;
  keys.sort();
  const order = Uint32Array.from(keys, (key) => key % ROWS);
  for (let i = 1; i < n; i++) {
    const moving = order[i]!;
    let j = i - 1;
    for (; j >= 0 && compareIds(ids, order[j]!, moving) > 0; j--) order[j + 1] = order[j]!;
    order[j + 1] = moving;
  }
  const rank = new Uint32Array(n);
  for (let place = 0; place < n; place++) rank[order[place]!] = place;
  return rank;
}

/** Two million customers fit beside 32 bits in an exact number. */
const ROWS = 2 ** 21;

function firstWord(ids: Uint8Array, i: number): number {
  const at = i * 16;
  return ((ids[at]! * 256 + ids[at + 1]!) * 256 + ids[at + 2]!) * 256 + ids[at + 3]!;
}

function compareIds(ids: Uint8Array, a: number, b: number): number {
  for (let k = 0; k < 16; k++) {
    const byte = ids[a * 16 + k]! - ids[b * 16 + k]!;
    if (byte) return byte;
  }
  return 0;
}

/** The first 48 bits of id number i: enough to find the pack a customer may be in. */
export function fenceKey(ids: Uint8Array, i: number): number {
  const at = i * 16;
  let key = 0;
  for (let b = 0; b < 6; b++) key = key * 256 + ids[at + b]!;
  return key;
}

/** Some rows of a table as a table of their own, dictionaries cut to what they use. */
export function takeRows(t: FactColumns, rows: Uint32Array): Pack {
  const n = rows.length;
  const id = new Uint8Array(16 * n);
  const l = new Float64Array(n);
  const c = new Float64Array(n);
  const v = new Uint16Array(n);
  const day = new Int32Array(n);
  const minute = new Int16Array(n);
  const zone = new Int16Array(n);
  const amount = new Float64Array(n);
  const ref = t.ref ? new Uint8Array(16 * n) : null;
  const text = t.text ? new Array<string | null>(n) : null;
  for (let to = 0; to < n; to++) {
    const from = rows[to]!;
    copyId(t.id, from, id, to);
    l[to] = t.l[from]!;
    c[to] = t.c[from]!;
    v[to] = t.v[from]!;
    day[to] = t.day[from]!;
    minute[to] = t.minute[from]!;
    zone[to] = t.zone[from]!;
    amount[to] = t.amount[from]!;
    if (ref) copyId(t.ref!, from, ref, to);
    if (text) text[to] = t.text![from] ?? null;
  }
  const device = recode(t.device, rows, 0);
  const batch = recode(t.batch, rows, 1);
  const code = recode(t.code, rows, 0);
  const customer = recode(t.customer, rows, 1);
  const customers = new Uint8Array(16 * customer.used.length);
  customer.used.forEach((from, to) => copyId(t.customers, from, customers, to));
  const words = (all: readonly string[], used: readonly number[]) => used.map((i) => all[i]!);
  return {
    kind: t.kind,
    n,
    id,
    l,
    c,
    devices: words(t.devices, device.used),
    device: device.column,
    v,
    day,
    minute,
    zone,
    customers,
    customer: customer.column,
    batches: words(t.batches, batch.used),
    batch: batch.column,
    codes: words(t.codes, code.used),
    code: code.column,
    amount,
    ref,
    text,
  };
}

function copyId(from: Uint8Array, fromRow: number, to: Uint8Array, toRow: number): void {
  let a = fromRow * 16;
  let b = toRow * 16;
  for (const end = a + 16; a < end;) to[b++] = from[a++]!;
}

/** A dictionary column for a subset of rows: the entries used, in order of first use, and the new column. */
function recode(
  column: Uint16Array | Uint32Array,
  rows: Uint32Array,
  base: 0 | 1,
): { used: number[]; column: Uint16Array | Uint32Array } {
  const renamed = new Map<number, number>();
  const used: number[] = [];
  const n = rows.length;
  const result = n > 0xffff ? new Uint32Array(n) : new Uint16Array(n);
  // Neighbours mostly have the same entry: the last one is at hand without a look-up.
  let last = -1;
  let lastNow = 0;
  for (let to = 0; to < n; to++) {
    const index = column[rows[to]!]!;
    if (base && index === 0) continue;
    if (index !== last) {
      let now = renamed.get(index);
      if (now === undefined) {
        now = used.push(index - base) - 1 + base;
        renamed.set(index, now);
      }
      last = index;
      lastNow = now;
    }
    result[to] = lastNow;
  }
  return { used, column: result };
}
