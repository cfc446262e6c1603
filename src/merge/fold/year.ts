/** Visits and money per day, a year at a time: what the first screen needs of the past, in records that do not grow. */
export interface Year {
  readonly year: number;
  /** Visits (no refunds) and money (refunds included, fen) per day of the year, 1 January first. */
  readonly visits: Int32Array;
  readonly amountFen: Float64Array;
}

export const emptyYear = (year: number): Year => ({
  year,
  visits: new Int32Array(366),
  amountFen: new Float64Array(366),
});

/** The year of a DayNumber and the day's place in it (0 = 1 January). */
export function placeInYear(day: number): { year: number; place: number } {
  const year = new Date(day * 86_400_000).getUTCFullYear();
  return { year, place: day - Date.UTC(year, 0, 1) / 86_400_000 };
}
