/** The book's database: opening it, and refusing to touch one that a newer app has written. */
import Dexie, { type EntityTable, type Table } from 'dexie';
import {
  SCHEMA_VERSION,
  STORES_1,
  type CardRow,
  type ChunkRow,
  type PackRow,
  type TailRow,
  type YearRow,
} from './schema/version-1';

/** Small named records; each reader knows the shape behind its key. */
export interface NamedRecord {
  readonly key: string;
}

export class Database extends Dexie {
  declare records: Table<NamedRecord, string>;
  declare tail: EntityTable<TailRow & { seq: number }, 'seq'>;
  declare packs: Table<PackRow, number>;
  declare chunks: Table<ChunkRow, number>;
  declare cards: Table<CardRow, string>;
  declare years: Table<YearRow, number>;

  constructor(
    name: string,
    dependencies: { indexedDB?: IDBFactory; IDBKeyRange?: typeof IDBKeyRange } = {},
  ) {
    // Money is written here: "saved" must mean on the disk, not in a cache.
    super(name, { chromeTransactionDurability: 'strict', autoOpen: false, ...dependencies });
    this.version(SCHEMA_VERSION).stores(STORES_1);
    // Dexie's own handler would reopen and let old code write into the new shape.
    this.on('versionchange', () => {
      this.close();
      return false;
    });
  }
}

export type OpenProblem = { readonly type: 'book-newer' } | { readonly type: 'storage-denied' };

/** Opens the database, or says why it must not or cannot be opened. */
export async function openDatabase(db: Database): Promise<OpenProblem | null> {
  try {
    await db.open();
  } catch (error) {
    if (error instanceof Dexie.VersionError) return { type: 'book-newer' };
    if (error instanceof Dexie.DexieError) return { type: 'storage-denied' };
    throw error;
  }
  // Dexie opens a newer database without a word and lets older code write; its versions are ten times ours.
  if (db.backendDB().version / 10 > SCHEMA_VERSION) {
    db.close();
    return { type: 'book-newer' };
  }
  return null;
}
