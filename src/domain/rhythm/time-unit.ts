/** Days that stand for "a usual gap" while the vendor's customers have shown none. */
const UNKNOWN_UNIT_DAYS = 30;

/** The middle of some numbers (mean of the middle two); NaN if there are none. Sorts the array it is given. */
export function medianOf(values: Float64Array): number {
  values.sort();
  return middleOf(values, values.length);
}

/** As medianOf for the first n of a short list: sorts them by hand, as a book has a list for each customer. */
export function medianOfFirst(n: number, values: Float64Array): number {
  for (let i = 1; i < n; i++) {
    const value = values[i]!;
    let at = i;
    for (; at > 0 && values[at - 1]! > value; at--) values[at] = values[at - 1]!;
    values[at] = value;
  }
  return middleOf(values, n);
}

function middleOf(sorted: Float64Array, n: number): number {
  if (n === 0) return NaN;
  const middle = n >> 1;
  return n % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/**
 * The vendor's own unit of time, u: the median over repeat customers of their median gap, in days; 30 with fewer than
 * two repeat customers. NaN stands for customers without a gap.
 */
export function timeUnit(medianGaps: Float64Array): number {
  const known = medianGaps.filter((gap) => gap > 0);
  return known.length < 2 ? UNKNOWN_UNIT_DAYS : medianOf(known);
}
