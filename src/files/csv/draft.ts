/** What a table says, ready to be compared with the book: customers by key, visits as typed columns. */
import type { Account } from '../../domain/facts/fact';
import type { CustomerFields } from '../../domain/customers/customer';
import type { DraftItems } from './draft-items';
import type { ImportProblem } from './problem';

/** How a customer was told apart: the vendor's own number, else the digits of the phone, else the name. */
export interface CustomerKey {
  readonly by: 'number' | 'phone' | 'name';
  readonly value: string;
}

export interface DraftCustomer {
  readonly key: CustomerKey;
  /** What the file says about her; the first filled cell of each column counts. The name is never empty. */
  readonly fields: CustomerFields;
  /** The file tells no name: what stands in its place is her number or phone. */
  readonly isNameless: boolean;
  /** Line of the file where she first appears. */
  readonly line: number;
}

/** In DraftVisits.kind. */
export const PURCHASE = 0;
export const SESSION = 1;
export const REFUND = 2;

/** One entry per visit in each column. */
export interface DraftVisits {
  readonly length: number;
  /** DayNumbers, Infinity and −Infinity where there is no visit. */
  readonly firstDay: number;
  readonly lastDay: number;
  /** Index in ImportDraft.customers, −1 for a walk-in. */
  readonly customer: Int32Array;
  /** DayNumber. */
  readonly day: Int32Array;
  /** Minutes after midnight, −1 when unknown. */
  readonly minute: Int16Array;
  /** Fen; a refund is not above zero. */
  readonly amountFen: Float64Array;
  /** PURCHASE, SESSION or REFUND. */
  readonly kind: Uint8Array;
  /** Line of the file; of a receipt with several item lines the first. */
  readonly line: Int32Array;
  /** Lines of the file behind the visit: 1, or the item lines of a receipt. */
  readonly lines: Int32Array;
  /** Notes by visit index. */
  readonly notes: ReadonlyMap<number, string>;
  /** What was sold at each; null for a table that names no products. */
  readonly items: DraftItems | null;
  /** Per visit the id of its payment, 16 bytes; null unless the table is a payment bill that numbers each of them. */
  readonly paymentIds: Uint8Array | null;
  readonly totals: VisitTotals;
}

/** Over all visits of a file, or those of them that are new. */
export interface VisitTotals {
  readonly walkIns: number;
  readonly refunds: number;
  readonly amountFen: number;
}

export interface DraftOpening {
  /** Index in ImportDraft.customers. */
  readonly customer: number;
  readonly account: Account;
  /** Whole points, fen (stored value, tab) or uses (times card). */
  readonly amount: number;
  readonly line: number;
}

/** Every data line of the file stands behind exactly one of these. */
export interface LineCounts {
  readonly visits: number;
  readonly walkIns: number;
  readonly refunds: number;
  readonly cancelled: number;
  /** Lines of a payment bill that are no customer's business: what was paid out or moved. */
  readonly leftOut: number;
  readonly customerLines: number;
  readonly problems: number;
}

export interface ImportDraft {
  readonly customers: readonly DraftCustomer[];
  readonly visits: DraftVisits;
  /** At most one per customer and account: the last the file states. */
  readonly openings: readonly DraftOpening[];
  /** All problems in the order of lines, those of reading the table included. */
  readonly problems: readonly ImportProblem[];
  readonly lines: LineCounts;
  /** Lines understood as no data: preface, headers, totals, footers. */
  readonly aside: readonly number[];
}
