/** The secret with which this device encrypts its book files. It never leaves the device by itself: no fact, no file holds it. */
import type { Database } from '../database';

export interface RecoveryRow {
  readonly key: 'recovery';
  /** As secretOf gives it. */
  readonly secret: string;
}

export async function readRecovery(db: Database): Promise<string | null> {
  return ((await db.records.get('recovery')) as RecoveryRow | undefined)?.secret ?? null;
}

export async function keepRecovery(db: Database, secret: string): Promise<void> {
  const row: RecoveryRow = { key: 'recovery', secret };
  await db.records.put(row);
}
