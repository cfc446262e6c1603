/** What a look through all cards found. */
import type { CustomerFields } from '../domain/customers/customer';
import type { Figures } from '../domain/customers/figures';
import type { Doubt } from '../domain/health/doubts';
import type { SameReason } from '../domain/health/likely-same';
import type { CustomerId } from '../domain/shared/id';

export interface HealthRow {
  readonly id: CustomerId;
  readonly fields: CustomerFields;
  readonly figures: Figures;
}

/** Two entries that may be one person; `one` is the one with more visits. */
export interface SamePair {
  readonly reason: SameReason;
  readonly one: HealthRow;
  readonly other: HealthRow;
}

export interface Doubtful {
  readonly total: number;
  /** Those with most visits first. */
  readonly rows: readonly HealthRow[];
}

export interface HealthReport {
  readonly customers: number;
  readonly same: { readonly total: number; readonly pairs: readonly SamePair[] };
  /** All pairs with the same phone, shown or not: they can be joined in one go. */
  readonly samePhone: readonly (readonly [CustomerId, CustomerId])[];
  readonly doubts: Readonly<Record<Doubt, Doubtful>>;
  /** Doubts left alone on this device. */
  readonly ignored: number;
}
