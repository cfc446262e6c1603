/** What a book has learnt about its customers as a whole; plain numbers, saved and used until the next fit. */
import type { BusinessCalendar } from '../calendar/business-calendar';
import type { Recalibration } from './recalibration/recalibration';
import type { SpendModel } from './spend-model';
import type { VisitModel } from './visit-model';

export interface RhythmModel {
  /** When the business is open; while it is not, its clock hardly moves. */
  readonly calendar: BusinessCalendar;
  /** What the clock of the stocking days is scaled by; null while nobody comes for stockings only. */
  readonly stockingScale: number | null;
  /** Times in days by the vendor's clock. */
  readonly visits: VisitModel;
  /** The vendor's unit of time: the usual customer's usual gap, days by his clock. */
  readonly unitDays: number;
  readonly spend: SpendModel;
  /** How long everybody's gaps are now, measured by what they used to be; at most 1. */
  readonly trend: number;
  /** Null while the vendor's past is too short or his customers are too few. */
  readonly recalibration: Recalibration | null;
}
