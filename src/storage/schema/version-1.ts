/** The rows of schema version 1, as released: frozen; a change of shape is a new version with an upgrade. */
import type { Fact, Fields } from '../../domain/facts/fact';
import type { CustomerFields } from '../../domain/customers/customer';
import type { Figures } from '../../domain/customers/figures';
import type { FigureTable } from '../../domain/customers/figure-table';
import type { CustomerId, DeviceId } from '../../domain/shared/id';
import type { Day } from '../../domain/shared/day';
import type { Person } from '../../merge/fold/aliases';
import type { LiveImport } from '../../merge/fold/fold';
import type { Pack } from '../../merge/packs/pack';
import type { Year } from '../../merge/fold/year';

/** Number of the schema; a database with a higher one was written by a newer app and must not be touched. */
export const SCHEMA_VERSION = 1;

export const STORES_1 = {
  /**
   * Small single records by name: head, directory, insight, front, standing, patterns, snoozes, mappings, ignored, folder.
   */
  records: 'key',
  /** Facts of recent taps, one record each, oldest first; packed in the background. */
  tail: '++seq,id,customer',
  packs: '++seq',
  /** Cards of about 512 customers each, in the order of customer ids. */
  chunks: '++seq',
  /** Cards changed since the chunks were written. */
  cards: 'id',
  years: 'year',
} as const;

/** What every tap reads and writes, and the first screen needs. */
export interface HeadRow {
  readonly key: 'head';
  readonly device: DeviceId;
  /** The clock: the largest stamp this device has given or seen. */
  readonly l: number;
  readonly c: number;
  /** Counts rewrites of packs and chunks, so that caches know when they are stale. */
  readonly generation: number;
  /** All facts, dead ones too. */
  readonly facts: number;
  readonly customers: number;
  readonly visits: number;
  /** What the newest day with a tap has on top of its year: a year is written once a day, not at every tap. */
  readonly openDay?: OpenDay | null;
  readonly settings: Fields;
  readonly imports: readonly LiveImport[];
  readonly undone: readonly string[];
  /** The last time the book reached a file: the day, and how many facts it held. */
  readonly backup: { readonly day: Day; readonly facts: number } | null;
}

export interface OpenDay {
  /** DayNumber. */
  readonly day: number;
  /** Visits (no refunds) and money (refunds included, fen). */
  readonly visits: number;
  readonly amountFen: number;
}

/** Which packs and chunks make up the book; whatever is not named here is left over from cancelled work. */
export interface DirectoryRow {
  readonly key: 'directory';
  readonly generation: number;
  readonly packs: readonly PackEntry[];
  readonly chunks: readonly ChunkEntry[];
  /** Everybody with several ids, the one that counts first; absent for nobody. It only changes with a rewrite, as all of this does. */
  readonly people?: readonly Person[];
}

/** The first 48 bits of the lowest and highest customer id inside; −1 where rows without a customer are inside. */
export interface Fence {
  readonly seq: number;
  readonly low: number;
  readonly high: number;
}
export interface PackEntry extends Fence {
  readonly kind: string;
  readonly n: number;
  /** Packs written together are sorted among themselves: one run. */
  readonly run: number;
}
export type ChunkEntry = Fence;

export type TailRow = Fact & { readonly seq?: number };
export type PackRow = Pack & { readonly seq?: number };

export interface ChunkRow {
  readonly seq?: number;
  readonly n: number;
  readonly ids: Uint8Array;
  /**
   * One line per customer, JSON of [pinyin initials, CustomerFields]: one text is copied many times faster than a
   * thousand, and a tap or a list reads few of its lines.
   */
  readonly lines: string;
  readonly figures: FigureTable;
}

export interface CardRow {
  readonly id: CustomerId;
  readonly fields: CustomerFields;
  readonly initials: string;
  readonly figures: Figures;
  /** All her facts were voided: the chunk's card, if there is one, no longer counts. */
  readonly gone?: true;
}

export type YearRow = Year;
