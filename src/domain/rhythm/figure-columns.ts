import type { FigureTable } from '../customers/figure-table';

/** The figures of many customers as columns, as far as scoring needs them: row i of every column belongs to customer i. */
export interface FigureColumns extends Pick<
  FigureTable,
  | 'n'
  | 'visits'
  | 'visitDays'
  | 'firstDay'
  | 'lastDay'
  | 'amountFen'
  | 'paidRepeats'
  | 'paidRepeatsFen'
  | 'sumLnGap'
  | 'recentDays'
  | 'recentCount'
> {
  /** hashOfId of each customer's id. */
  readonly idHash: Uint32Array;
  /** 1 for archived customers: they teach the model, but nobody is warned about them. */
  readonly archived: Uint8Array;
}

/** An evenly spread 32-bit number from an id: FNV-1a with a final mix (murmur3), the same on every device. */
export function hashOfId(id: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
