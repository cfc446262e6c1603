/** Cuts tables of facts into packs, sorted by (customer, day, minute, clock), so that one customer's history lies in few packs. */
import { wordsOf } from '../id-index';
import type { FactColumns, Pack } from './pack';
import { PACK_SIZE } from './pack';

/** Rows of any tables of one kind, as packs in order. Rows without a customer come first. */
export function cutIntoPacks(table: FactColumns): Pack[] {
  const sorted = takeRows(table, sortedRows(table));
  const packs: Pack[] = [];
  for (let from = 0; from < sorted.n; from += PACK_SIZE)
    packs.push(sliceRows(sorted, from, Math.min(sorted.n, from + PACK_SIZE)));
  return packs;
}

/**
 * Row numbers sorted by customer id, then day, minute, l, c. Most customers have few rows: bucketed by customer first,
 * then each small bucket is sorted.
 */
function sortedRows(t: FactColumns): Uint32Array {
  const rank = ranksFromOne(t.customers);
  const start = bucketStarts(t.customer, rank);
  const order = intoBuckets(t.customer, rank, start);
  sortBuckets(order, start, t);
  return order;
}

// One loop a function: a function with several is made fast anew for each of them.

/** Rank of each customer as rows name them: 0 for nobody, else 1 + the place of her id. */
function ranksFromOne(customers: Uint8Array): Uint32Array {
  const rank = new Uint32Array(customers.length / 16 + 1);
  ranks(customers).forEach((place, i) => (rank[i + 1] = place + 1));
  return rank;
}

/** Where the rows of each rank begin; one entry more at the end. */
function bucketStarts(customer: FactColumns['customer'], rank: Uint32Array): Uint32Array {
  const start = new Uint32Array(rank.length + 1);
  for (let i = 0; i < customer.length; i++) start[rank[customer[i]!]! + 1]!++;
  for (let r = 1; r < start.length; r++) start[r]! += start[r - 1]!;
  return start;
}

function intoBuckets(
  customer: FactColumns['customer'],
  rank: Uint32Array,
  start: Uint32Array,
): Uint32Array {
  const order = new Uint32Array(customer.length);
  const next = start.slice();
  for (let i = 0; i < customer.length; i++) order[next[rank[customer[i]!]!]!++] = i;
  return order;
}

function sortBuckets(order: Uint32Array, start: Uint32Array, t: FactColumns): void {
  const { day, minute, l, c } = t;
  const before = (a: number, b: number) =>
    day[a]! - day[b]! || minute[a]! - minute[b]! || l[a]! - l[b]! || c[a]! - c[b]! || a - b;
  for (let r = 0; r + 1 < start.length; r++) {
    const end = start[r + 1]!;
    let sorted = true;
    for (let i = start[r]! + 1; sorted && i < end; i++)
      sorted = before(order[i - 1]!, order[i]!) <= 0;
    if (!sorted) order.subarray(start[r], end).sort(before);
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
  const order = new Uint32Array(n);
  for (let i = 0; i < n; i++) order[i] = keys[i]! % ROWS;
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

/** Some rows of a table in another order. Dictionaries stay whole: sliceRows cuts them. */
export function takeRows(t: FactColumns, rows: Uint32Array): FactColumns {
  const n = rows.length;
  const l = new Float64Array(n);
  const c = new Float64Array(n);
  const device = new Uint32Array(n);
  const v = new Uint16Array(n);
  const day = new Int32Array(n);
  const minute = new Int16Array(n);
  const zone = new Int16Array(n);
  const customer = new Uint32Array(n);
  const batch = new Uint32Array(n);
  const code = new Uint32Array(n);
  const amount = new Float64Array(n);
  // Each column by name: one loop for any column would meet a dozen types of arrays, ten times slower.
  for (let to = 0; to < n; to++) {
    const from = rows[to]!;
    l[to] = t.l[from]!;
    c[to] = t.c[from]!;
    device[to] = t.device[from]!;
    v[to] = t.v[from]!;
    day[to] = t.day[from]!;
    minute[to] = t.minute[from]!;
    zone[to] = t.zone[from]!;
    customer[to] = t.customer[from]!;
    batch[to] = t.batch[from]!;
    code[to] = t.code[from]!;
    amount[to] = t.amount[from]!;
  }
  const id = takeIds(t.id, rows);
  const ref = t.ref && takeIds(t.ref, rows);
  const text = t.text && Array.from(rows, (row) => t.text?.[row] ?? null);
  const columns = { l, c, device, v, day, minute, zone, customer, batch, code, amount };
  return { ...t, ...columns, n, id, ref, text };
}

/** Neighbouring rows as a pack, its dictionaries cut to what they use. Copies: a view would be stored with all that lies behind it. */
function sliceRows(t: FactColumns, from: number, to: number): Pack {
  const customer = recode(t.customer.subarray(from, to), 1);
  const customers = new Uint8Array(16 * customer.used.length);
  customer.used.forEach((index, i) =>
    customers.set(t.customers.subarray(index * 16, index * 16 + 16), i * 16),
  );
  const device = recode(t.device.subarray(from, to), 0);
  const batch = recode(t.batch.subarray(from, to), 1);
  const code = recode(t.code.subarray(from, to), 0);
  const words = (all: readonly string[], used: readonly number[]) => used.map((i) => all[i]!);
  return {
    kind: t.kind,
    n: to - from,
    id: t.id.slice(from * 16, to * 16),
    l: t.l.slice(from, to),
    c: t.c.slice(from, to),
    devices: words(t.devices, device.used),
    device: device.column,
    v: t.v.slice(from, to),
    day: t.day.slice(from, to),
    minute: t.minute.slice(from, to),
    zone: t.zone.slice(from, to),
    customers,
    customer: customer.column,
    batches: words(t.batches, batch.used),
    batch: batch.column,
    codes: words(t.codes, code.used),
    code: code.column,
    amount: t.amount.slice(from, to),
    ref: t.ref && t.ref.slice(from * 16, to * 16),
    text: t.text && t.text.slice(from, to),
  };
}

function takeIds(ids: Uint8Array, rows: Uint32Array): Uint8Array {
  const words = wordsOf(ids);
  const taken = new Uint32Array(rows.length * 4);
  for (let i = 0, to = 0; i < rows.length; i++) {
    const from = rows[i]! * 4;
    for (let k = 0; k < 4; k++) taken[to++] = words[from + k]!;
  }
  return new Uint8Array(taken.buffer);
}

/** A pack's dictionary column: the entries used, in order of first use, and the column in terms of them. */
function recode(
  column: Uint16Array | Uint32Array,
  base: 0 | 1,
): { used: number[]; column: Uint16Array } {
  const renamed = new Map<number, number>();
  const used: number[] = [];
  const result = new Uint16Array(column.length);
  // Neighbours mostly have the same entry: the last one is at hand without a look-up.
  let last = -1;
  let lastNow = 0;
  for (let i = 0; i < column.length; i++) {
    const index = column[i]!;
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
    result[i] = lastNow;
  }
  return { used, column: result };
}
