/** What a simulated vendor is: customers with their hidden truth, and every coming as one line of columns. */
import type { Day, DayNumber } from '../shared/day';

export type SimulatedPreset = 'pond' | 'stall';

/** What drives a customer's days: regulars by their own rhythm, the others partly or wholly by the calendar. */
export const CUSTOMER_KINDS = ['regular', 'weekend', 'stocking', 'restaurant', 'market'] as const;
export type CustomerKind = (typeof CUSTOMER_KINDS)[number];

/** Codes of VisitColumns.kind, in this order. */
export const SIMULATED_KINDS = ['purchase', 'session', 'refund'] as const;
export const PURCHASE = 0;
export const SESSION = 1;
export const REFUND = 2;

/** Stands for "no customer" in VisitColumns.customer. */
export const WALK_IN = -1;
/** Stands for "still a customer" in Truth.leftDay. */
export const NOT_LEFT = -1;
/** Stands for "no product noted" in VisitColumns.product. */
export const NO_PRODUCT = 255;

export interface SimulatedCustomer {
  readonly name: string;
  readonly phone: string;
  readonly wechat: string;
  readonly number: string;
  readonly tags: readonly string[];
  readonly seat: string;
  readonly area: string;
  readonly birthday: string;
  readonly gender: '' | 'female' | 'male';
}

/** What no vendor can see: columns, one line per customer, in the order of `customers`. */
export interface Truth {
  /** Index into CUSTOMER_KINDS. */
  readonly kind: Uint8Array;
  /** Mean gap in open days while active, and the regularity k of the gamma-distributed gaps (1 = pure chance). */
  readonly meanGapDays: Float64Array;
  readonly regularity: Uint8Array;
  /** The day of the visit after which he never came again, or NOT_LEFT. */
  readonly leftDay: Int32Array;
}

/** Comings sorted by day and minute. */
export interface VisitColumns {
  readonly count: number;
  /** Index into `customers`, or WALK_IN. */
  readonly customer: Int32Array;
  readonly day: Int32Array;
  /** Minutes after midnight, 0 … 1439. */
  readonly minute: Int16Array;
  /** What the vendor is left with: negative for refunds, and for sessions where the fish bought back cost more than the fee. */
  readonly amountFen: Int32Array;
  /** PURCHASE, SESSION or REFUND. */
  readonly kind: Uint8Array;
  /** Index into `products`, or NO_PRODUCT. */
  readonly product: Uint8Array;
  /** Weight of what was sold (purchase) or bought back (session), 0 where nothing was weighed. */
  readonly grams: Int32Array;
  /** What was paid for fish bought back, ≥ 0; amountFen + boughtBackFen is the fee. */
  readonly boughtBackFen: Int32Array;
}

export interface SimulatedVendor {
  readonly preset: SimulatedPreset;
  readonly seed: number;
  readonly firstDay: Day;
  readonly lastDay: Day;
  readonly customers: readonly SimulatedCustomer[];
  readonly truth: Truth;
  readonly products: readonly string[];
  readonly visits: VisitColumns;
  /** Days on which the vendor was open, and of these the special ones (stocking days, market days), ascending. */
  readonly openDays: readonly DayNumber[];
  readonly specialDays: readonly DayNumber[];
}
