/** QR codes, drawn and read: the only place that knows the package for both. */
import encodeQR from 'qr';
import decodeQR from 'qr/decode.js';
import type { CodePicture, SeenPicture } from './code-answers';

const MARGIN = 4;

/** Draws text of base45 signs as the smallest code that holds it, with the least error correction: missed codes are made up for. */
export function drawCode(text: string): CodePicture {
  const rows = encodeQR(text, 'raw', { ecc: 'low', encoding: 'alphanumeric', border: MARGIN });
  return { side: rows.length, squares: Uint8Array.from(rows.flat(), Number) };
}

/** How hard one picture is looked at: the next one may well be sharper. */
const EFFORT = { effort: 8, timeLimit: 60 } as const;

/** The text of the code in a picture; null when there is none that can be read. */
export function readCode(seen: SeenPicture): string | null {
  try {
    return decodeQR(seen, EFFORT);
  } catch (error) {
    // The package says so by throwing plain errors; a picture of the wrong shape is a mistake of ours.
    if (error instanceof TypeError || error instanceof RangeError) throw error;
    return null;
  }
}
