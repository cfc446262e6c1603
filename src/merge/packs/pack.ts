/**
 * A pack: up to PACK_SIZE facts of one kind as columns, sorted by customer and time. IndexedDB charges per record and
 * hardly per byte, and columns of numbers are read many times faster than objects. All kinds have the same columns, so
 * that a kind from a later version is carried through without being understood. What the columns hold per kind:
 *
 * | kind    | code            | amount         | ref        | text (JSON)            |
 * | visit   | visit kind      | fen, signed    |            | items, seat, note      |
 * | entry   | account/reason  | units, signed  | its visit  | note                   |
 * | contact | channel/outcome | follow-up day  |            | note                   |
 * | feedback| feedback        |                | complaint  | note                   |
 * | edit    |                 |                |            | fields                 |
 * | setting |                 |                |            | fields                 |
 * | void    |                 |                | its target |                        |
 * | import  |                 |                |            | source and counts      |
 * | alias   |                 |                | the other  |                        |
 * | erase   |                 |                |            |                        |
 */

export const PACK_SIZE = 1024;

/** Columns of facts of one kind. A pack has at most PACK_SIZE rows; longer tables occur only in memory. */
export interface FactColumns {
  /** One of the kinds of facts, or one that a later version will know. */
  readonly kind: string;
  readonly n: number;
  /** 16 bytes a fact. */
  readonly id: Uint8Array;
  readonly l: Float64Array;
  readonly c: Float64Array;
  readonly devices: readonly string[];
  /** Index into devices. */
  readonly device: Uint16Array | Uint32Array;
  readonly v: Uint16Array;
  /** DayNumber; minute −1 where unknown; zone in minutes. */
  readonly day: Int32Array;
  readonly minute: Int16Array;
  readonly zone: Int16Array;
  /** Distinct customers, 16 bytes each, and per fact 1 + the index into them, 0 for none. */
  readonly customers: Uint8Array;
  readonly customer: Uint16Array | Uint32Array;
  /** Distinct imports, and per fact 1 + the index into them, 0 for none. */
  readonly batches: readonly string[];
  readonly batch: Uint16Array | Uint32Array;
  readonly codes: readonly string[];
  /** Index into codes. */
  readonly code: Uint16Array | Uint32Array;
  readonly amount: Float64Array;
  /** 16 bytes a fact, zeros for none; null if no fact of the table has one. */
  readonly ref: Uint8Array | null;
  /** Null if no fact of the table has one. */
  readonly text: readonly (string | null)[] | null;
}

export type Pack = FactColumns;

/** Whether row i refers to another fact. */
export function hasRef(columns: FactColumns, i: number): boolean {
  if (!columns.ref) return false;
  for (let b = i * 16; b < i * 16 + 16; b++) if (columns.ref[b] !== 0) return true;
  return false;
}
