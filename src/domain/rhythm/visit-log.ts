/** When each customer came and what she left: all that rhythms are learnt from, as columns. */
import type { DayNumber } from '../shared/day';

/** Row i is one customer: her visit days, ascending and distinct, stand in places start[i] … start[i + 1] − 1. */
export interface VisitLog {
  readonly start: Uint32Array;
  readonly day: Int32Array;
  /** What the day brought, refunds left out, fen. */
  readonly amountFen: Float64Array;
}

/** The log of a whole book. */
export interface BookLog extends VisitLog {
  readonly n: number;
  /** hashOfId of each customer's id. */
  readonly idHash: Uint32Array;
  /** 1 for archived customers: they teach the model, but nobody is warned about them. */
  readonly archived: Uint8Array;
}

/** The place after her last visit up to the end of a day: start[i] if she had not come by then. */
export function endOfKnown(log: VisitLog, i: number, asOf: DayNumber): number {
  const start = log.start[i]!;
  let end = log.start[i + 1]!;
  // From the back: nearly always everything is known, or all but a few visits.
  while (end > start && log.day[end - 1]! > asOf) end--;
  return end;
}

/** An evenly spread 32-bit number from an id: FNV-1a with a final mix (murmur3), the same on every device. */
export function hashOfId(id: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
