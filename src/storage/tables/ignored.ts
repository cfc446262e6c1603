/** Doubts about the book that the vendor has left alone, on this device. */
import type { Database } from '../database';

interface IgnoredRow {
  readonly key: 'ignored';
  /** See doubtKey. */
  readonly doubts: readonly string[];
}

export async function readIgnored(db: Database): Promise<ReadonlySet<string>> {
  return new Set(((await db.records.get('ignored')) as IgnoredRow | undefined)?.doubts);
}

export async function changeIgnored(
  db: Database,
  change: (doubts: ReadonlySet<string>) => Iterable<string>,
): Promise<void> {
  await db.transaction('rw', db.records, async () => {
    const row: IgnoredRow = { key: 'ignored', doubts: [...change(await readIgnored(db))] };
    await db.records.put(row);
  });
}
