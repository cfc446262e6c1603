/** What one may ask of the simulator, and the constants of its two trades. */
import type { Day } from '../shared/day';
import type { SimulatedPreset } from './simulated-vendor';

export interface VendorOptions {
  readonly preset: SimulatedPreset;
  readonly customers: number;
  readonly seed: number;
  readonly lastDay: Day;
  /** Length of the history, years of 365 days; 3 if absent. */
  readonly years?: number;
  /** First visits are spread over this many years from the beginning; 2.2/3 of the history if absent. */
  readonly firstVisitYears?: number;
  /**
   * Lines wanted in all, walk-ins and refunds included. The customers' pace is fitted and walk-ins make it exact,
   * unless the customers alone (at least one visit each) come to more. Absent: the plain pace, and walk-ins on top.
   */
  readonly visits?: number;
  /** Multiplies each customer's chance of leaving after a visit; 1 if absent. */
  readonly leaving?: number;
  /** Only the statistical core: no pull of the calendar, no walk-ins, no refunds. */
  readonly plain?: boolean;
  /** Leaves out a winter's closure that ended less than 60 days before lastDay, so that the book is not asleep. */
  readonly keepLastWinterOpen?: boolean;
  /** Minute of lastDay up to which something has happened, 0 … 1439; the whole day if absent. Who comes later shows no visit yet. */
  readonly lastMinute?: number;
}

/** Mean gap of the average customer while active, open days. */
export const MEAN_GAP_DAYS = { pond: 12, stall: 2.5 } as const;
/** Lines by people without a name. */
export const WALK_IN_SHARE = { pond: 0.08, stall: 0.25 } as const;
/** Refunds per coming. */
export const REFUND_SHARE = 0.006;
