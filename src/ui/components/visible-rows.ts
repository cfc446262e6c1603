/** Which rows of a long list of equal rows are in sight. */

/**
 * First and one-past-last row to draw. `top` is where the list begins relative to the top of the window (negative once
 * scrolled), all in the same unit; `spare` rows are drawn beyond either edge so that a quick thumb never sees a gap.
 */
export function visibleRows(
  top: number,
  windowHeight: number,
  rowHeight: number,
  rows: number,
  spare = 8,
): { readonly from: number; readonly to: number } {
  const from = Math.min(rows, Math.max(0, Math.floor(-top / rowHeight) - spare));
  const to = Math.min(rows, Math.max(0, Math.ceil((windowHeight - top) / rowHeight) + spare));
  return { from, to: Math.max(from, to) };
}
