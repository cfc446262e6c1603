/** Ids that follow from other ids, so that what is made twice, on two devices, meets itself. */
import { idFromBytes, idToBytes } from '../domain/shared/id';

/**
 * The id that follows from an import's id and a number (a line of its file), or from a fact's and a running number.
 * Injective per import: the first four bytes are a bijective mix of the number (spread evenly, because packs are sorted
 * by id), the other twelve are the import's own.
 */
export function deriveIdInto(bytes: Uint8Array, at: number, importId: Uint8Array, ordinal: number) {
  const salt = (importId[12]! << 24) | (importId[13]! << 16) | (importId[14]! << 8) | importId[15]!;
  const mixed = mix(ordinal ^ salt);
  bytes[at] = mixed >>> 24;
  bytes[at + 1] = mixed >>> 16;
  bytes[at + 2] = mixed >>> 8;
  bytes[at + 3] = mixed;
  for (let i = 0; i < 12; i++) bytes[at + 4 + i] = importId[i]!;
}

/** Puts 16 bytes at `at` that follow from a text alone: 128 bits, as four MurmurHash3 of 32 bits with different seeds. */
export function hashIdInto(bytes: Uint8Array, at: number, text: string): void {
  for (let lane = 0; lane < 4; lane++) {
    const hash = hashOf(text, Math.imul(lane + 1, 0x9e3779b1));
    for (let i = 0; i < 4; i++) bytes[at + 4 * lane + i] = hash >>> (8 * i);
  }
}

/** MurmurHash3 over the characters (Appleby, x86, 32 bits). */
function hashOf(text: string, seed: number): number {
  let h = seed;
  for (let i = 0; i < text.length; i++) {
    const k = Math.imul(text.charCodeAt(i) ^ seed, 0xcc9e2d51);
    h ^= Math.imul((k << 15) | (k >>> 17), 0x1b873593);
    h = Math.imul((h << 13) | (h >>> 19), 5) + 0xe6546b64;
  }
  return mix(h ^ text.length);
}

/** As a text: the id number `ordinal` that follows from another. */
export function derivedId(id: string, ordinal: number): string {
  const [from, to] = [new Uint8Array(16), new Uint8Array(16)];
  idToBytes(id, from);
  deriveIdInto(to, 0, from, ordinal);
  return idFromBytes(to);
}

/** MurmurHash3's 32-bit finaliser (Appleby): a bijection on 32-bit integers. */
function mix(h: number): number {
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
