/** Cards: what lists and taps need to know of one customer, in chunks of many, with the changed ones kept apart. */
import type { CustomerFields } from '../../domain/customers/customer';
import { figuresAt } from '../../domain/customers/figure-table';
import { idFromBytes, type CustomerId } from '../../domain/shared/id';
import { fenceKey } from '../../merge/packs/cut';
import type { Database } from '../database';
import type { CardRow, ChunkRow, HeadRow } from '../schema/version-1';
import { readDirectory } from './head';
import { encloses, keyOfId } from './history';

export const CHUNK_SIZE = 512;

/** The card of a customer, or null if the book has none. */
export async function readCard(
  db: Database,
  head: HeadRow,
  id: CustomerId,
  /** Her changed card where it was read already, null for none. */
  known?: CardRow | null,
): Promise<CardRow | null> {
  const changed = known === undefined ? await db.cards.get(id) : known;
  if (changed) return changed.gone ? null : changed;
  const directory = await readDirectory(db, head.generation);
  const key = keyOfId(id);
  for (const entry of directory.chunks) {
    if (!encloses(entry, key)) continue;
    const chunk = await db.chunks.get(entry.seq);
    if (!chunk) continue;
    for (let i = firstWithKey(chunk.ids, key); i < chunk.n && fenceKey(chunk.ids, i) === key; i++)
      if (idFromBytes(chunk.ids, i * 16) === id) return cardAt(chunk, i);
  }
  return null;
}

export const fieldsAt = (chunk: ChunkRow, i: number): CustomerFields =>
  JSON.parse(chunk.fields[i] ?? '{}') as CustomerFields;

export const cardAt = (chunk: ChunkRow, i: number): CardRow => ({
  id: idFromBytes(chunk.ids, i * 16) as CustomerId,
  fields: fieldsAt(chunk, i),
  initials: chunk.initials[i] ?? '',
  figures: figuresAt(chunk.figures, i),
});

/** Place of the first id whose fence key is not below `key`; ids are sorted. */
function firstWithKey(ids: Uint8Array, key: number): number {
  let low = 0;
  let high = ids.length / 16;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (fenceKey(ids, middle) < key) low = middle + 1;
    else high = middle;
  }
  return low;
}
