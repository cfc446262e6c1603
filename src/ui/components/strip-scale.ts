/** Where on the rhythm strip each day falls: pure positions, 0 (left) … 1 (right). */
import type { Strip } from '../../app/queries/strip';

export interface StripPlaces {
  readonly dots: readonly number[];
  /** When the next visit usually falls; null while no rhythm is known. */
  readonly band: { readonly from: number; readonly to: number } | null;
  /** From the end of the band to today, if today is past it. */
  readonly late: { readonly from: number; readonly to: number } | null;
  readonly today: number;
  /** Whole days past the band; 0 if not late. */
  readonly lateDays: number;
}

/**
 * Lays the days out evenly. The band and the wait until today keep at least a third of the width, so that a long
 * history does not squeeze them: older dots then leave on the left.
 */
export function placeStrip(strip: Strip): StripPlaces {
  const last = strip.visitDays.at(-1) ?? strip.today;
  const end = Math.max(strip.today, strip.expectedTo ?? strip.today, last);
  const oldest = strip.visitDays[0] ?? strip.today;
  const start = Math.max(oldest, end - Math.max(3 * (end - last), 14));
  const span = Math.max(1, end - start);
  const place = (day: number): number => Math.min(1, Math.max(0, (day - start) / span));

  const { expectedFrom, expectedTo, today } = strip;
  const known = expectedFrom !== null && expectedTo !== null;
  const lateDays = known ? Math.max(0, today - expectedTo) : 0;
  return {
    dots: strip.visitDays.filter((day) => day >= start).map(place),
    band: known ? { from: place(expectedFrom), to: place(expectedTo) } : null,
    late: known && lateDays > 0 ? { from: place(expectedTo), to: place(today) } : null,
    today: place(today),
    lateDays,
  };
}
