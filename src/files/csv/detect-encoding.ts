/** What a file is, and which encoding a text has: byte order mark, then NUL share, then strict UTF-8, then strict GB18030. */
import type { Encoding } from './encoding';
import { isLocked, isVCard, isZip, wrongKind, type WrongKind } from './file-kind';
import { MOST_BYTES } from './limits';
import { nulShare } from './nul-share';
import { fail, ok, type Result } from '../../domain/shared/result';

export interface DetectedEncoding {
  readonly encoding: Encoding;
  /** False when no encoding fits every byte and the vendor should look at the preview. */
  readonly sure: boolean;
}

export type OpenedFile =
  | (DetectedEncoding & {
      readonly type: 'lines' | 'contacts';
      readonly bytes: Uint8Array<ArrayBuffer>;
    })
  /** A workbook, if it is one: only its directory says so. */
  | { readonly type: 'zip'; readonly bytes: Uint8Array<ArrayBuffer> };

export type SniffProblem =
  | { readonly type: 'empty-file' }
  | { readonly type: 'wrong-kind'; readonly kind: WrongKind }
  | { readonly type: 'too-large' };

const HEAD_BYTES = 64 * 1024;
/** Enough to judge by: Chinese in GB18030 fails as UTF-8 within a few characters. */
const SAMPLE_BYTES = 256 * 1024;

const BYTE_ORDER_MARKS: readonly (readonly [Encoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['gb18030', [0x84, 0x31, 0x95, 0x33]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** Reads a file and sees what it is and how to read it, or why it cannot be a table. */
export async function openFile(file: Blob): Promise<Result<OpenedFile, SniffProblem>> {
  if (file.size === 0) return fail({ type: 'empty-file' });
  const tooLarge = file.size > MOST_BYTES;
  const bytes = await bytesOf(tooLarge ? file.slice(0, HEAD_BYTES) : file);
  const head = bytes.subarray(0, HEAD_BYTES);
  const kind = wrongKind(head);
  if (kind === 'xls' && isLocked(bytes)) return fail({ type: 'wrong-kind', kind: 'locked' });
  if (kind) return fail({ type: 'wrong-kind', kind });
  if (tooLarge) return fail({ type: 'too-large' });
  if (isZip(head)) return ok({ type: 'zip', bytes });
  return ok({ type: isVCard(head) ? 'contacts' : 'lines', bytes, ...sniff(bytes) });
}

/** A till's file may hold its first Chinese name far down: plain ASCII decides nothing, so the next sample is asked. */
function sniff(bytes: Uint8Array): DetectedEncoding {
  for (let at = 0; at < bytes.length; at += SAMPLE_BYTES) {
    const sample = bytes.subarray(at, at + SAMPLE_BYTES);
    const whole = at + sample.length >= bytes.length;
    const ascii = isAscii(sample);
    // The first may be marked, or be UTF-16 of English.
    if (ascii && at > 0) continue;
    const found = detectEncoding(sample, whole);
    if (!ascii || found.encoding !== 'utf-8') return found;
  }
  return { encoding: 'utf-8', sure: true };
}

/** Judges a sample; `whole` says that it ends where the file ends, so that a cut character is an error. */
export function detectEncoding(sample: Uint8Array, whole: boolean): DetectedEncoding {
  for (const [encoding, mark] of BYTE_ORDER_MARKS) {
    if (mark.every((byte, i) => sample[i] === byte)) return { encoding, sure: true };
  }
  const { utf16 } = nulShare(sample.subarray(0, HEAD_BYTES));
  if (utf16) return { encoding: utf16, sure: true };
  if (decoded('utf-8', sample, whole) !== null) return { encoding: 'utf-8', sure: true };
  // A few damaged bytes in much good UTF-8 must not turn the whole file into GB18030.
  if (mostlyUtf8(sample)) return { encoding: 'utf-8', sure: false };
  return { encoding: 'gb18030', sure: decoded('gb18030', sample, whole) !== null };
}

/** The text, or null where the bytes do not fit the encoding. */
function decoded(encoding: Encoding, bytes: Uint8Array, whole: boolean): string | null {
  try {
    const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
    return decoder.decode(bytes, { stream: !whole });
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

function mostlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes.subarray(0, HEAD_BYTES * 4));
  let good = 0;
  let damaged = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0xfffd) damaged++;
    else if (code > 0x7f) good++;
  }
  return damaged * 20 < good;
}

/** Good UTF-8 has as many bytes as characters only where all of it is ASCII: the decoder finds that out many times faster than a loop. */
const isAscii = (bytes: Uint8Array): boolean =>
  decoded('utf-8', bytes, true)?.length === bytes.length;

const bytesOf = async (blob: Blob): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await blob.arrayBuffer());
