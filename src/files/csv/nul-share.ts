/** NUL bytes betray UTF-16 (every second byte of plain letters) and binary files. */
import type { Encoding } from './encoding';

export interface NulShare {
  /** NULs among all bytes, 0..1. */
  readonly share: number;
  /** The UTF-16 order the NULs speak for, or null. */
  readonly utf16: Extract<Encoding, 'utf-16le' | 'utf-16be'> | null;
}

/** Counts NULs on even and odd places: above 5 % and nine in ten on one side is UTF-16 (delimiters and digits are enough for that in Chinese text). */
export function nulShare(bytes: Uint8Array): NulShare {
  if (!bytes.includes(0)) return { share: 0, utf16: null };
  let even = 0;
  let odd = 0;
  for (let i = 0; i < bytes.length; i++) {
    if (bytes[i] === 0) {
      if (i % 2 === 0) even++;
      else odd++;
    }
  }
  const nuls = even + odd;
  const share = nuls / bytes.length;
  if (share < 0.05) return { share, utf16: null };
  if (odd >= nuls * 0.9) return { share, utf16: 'utf-16le' };
  return { share, utf16: even >= nuls * 0.9 ? 'utf-16be' : null };
}
