/** Cuts bytes without any quote into cells: most files are like that, and nothing then needs a parser. */
import { textBetween, type GrowingCells } from './cells';
import { unguardFormula } from './formula-guard';

const APOSTROPHE = 39;
const RETURN = 13;
const SAY_BYTES = 1024 * 1024;
/** What a row's bytes above the blank were. */
const NOTHING = 0;
const LOW = 1;
/** Above ASCII: a letter or, rarely, a wide blank. */
const HIGH = 2;

/**
 * Adds the rows from byte `start` on, which stands in line `line`; answers the line of each row. Delimiter and newline
 * are single bytes. A blank line counts as a line and makes no row.
 */
export function cutPlainRows(
  bytes: Uint8Array,
  { start, line }: { readonly start: number; readonly line: number },
  { delimiter, newline }: { readonly delimiter: number; readonly newline: number },
  cells: GrowingCells,
  onBytes: (bytes: number) => void,
): number[] {
  const lines: number[] = [];
  const size = bytes.length;
  let nextLine = line;
  let rowFrom = start;
  let from = start;
  let seen = NOTHING;
  let say = start + SAY_BYTES;
  for (let at = start; at <= size; at++) {
    const byte = at < size ? bytes[at]! : newline;
    if (byte !== delimiter && byte !== newline) {
      if (byte > 32) seen |= byte > 127 ? HIGH : LOW;
      continue;
    }
    const to = byte === newline && at > from && bytes[at - 1] === RETURN ? at - 1 : at;
    cells.addCell(bytes[from] === APOSTROPHE ? unguarded(bytes, from, to) : from, to);
    from = at + 1;
    if (byte === delimiter) continue;
    if (seen === NOTHING || (seen === HIGH && textBetween(bytes, rowFrom, to).trim() === '')) {
      cells.dropRow();
    } else {
      cells.endRow();
      lines.push(nextLine);
    }
    nextLine++;
    rowFrom = from;
    seen = NOTHING;
    if (at < say) continue;
    onBytes(at);
    say = at + SAY_BYTES;
  }
  return lines;
}

function unguarded(bytes: Uint8Array, from: number, to: number): number {
  const text = textBetween(bytes, from, to);
  return unguardFormula(text) === text ? from : from + 1;
}
