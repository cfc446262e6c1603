/** Short lists of what the vendor has put aside on this device: a record each, read and changed as a whole. */
import type { Database } from '../database';

interface ListRow<T> {
  readonly key: string;
  readonly list: readonly T[];
}

/** The list under a key; empty before anything was put there. */
export const keptList = <T>(key: string) => {
  const read = async (db: Database): Promise<readonly T[]> =>
    ((await db.records.get(key)) as ListRow<T> | undefined)?.list ?? [];
  return {
    read,
    /** In one transaction, so that two quick taps both count. */
    change: (db: Database, change: (list: readonly T[]) => readonly T[]): Promise<void> =>
      db.transaction('rw', db.records, async () => {
        const row: ListRow<T> = { key, list: change(await read(db)) };
        await db.records.put(row);
      }),
  };
};
