/** Whether the room left for the book is worth a word. */
export interface SpaceLeft {
  readonly bytes: number;
  /** Long work writes the new state of the book beside the old one: less than the book takes now may be too little. */
  readonly short: boolean;
}

/** Below this it is short, however small the book. */
const LEAST_BYTES = 20_000_000;

/** Null where the browser does not tell. 5 MB used of 30: 25 left, enough; 40 of 70: 30 left, short. */
export function spaceLeft(usedBytes: number | null, quotaBytes: number | null): SpaceLeft | null {
  if (usedBytes === null || quotaBytes === null) return null;
  const bytes = Math.max(0, quotaBytes - usedBytes);
  return { bytes, short: bytes < Math.max(LEAST_BYTES, usedBytes) };
}
