/** The visits that count, as columns, and in the order of their customers. */
import type { FactColumns } from '../packs/pack';
import type { Dead } from './dead';
import { forEachLive } from './live-rows';

export interface VisitColumns {
  readonly n: number;
  readonly refunds: number;
  readonly firstDay: number;
  readonly lastDay: number;
  /** Visits and refunds of each customer. */
  readonly perCustomer: Uint32Array;
  /** Number of the customer, −1 for a walk-in. */
  readonly customer: Int32Array;
  readonly day: Int32Array;
  readonly amountFen: Float64Array;
  readonly refund: Uint8Array;
}

/** All that one walk over the visits can find: each walk of its own is another one to be made fast by the browser. */
export function liveVisits(
  tables: readonly FactColumns[],
  numberOf: readonly Int32Array[],
  dead: Dead,
  upTo: number,
  customers: number,
): VisitColumns {
  const most = tables.reduce((sum, table) => sum + (table.kind === 'visit' ? table.n : 0), 0);
  const perCustomer = new Uint32Array(customers);
  const customer = new Int32Array(most);
  const days = new Int32Array(most);
  const amountFen = new Float64Array(most);
  const refund = new Uint8Array(most);
  let n = 0;
  let refunds = 0;
  // Whole numbers from the start: a variable that begins as Infinity stays a slow kind of number.
  let firstDay = 2 ** 30;
  let lastDay = -(2 ** 30);
  let numbers: Int32Array = new Int32Array(0);
  let refundCode = -1;
  let last = -1;
  forEachLive(tables, 'visit', dead, (table, row, t) => {
    if (t !== last) {
      last = t;
      numbers = numberOf[t]!;
      refundCode = table.codes.indexOf('refund');
    }
    const day = table.day[row]!;
    if (day > upTo) return;
    const index = table.customer[row]!;
    const number = index ? numbers[index - 1]! : -1;
    if (number >= 0) perCustomer[number]!++;
    customer[n] = number;
    days[n] = day;
    amountFen[n] = table.amount[row]!;
    if (day < firstDay) firstDay = day;
    if (day > lastDay) lastDay = day;
    if (table.code[row] === refundCode) {
      refund[n] = 1;
      refunds++;
    }
    n++;
  });
  return { n, refunds, firstDay, lastDay, perCustomer, customer, day: days, amountFen, refund };
}

/** Visit rows of customer k, by day: order[start[k] … start[k+1]). */
export function groupByCustomer({ n, customer, day, perCustomer }: VisitColumns) {
  const customers = perCustomer.length;
  const start = new Uint32Array(customers + 1);
  for (let k = 0; k < customers; k++) start[k + 1] = start[k]! + perCustomer[k]!;
  const next = start.slice();
  const order = new Uint32Array(start[customers]!);
  for (let i = 0; i < n; i++) {
    const k = customer[i]!;
    if (k < 0) continue;
    let at = next[k]!++;
    // Packs are sorted already, so a place further back is hardly ever looked for.
    for (; at > start[k]! && day[order[at - 1]!]! > day[i]!; at--) order[at] = order[at - 1]!;
    order[at] = i;
  }
  return { order, start };
}
