/** The visits that patterns are counted from, as columns in no particular order. */
export interface VisitRows {
  readonly n: number;
  /** Place of the customer in the book, −1 for a walk-in. */
  readonly customer: Int32Array;
  /** DayNumber. */
  readonly day: Int32Array;
  /** Minutes after midnight, −1 when nobody noted the time. */
  readonly minute: Int16Array;
  /** Fen, negative for a refund. */
  readonly amountFen: Float64Array;
  readonly refund: Uint8Array;
  /** JSON of note and line items, null where there are none. */
  readonly text: readonly (string | null)[];
}

/** What each day brought, from `first` on without a gap. */
export interface DaySums {
  readonly first: number;
  /** Refunds left out. */
  readonly visits: Int32Array;
  /** Fen, refunds taken off. */
  readonly amountFen: Float64Array;
}
