/**
 * The id of a payment by its number at the payment service, so that two downloads that overlap, here or on two devices,
 * bring it once.
 */

/** Shorter numbers are no service's own, and may come twice. */
const LEAST_CHARS = 16;

/** Puts 16 bytes that follow from the number at `at`; false for what is no transaction number. */
export function transactionIdInto(bytes: Uint8Array, at: number, text: string): boolean {
  const number = text.trim();
  if (number.length < LEAST_CHARS || !/^[\w-]+$/.test(number)) return false;
  for (let lane = 0; lane < 4; lane++) {
    const hash = hashOf(number, Math.imul(lane + 1, 0x9e3779b1));
    for (let i = 0; i < 4; i++) bytes[at + 4 * lane + i] = hash >>> (8 * i);
  }
  return true;
}

/** Whether entry i of many ids was given one. */
export const isNumbered = (ids: Uint8Array, i: number): boolean =>
  ids.subarray(16 * i, 16 * i + 16).some((byte) => byte !== 0);

/** MurmurHash3 over the characters (Appleby, x86, 32 bits); four seeds make 128. */
function hashOf(text: string, seed: number): number {
  let h = seed;
  for (let i = 0; i < text.length; i++) {
    const k = Math.imul(text.charCodeAt(i) ^ seed, 0xcc9e2d51);
    h ^= Math.imul((k << 15) | (k >>> 17), 0x1b873593);
    h = Math.imul((h << 13) | (h >>> 19), 5) + 0xe6546b64;
  }
  h ^= text.length;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}
