/** Days of the regular season that stand for "a usual gap" while the vendor's customers have shown none. */
const UNKNOWN_UNIT_DAYS = 30;

/** The middle of some numbers (mean of the middle two); NaN if there are none. Sorts the array it is given. */
export function medianOf(values: Float64Array): number {
  const n = values.length;
  if (n === 0) return NaN;
  values.sort();
  const middle = n >> 1;
  return n % 2 === 1 ? values[middle]! : (values[middle - 1]! + values[middle]!) / 2;
}

/**
 * The vendor's own unit of time, u: the median over repeat customers of their median gap, in days; 30 with fewer than
 * two repeat customers. NaN stands for customers without a gap; `stretch`: of the clock the gaps are counted by (Clock).
 */
export function timeUnit(medianGaps: Float64Array, stretch = 1): number {
  const known = medianGaps.filter((gap) => gap > 0);
  return known.length < 2 ? UNKNOWN_UNIT_DAYS / stretch : medianOf(known);
}
