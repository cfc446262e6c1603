/**
 * Looks over a sheet's XML before it is read as a whole. Rows and cells need not say where they stand, but the reader
 * wants to hear it; and one stray cell far down or far right would make it fill millions of empty ones.
 */
import { fail, ok, type Result } from '../../domain/shared/result';
import { columnLetters } from '../csv/column-letters';

/** What Excel allows, and more than any till needs. */
const LAST_ROW = 1_048_576;
/** Columns beyond this are strays or no list at all; up to here a row's extra cells are named one by one. */
const LAST_COLUMN = 1000;
/** Rows times columns: beyond this a phone has no room for the empty cells between. */
const MOST_PLACES = 20_000_000;

const TAGS = /<(\w+:)?(row|c)(?=[\s/>])([^>]*)>/g;
const OWN_PLACE = /\sr="([^"]*)"/;

export function tidySheet(
  bytes: Uint8Array<ArrayBuffer>,
): Result<Uint8Array<ArrayBuffer>, { readonly type: 'too-large' | 'too-many-columns' }> {
  const text = new TextDecoder().decode(bytes);
  let row = 0;
  let column = 0;
  let lastRow = 0;
  let lastColumn = 0;
  let mended = '';
  let copied = 0;
  for (const tag of text.matchAll(TAGS)) {
    const [whole, , kind, attributes = ''] = tag;
    const place = OWN_PLACE.exec(attributes)?.[1];
    if (kind === 'row') {
      row = place === undefined ? row + 1 : Number(place);
      column = 0;
      continue;
    }
    column = place === undefined ? column + 1 : columnOf(place);
    if (place === undefined) {
      const at = tag.index + whole.length - (attributes.endsWith('/') ? 2 : 1);
      mended += `${text.slice(copied, at)} r="${columnLetters(column - 1)}${row}"`;
      copied = at;
    }
    // A cell with a border and no value is often coloured to the end of the sheet, and takes no room.
    if (attributes.endsWith('/')) continue;
    lastRow = Math.max(lastRow, row);
    lastColumn = Math.max(lastColumn, column);
  }
  if (lastColumn > LAST_COLUMN) return fail({ type: 'too-many-columns' });
  if (row > LAST_ROW || lastRow * lastColumn > MOST_PLACES) return fail({ type: 'too-large' });
  return ok(copied === 0 ? bytes : new TextEncoder().encode(mended + text.slice(copied)));
}

/** "C7" is 3. */
export function columnOf(place: string): number {
  let column = 0;
  for (let i = 0; i < place.length; i++) {
    const letter = place.charCodeAt(i) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  return column;
}
