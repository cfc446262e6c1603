/** The total order of facts: who wrote last. The id is the last word, so that cloned phones agree too. */
export interface Stamp {
  readonly l: number;
  readonly c: number;
  readonly device: string;
  readonly id: string;
}

/** Negative if a was recorded before b, positive if after, 0 only for the same fact. */
export function compareStamps(a: Stamp, b: Stamp): number {
  return a.l - b.l || a.c - b.c || compareText(a.device, b.device) || compareText(a.id, b.id);
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
