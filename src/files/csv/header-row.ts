/** Finds the row with the headers among preface lines, group headings and data. */
import { isKnownHeader, plainHeader } from './field-headers';
import { looksLikeValue } from './looks-like-value';

/** Rows in which headers are looked for: payment bills have some 25 lines before their table. */
export const SEARCHED_ROWS = 60;

/**
 * Index of the header row among a table's first rows, or −1 when the table has none. The row with most known headers
 * wins (the earliest of several); without any, the first row as wide as most rows, if none of its cells looks like a
 * date, number or phone. A list of one column needs a header we know.
 */
export function findHeaderRow(rows: readonly (readonly string[])[]): number {
  let best = -1;
  let mostKnown = 0;
  rows.forEach((row, i) => {
    const known = new Set(row.filter(isKnownHeader).map(plainHeader)).size;
    // One known word in a wide row may as well be a value ("会员" as a tier).
    const enough = known >= 2 || (known === 1 && row.filter(isFilled).length <= 2);
    if (enough && known > mostKnown) {
      mostKnown = known;
      best = i;
    }
  });
  if (best >= 0) return best;
  const width = usualWidth(rows);
  // A list of bare names: the first is a name like the others.
  if (width === 1 && rows.length > 1) return -1;
  const first = rows.findIndex((row) => row.filter(isFilled).length >= width);
  const candidate = first < 0 ? undefined : rows[first];
  return candidate && !candidate.some(looksLikeValue) ? first : -1;
}

/** The number of filled cells that most rows have. */
function usualWidth(rows: readonly (readonly string[])[]): number {
  const counts = new Map<number, number>();
  for (const row of rows) {
    const width = row.filter(isFilled).length;
    if (width > 0) counts.set(width, (counts.get(width) ?? 0) + 1);
  }
  let best = 1;
  for (const [width, times] of counts) {
    const record = counts.get(best) ?? 0;
    if (times > record || (times === record && width > best)) best = width;
  }
  return best;
}

const isFilled = (cell: string): boolean => cell.trim() !== '';
