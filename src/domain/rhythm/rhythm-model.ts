/** What a book has learnt about its customers as a whole; plain numbers, saved and used until the next fit. */
import type { SpendModel } from './spend-model';
import type { VisitModel } from './visit-model';

export interface RhythmModel {
  /** Times in days. */
  readonly visits: VisitModel;
  /** The vendor's unit of time: the usual customer's usual gap, days. */
  readonly unitDays: number;
  readonly spend: SpendModel;
}
