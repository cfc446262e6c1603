/** Reads all cards chunk by chunk, for those who keep them in memory. */
import type { Database } from '../database';
import type { CardRow, ChunkRow, DirectoryRow } from '../schema/version-1';
import { readHead } from './head';

export interface RosterDirectory {
  readonly generation: number;
  readonly chunks: readonly number[];
}

export async function readRosterDirectory(db: Database): Promise<RosterDirectory> {
  return db.transaction('r', db.records, async () => {
    const head = await readHead(db);
    const directory = (await db.records.get('directory')) as DirectoryRow | undefined;
    return {
      generation: head.generation,
      chunks: directory?.chunks.map((entry) => entry.seq) ?? [],
    };
  });
}

/** Undefined when the chunk was replaced meanwhile: then the directory must be read again. */
export const readChunk = (db: Database, seq: number): Promise<ChunkRow | undefined> =>
  db.chunks.get(seq);

/** The generation and the cards changed since: what a roster in memory must follow. */
export async function readRosterChanges(
  db: Database,
): Promise<{ readonly generation: number; readonly cards: readonly CardRow[] }> {
  return db.transaction('r', [db.records, db.cards], async () => {
    const head = await readHead(db);
    return { generation: head.generation, cards: await db.cards.toArray() };
  });
}
