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
    const factory = dependencies.indexedDB ?? Dexie.dependencies.indexedDB;
    super(name, {
      chromeTransactionDurability: 'strict',
      autoOpen: false,
      ...dependencies,
      ...(factory ? { indexedDB: neverNewer(factory) } : {}),
    });
    this.version(SCHEMA_VERSION).stores(STORES_1);
    // Dexie's own handler would reopen and let old code write into the new shape.
    this.on('versionchange', () => {
      this.close();
      return false;
    });
  }
}

/** Dexie answers a database of a newer version by opening it all the same and adding what it misses: here that ends before anything is touched. */
function neverNewer(factory: IDBFactory): IDBFactory {
  const open = (name: string, version?: number): IDBOpenDBRequest => {
    if (version === undefined) throw new DOMException('Written by a newer app', 'VersionError');
    return factory.open(name, version);
  };
  return new Proxy(factory, {
    get(target, key: keyof IDBFactory) {
      const value: unknown = key === 'open' ? open : target[key];
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
}

export type OpenProblem = { readonly type: 'book-newer' } | { readonly type: 'storage-denied' };

/** Opens the database, or says why it must not or cannot be opened. */
export async function openDatabase(db: Database): Promise<OpenProblem | null> {
  try {
    await db.open();
  } catch (error) {
    // Dexie hands on what the browser throws; a private window or blocked cookies say SecurityError.
    const foreign = error instanceof Dexie.DexieError || error instanceof DOMException;
    if (!foreign) throw error;
    return { type: error.name === 'VersionError' ? 'book-newer' : 'storage-denied' };
  }
  return null;
}
