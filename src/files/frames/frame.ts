/**
 * What one code of an animated transfer says. The bytes below are written as text (base45); numbers are big-endian.
 *
 * | at | bytes | what |
 * |---|---|---|
 * | 0 | 2 | "PQ" |
 * | 2 | 1 | version, 1 |
 * | 3 | 16 | the transfer: first 128 bits of SHA-256 of its content |
 * | 19 | 3 | bytes of content, 1 … 262,144 |
 * | 22 | 4 | number of the frame, from 0 |
 * | 26 | | blocks of the content added up (see mixture.ts) |
 * | end | 4 | CRC-32 of all before |
 *
 * How many blocks there are and how long they are follows from the length of the content: a frame cannot claim them.
 */
import { fail, ok, type Result } from '../../domain/shared/result';
import { fromBase45, toBase45 } from './base45';
import { crc32 } from './crc32';

/** A block of 800 bytes makes a frame of 1,245 signs: QR version 20 at level L holds 1,249. */
const MOST_BLOCK_BYTES = 800;
/** What a transfer may hold at most: 328 blocks, half a minute of codes. Nothing is kept for a frame that claims more. */
export const MOST_CONTENT_BYTES = 262_144;
const MAGIC = [0x50, 0x51];
const VERSION = 1;
const HEAD_BYTES = 26;
const CHECK_BYTES = 4;
const MOST_SIGNS = ((HEAD_BYTES + MOST_BLOCK_BYTES + CHECK_BYTES) / 2) * 3;

/** Which content a frame belongs to. */
export interface Transfer {
  /** 16 bytes. */
  readonly id: Uint8Array;
  readonly contentBytes: number;
}

export interface Frame {
  readonly transfer: Transfer;
  readonly number: number;
  readonly block: Uint8Array;
}

/** Why a text that a camera saw is of no use. */
export type FrameProblem =
  | { readonly type: 'not-a-frame' }
  | { readonly type: 'frame-damaged' }
  | { readonly type: 'frame-too-new'; readonly version: number }
  | { readonly type: 'transfer-too-large' };

/** Equal blocks, the last one filled up with zeros: 1,200 bytes are 2 blocks of 600. */
export function blocksOf(contentBytes: number): { readonly count: number; readonly bytes: number } {
  const count = Math.ceil(contentBytes / MOST_BLOCK_BYTES);
  return { count, bytes: Math.ceil(contentBytes / count) };
}

export function writeFrame({ transfer, number, block }: Frame): string {
  const bytes = new Uint8Array(HEAD_BYTES + block.length + CHECK_BYTES);
  const view = new DataView(bytes.buffer);
  bytes.set([...MAGIC, VERSION]);
  bytes.set(transfer.id, 3);
  view.setUint8(19, transfer.contentBytes >> 16);
  view.setUint16(20, transfer.contentBytes & 0xffff);
  view.setUint32(22, number);
  bytes.set(block, HEAD_BYTES);
  view.setUint32(bytes.length - CHECK_BYTES, crc32(bytes.subarray(0, -CHECK_BYTES)));
  return toBase45(bytes);
}

/** Whatever code a camera may come across, ours or not. */
export function readFrame(text: string): Result<Frame, FrameProblem> {
  const bytes = text.length <= MOST_SIGNS ? fromBase45(text) : null;
  if (bytes === null || MAGIC.some((byte, i) => bytes[i] !== byte))
    return fail({ type: 'not-a-frame' });
  if (bytes.length <= HEAD_BYTES + CHECK_BYTES) return fail({ type: 'frame-damaged' });
  const view = new DataView(bytes.buffer);
  const check = view.getUint32(bytes.length - CHECK_BYTES);
  if (check !== crc32(bytes.subarray(0, -CHECK_BYTES))) return fail({ type: 'frame-damaged' });
  const version = bytes[2]!;
  if (version !== VERSION) return fail({ type: 'frame-too-new', version });
  const contentBytes = view.getUint8(19) * 65_536 + view.getUint16(20);
  if (contentBytes > MOST_CONTENT_BYTES) return fail({ type: 'transfer-too-large' });
  const block = bytes.subarray(HEAD_BYTES, -CHECK_BYTES);
  if (contentBytes === 0 || block.length !== blocksOf(contentBytes).bytes)
    return fail({ type: 'frame-damaged' });
  const transfer = { id: bytes.subarray(3, 19), contentBytes };
  return ok({ transfer, number: view.getUint32(22), block });
}

/** Names a content by what it says: the same content is the same transfer on every phone. */
export async function transferOf(content: Uint8Array<ArrayBuffer>): Promise<Transfer> {
  const hash = await crypto.subtle.digest('SHA-256', content);
  return { id: new Uint8Array(hash, 0, 16), contentBytes: content.length };
}

export const sameTransfer = (a: Transfer, b: Transfer): boolean =>
  a.contentBytes === b.contentBytes && a.id.every((byte, i) => byte === b.id[i]);
