/** One encoding for all that follows: cells are cut and read as UTF-8 bytes, whatever the file was saved in. */
import type { Encoding } from './encoding';

const PIECE_BYTES = 4 * 1024 * 1024;
const MARK = [0xef, 0xbb, 0xbf];
/** Ends a text under DOS, where some tills still live. */
const CTRL_Z = 0x1a;

/** The file's text as UTF-8, without byte order mark, NUL characters and the end mark of old tills. UTF-8 comes back as it is, even where it is damaged. */
export function toUtf8(bytes: Uint8Array, encoding: Encoding): Uint8Array {
  const encoded = encoding === 'utf-8' ? bytes : encodeAgain(bytes, encoding);
  const marked = MARK.every((byte, i) => encoded[i] === byte);
  const ended = encoded.at(-1) === CTRL_Z;
  const text = encoded.subarray(marked ? MARK.length : 0, encoded.length - (ended ? 1 : 0));
  return text.includes(0) ? text.filter((byte) => byte !== 0) : text;
}

/** In pieces, so that a large file never stands in memory as one text. */
function encodeAgain(bytes: Uint8Array, encoding: Encoding): Uint8Array {
  const decoder = new TextDecoder(encoding);
  const encoder = new TextEncoder();
  const pieces: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; at += PIECE_BYTES) {
    const stream = at + PIECE_BYTES < bytes.length;
    const piece = bytes.subarray(at, at + PIECE_BYTES);
    pieces.push(encoder.encode(decoder.decode(piece, { stream })));
  }
  const joined = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    joined.set(piece, at);
    at += piece.length;
  }
  return joined;
}
