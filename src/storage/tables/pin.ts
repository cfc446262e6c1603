/** The PIN of this device's curtain, as a hash, and how often it was missed. No fact and no file holds any of it. */
import type { Database } from '../database';

export interface PinRow {
  readonly key: 'pin';
  readonly salt: Uint8Array<ArrayBuffer>;
  readonly hash: Uint8Array<ArrayBuffer>;
  readonly iterations: number;
  /** Wrong tries since the last right one. */
  readonly wrong: number;
  /** What is left of the wait after the last of them, ms. */
  readonly waitMs: number;
}

export const readPin = async (db: Database): Promise<PinRow | null> =>
  ((await db.records.get('pin')) as PinRow | undefined) ?? null;

export async function keepPin(db: Database, row: PinRow): Promise<void> {
  await db.records.put(row);
}

export async function dropPin(db: Database): Promise<void> {
  await db.records.delete('pin');
}

/** Changes the row as it stands now, alone among all tabs; nothing happens where there is none. */
export const changePin = (db: Database, change: (row: PinRow) => PinRow): Promise<PinRow | null> =>
  db.transaction('rw', db.records, async () => {
    const row = await readPin(db);
    if (!row) return null;
    const changed = change(row);
    await keepPin(db, changed);
    return changed;
  });
