/** Columns of visits that grow by one at a time up to a size known in advance. */
import { REFUND, type DraftVisits } from './draft';
import type { DraftItems } from './draft-items';
import { transactionIdInto } from './transaction-id';

export interface NewDraftVisit {
  readonly customer: number;
  readonly day: number;
  readonly minute: number;
  readonly amountFen: number;
  readonly kind: number;
  readonly line: number;
}

/** Totals to be counted up. */
export const noTotals = () => ({ walkIns: 0, refunds: 0, amountFen: 0 });

/** Counts in one visit; `customer` is negative for a walk-in, and a refund is none whoever took it. */
export function addToTotals(
  totals: ReturnType<typeof noTotals>,
  kind: number,
  customer: number,
  amountFen: number,
): void {
  totals.amountFen += amountFen;
  if (kind === REFUND) totals.refunds++;
  else if (customer < 0) totals.walkIns++;
}

export class VisitColumns {
  private readonly customer: Int32Array;
  private readonly day: Int32Array;
  private readonly minute: Int16Array;
  private readonly amountFen: Float64Array;
  private readonly kind: Uint8Array;
  private readonly line: Int32Array;
  private readonly lines: Int32Array;
  private readonly notes = new Map<number, string>();
  private readonly paymentIds: Uint8Array | null;
  private readonly totals = noTotals();
  private length = 0;
  private firstDay = Infinity;
  private lastDay = -Infinity;

  /** Numbered: every visit is a payment with an id of its own. */
  constructor(most: number, numbered: boolean) {
    this.paymentIds = numbered ? new Uint8Array(16 * most) : null;
    this.customer = new Int32Array(most);
    this.day = new Int32Array(most);
    this.minute = new Int16Array(most);
    this.amountFen = new Float64Array(most);
    this.kind = new Uint8Array(most);
    this.line = new Int32Array(most);
    this.lines = new Int32Array(most);
  }

  /** Adds a visit; answers its index. */
  add(visit: NewDraftVisit, note: string): number {
    const at = this.length++;
    this.customer[at] = visit.customer;
    this.day[at] = visit.day;
    this.minute[at] = visit.minute;
    this.amountFen[at] = visit.amountFen;
    this.kind[at] = visit.kind;
    this.line[at] = visit.line;
    this.lines[at] = 1;
    addToTotals(this.totals, visit.kind, visit.customer, visit.amountFen);
    if (visit.day < this.firstDay) this.firstDay = visit.day;
    if (visit.day > this.lastDay) this.lastDay = visit.day;
    if (note !== '') this.notes.set(at, note);
    return at;
  }

  /** Gives a visit the id of its payment. */
  number(at: number, transaction: string): void {
    if (this.paymentIds) transactionIdInto(this.paymentIds, 16 * at, transaction);
  }

  /** Adds an item line to a receipt's visit, if it is the same customer's on the same day and of the same kind. */
  join(at: number, visit: NewDraftVisit): boolean {
    const same =
      this.customer[at] === visit.customer &&
      this.day[at] === visit.day &&
      this.kind[at] === visit.kind;
    if (!same) return false;
    this.amountFen[at] = (this.amountFen[at] ?? 0) + visit.amountFen;
    this.totals.amountFen += visit.amountFen;
    this.lines[at] = (this.lines[at] ?? 0) + 1;
    return true;
  }

  finish(items: DraftItems | null): DraftVisits {
    const { length, firstDay, lastDay, totals } = this;
    return {
      length,
      firstDay,
      lastDay,
      totals,
      customer: this.customer.slice(0, length),
      day: this.day.slice(0, length),
      minute: this.minute.slice(0, length),
      amountFen: this.amountFen.slice(0, length),
      kind: this.kind.slice(0, length),
      line: this.line.slice(0, length),
      lines: this.lines.slice(0, length),
      notes: this.notes,
      items,
      paymentIds: this.paymentIds?.slice(0, 16 * length) ?? null,
    };
  }
}
