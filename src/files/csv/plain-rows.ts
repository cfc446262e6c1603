/** Cuts bytes without any quote into cells: most files are like that, and nothing then needs a parser. */
import { isFilled, longer, textBetween, type Cells } from './cells';
import { unguardFormula } from './formula-guard';

const APOSTROPHE = 39;
const RETURN = 13;
const SAY_BYTES = 1024 * 1024;
/** What a row holds above the blank: mostly ASCII, which is surely written; what else there is may be a wide blank. */
const NOTHING = 0;
const LOW = 1;
const HIGH = 2;
const GUARD = 4;

/**
 * The rows from byte `start` on, which stands in line `line`, with the line of each. Delimiter and newline are single
 * bytes. A blank line counts as a line and makes no row.
 */
export function cutPlainRows(
  bytes: Uint8Array,
  { start, line }: { readonly start: number; readonly line: number },
  { delimiter, newline }: { readonly delimiter: number; readonly newline: number },
  onBytes: (bytes: number) => void,
): { readonly cells: Cells; readonly lines: Int32Array } {
  let from = longer(NONE);
  let to = longer(NONE);
  let begin = longer(NONE);
  let end = longer(NONE);
  let lines = longer(NONE);
  let cell = 0;
  let row = 0;
  let nextLine = line;
  let cellFrom = start;
  let seen = NOTHING;
  let say = start + SAY_BYTES;
  for (let at = start; at <= bytes.length; at++) {
    const byte = at < bytes.length ? bytes[at]! : newline;
    if (byte !== delimiter && byte !== newline) {
      if (byte > 32) seen |= byte > 127 ? HIGH : LOW;
      continue;
    }
    if (cell === from.length) [from, to] = [longer(from), longer(to)];
    from[cell] = cellFrom;
    to[cell] = byte === newline && at > cellFrom && bytes[at - 1] === RETURN ? at - 1 : at;
    if (bytes[cellFrom] === APOSTROPHE && isGuarded(bytes, cellFrom, to[cell]!)) {
      from[cell] = cellFrom + 1;
      seen |= GUARD;
    }
    cell++;
    cellFrom = at + 1;
    if (byte === delimiter) continue;
    if (row === begin.length) [begin, end, lines] = [longer(begin), longer(end), longer(lines)];
    begin[row] = row === 0 ? 0 : end[row - 1]!;
    end[row] = cell;
    if (
      (seen & (LOW | GUARD)) === LOW ||
      (seen !== NOTHING && isWritten({ bytes, from, to, begin, end, length: row + 1 }, row))
    )
      lines[row++] = nextLine;
    else cell = begin[row]!;
    nextLine++;
    seen = NOTHING;
    if (at < say) continue;
    onBytes(at);
    say = at + SAY_BYTES;
  }
  return { cells: { bytes, from, to, begin, end, length: row }, lines };
}

const NONE = new Int32Array(0);

function isWritten(cells: Cells, row: number): boolean {
  for (let at = cells.begin[row]!; at < cells.end[row]!; at++) if (isFilled(cells, at)) return true;
  return false;
}

function isGuarded(bytes: Uint8Array, from: number, to: number): boolean {
  const text = textBetween(bytes, from, to);
  return unguardFormula(text) !== text;
}
