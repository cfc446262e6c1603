/**
 * The first 96 bytes of an encrypted book file; numbers are big-endian. Described for others by public/pondbook-sealed.txt.
 *
 * | at | bytes | what |
 * |---|---|---|
 * | 0 | 8 | "PONDSEAL" |
 * | 8 | 1 | version, 1 |
 * | 9 | 1 | how the key is made: 1, PBKDF2-HMAC-SHA256 |
 * | 10 | 1 | content: 0 a plain book file, 1 the same gzipped |
 * | 11 | 1 | chunk size as a power of two, 16 |
 * | 12 | 4 | iterations |
 * | 16 | 16 | salt |
 * | 32 | 7 | nonce prefix |
 * | 39 | 1 | 0 |
 * | 40 | 8 | bytes of content |
 * | 48 | 16 | check value of the key |
 * | 64 | 32 | SHA-256 of bytes 0 … 63 |
 *
 * The hash needs no key: a header that fits and a check value that does not means a wrong code, nothing else.
 */
import { fail, ok, type Result } from '../../domain/shared/result';

export const HEADER_BYTES = 96;
export const CHUNK_BYTES = 65_536;
export const TAG_BYTES = 16;

const MAGIC = new TextEncoder().encode('PONDSEAL');
const VERSION = 1;
const PBKDF2_SHA256 = 1;
const HASHED_BYTES = 64;
/** Below, guessing is cheap; above, a phone would not come back. */
const ITERATIONS = { least: 100_000, most: 5_000_000 } as const;

export interface SealHeader {
  readonly gzipped: boolean;
  readonly iterations: number;
  readonly salt: Uint8Array;
  readonly noncePrefix: Uint8Array;
  readonly contentBytes: number;
  readonly keyCheck: Uint8Array;
}

/** Why a file cannot be an encrypted book file that can be opened. */
export type SealHeaderProblem =
  | { readonly type: 'file-damaged' }
  | { readonly type: 'file-truncated' }
  | { readonly type: 'file-too-new'; readonly version: number };

/** Whether a file begins as an encrypted book file does. */
export const isSealed = async (file: Blob): Promise<boolean> => {
  const start = new Uint8Array(await file.slice(0, MAGIC.length).arrayBuffer());
  return start.length === MAGIC.length && MAGIC.every((byte, i) => start[i] === byte);
};

/** How long the whole file is: header, content and a tag for each chunk. Empty content is one empty chunk. */
export const sealedBytes = (contentBytes: number): number =>
  HEADER_BYTES + contentBytes + TAG_BYTES * chunksOf(contentBytes);

export const chunksOf = (contentBytes: number): number =>
  Math.max(1, Math.ceil(contentBytes / CHUNK_BYTES));

export async function writeHeader(header: SealHeader): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(HEADER_BYTES);
  const view = new DataView(bytes.buffer);
  bytes.set(MAGIC);
  bytes.set([VERSION, PBKDF2_SHA256, header.gzipped ? 1 : 0, Math.log2(CHUNK_BYTES)], 8);
  view.setUint32(12, header.iterations);
  bytes.set(header.salt, 16);
  bytes.set(header.noncePrefix, 32);
  view.setBigUint64(40, BigInt(header.contentBytes));
  bytes.set(header.keyCheck, 48);
  bytes.set(await hashOf(bytes), HASHED_BYTES);
  return bytes;
}

/** The header of a file that isSealed; every parameter is held to its bounds before anything is computed with it. */
export async function readHeader(file: Blob): Promise<Result<SealHeader, SealHeaderProblem>> {
  const bytes = new Uint8Array(await file.slice(0, HEADER_BYTES).arrayBuffer());
  if (bytes.length < HEADER_BYTES) return fail({ type: 'file-truncated' });
  const hash = await hashOf(bytes);
  if (hash.some((byte, i) => bytes[HASHED_BYTES + i] !== byte))
    return fail({ type: 'file-damaged' });
  const version = bytes[8]!;
  if (version > VERSION) return fail({ type: 'file-too-new', version });
  const view = new DataView(bytes.buffer);
  const iterations = view.getUint32(12);
  const contentBytes = Number(view.getBigUint64(40));
  const sound =
    version === VERSION &&
    bytes[9] === PBKDF2_SHA256 &&
    bytes[10]! <= 1 &&
    bytes[11] === Math.log2(CHUNK_BYTES) &&
    iterations >= ITERATIONS.least &&
    iterations <= ITERATIONS.most;
  if (!sound || file.size > sealedBytes(contentBytes)) return fail({ type: 'file-damaged' });
  if (file.size < sealedBytes(contentBytes)) return fail({ type: 'file-truncated' });
  return ok({
    gzipped: bytes[10] === 1,
    iterations,
    salt: bytes.slice(16, 32),
    noncePrefix: bytes.slice(32, 39),
    contentBytes,
    keyCheck: bytes.slice(48, 64),
  });
}

const hashOf = async (bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', bytes.slice(0, HASHED_BYTES)));
