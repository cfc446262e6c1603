/**
 * Ids that follow from an import's id and a running number, so that the same file imported on two devices meets itself.
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

/** MurmurHash3's 32-bit finaliser (Appleby): a bijection on 32-bit integers. */
function mix(h: number): number {
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
