/** Columns that grow while a vendor is simulated, and their final order in time. */
import type { VisitColumns } from './simulated-vendor';

export interface VisitRow {
  customer: number;
  day: number;
  minute: number;
  amountFen: number;
  kind: number;
  product: number;
  grams: number;
  boughtBackFen: number;
}

const MINUTES = 1440;

export class VisitRows {
  count = 0;
  private customer = new Int32Array(1024);
  private time = new Int32Array(1024);
  private amountFen = new Int32Array(1024);
  private kind = new Uint8Array(1024);
  private product = new Uint8Array(1024);
  private grams = new Int32Array(1024);
  private boughtBackFen = new Int32Array(1024);

  /** `firstDay` is the earliest day any row will have: times are kept as minutes since then. */
  constructor(private readonly firstDay: number) {}

  add(row: Readonly<VisitRow>): void {
    if (this.count === this.time.length) this.grow();
    const i = this.count++;
    this.customer[i] = row.customer;
    this.time[i] = (row.day - this.firstDay) * MINUTES + row.minute;
    this.amountFen[i] = row.amountFen;
    this.kind[i] = row.kind;
    this.product[i] = row.product;
    this.grams[i] = row.grams;
    this.boughtBackFen[i] = row.boughtBackFen;
  }

  /** All rows by day and minute; rows of one minute keep the order in which they came (a counting sort). */
  sorted(): VisitColumns {
    const order = this.order();
    const time = gather(new Int32Array(this.count), this.time, order);
    return {
      count: this.count,
      customer: gather(new Int32Array(this.count), this.customer, order),
      day: time.map((minutes) => this.firstDay + Math.floor(minutes / MINUTES)),
      minute: Int16Array.from(time, (minutes) => minutes % MINUTES),
      amountFen: gather(new Int32Array(this.count), this.amountFen, order),
      kind: gather(new Uint8Array(this.count), this.kind, order),
      product: gather(new Uint8Array(this.count), this.product, order),
      grams: gather(new Int32Array(this.count), this.grams, order),
      boughtBackFen: gather(new Int32Array(this.count), this.boughtBackFen, order),
    };
  }

  private order(): Int32Array {
    let latest = 0;
    for (let i = 0; i < this.count; i++) latest = Math.max(latest, this.time[i] ?? 0);
    const start = new Int32Array(latest + 2);
    for (let i = 0; i < this.count; i++) start[(this.time[i] ?? 0) + 1]! += 1;
    for (let t = 1; t < start.length; t++) start[t]! += start[t - 1] ?? 0;
    const order = new Int32Array(this.count);
    for (let i = 0; i < this.count; i++) order[start[this.time[i] ?? 0]!++] = i;
    return order;
  }

  private grow(): void {
    this.customer = doubled(this.customer, new Int32Array(2 * this.count));
    this.time = doubled(this.time, new Int32Array(2 * this.count));
    this.amountFen = doubled(this.amountFen, new Int32Array(2 * this.count));
    this.kind = doubled(this.kind, new Uint8Array(2 * this.count));
    this.product = doubled(this.product, new Uint8Array(2 * this.count));
    this.grams = doubled(this.grams, new Int32Array(2 * this.count));
    this.boughtBackFen = doubled(this.boughtBackFen, new Int32Array(2 * this.count));
  }
}

function doubled<T extends Int32Array | Uint8Array>(from: T, to: T): T {
  to.set(from);
  return to;
}

function gather<T extends Int32Array | Uint8Array>(to: T, from: T, order: Int32Array): T {
  for (let i = 0; i < order.length; i++) to[i] = from[order[i] ?? 0] ?? 0;
  return to;
}
