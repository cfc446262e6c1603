/** Cards: what lists and taps need to know of one customer, in chunks of many, with the changed ones kept apart. */
import type { CustomerFields } from '../../domain/customers/customer';
import { figuresAt } from '../../domain/customers/figure-table';
import { idFromBytes, type CustomerId } from '../../domain/shared/id';
import { fenceKey } from '../../merge/packs/cut';
import type { Database } from '../database';
import type { CardRow, ChunkRow, HeadRow } from '../schema/version-1';
import { readDirectory } from './head';
import { encloses, keyOfId } from './history';
import { readPeople } from './people';

export const CHUNK_SIZE = 512;

/** The card of a customer, by any of her ids, or null if the book has none. */
export async function readCard(
  db: Database,
  head: HeadRow,
  id: CustomerId,
  /** Her changed card where it was read already, null for none. */
  known?: CardRow | null,
): Promise<CardRow | null> {
  const changed = known === undefined ? await db.cards.get(id) : known;
  if (changed) return changed.gone ? null : changed;
  const [root = id] = (await readPeople(db, head.generation))(id);
  if (root !== id) return readCard(db, head, root);
  const directory = await readDirectory(db, head.generation);
  const key = keyOfId(id);
  for (const entry of directory.chunks) {
    if (!encloses(entry, key)) continue;
    const chunk = await openChunk(db, entry.seq);
    if (!chunk) continue;
    const { row, lines } = chunk;
    for (let i = firstWithKey(row.ids, key); i < row.n && fenceKey(row.ids, i) === key; i++)
      if (idFromBytes(row.ids, i * 16) === id) return cardAt(row, i, lines);
  }
  return null;
}

interface OpenChunk {
  readonly row: ChunkRow;
  readonly lines: readonly string[];
}

/** The chunks cards were last read from: what stands under a number never changes and no number comes twice. */
const opened = new WeakMap<Database, Map<number, OpenChunk>>();
const KEPT_OPEN = 8;

/** A chunk, kept for the next reader: whoever records for a customer has had her card on the screen just before. */
async function openChunk(db: Database, seq: number): Promise<OpenChunk | null> {
  const kept = opened.get(db) ?? new Map<number, OpenChunk>();
  opened.set(db, kept);
  let chunk = kept.get(seq);
  if (chunk) kept.delete(seq);
  else {
    const row = await db.chunks.get(seq);
    if (!row) return null;
    chunk = { row, lines: linesOf(row) };
  }
  kept.set(seq, chunk);
  const [oldest] = kept.keys();
  if (kept.size > KEPT_OPEN) kept.delete(oldest!);
  return chunk;
}

/** What a chunk says in words: each customer's fields and initials. */
export interface CardWords {
  readonly fields: CustomerFields;
  readonly initials: string;
}

export const wordsLine = ({ fields, initials }: CardWords): string =>
  JSON.stringify([initials, fields]);

export const linesOf = (chunk: ChunkRow): readonly string[] => chunk.lines.split('\n');

export function readWords(line: string | undefined): CardWords {
  const [initials, fields] = JSON.parse(line ?? '["",{}]') as [string, CustomerFields];
  return { initials, fields };
}

/** Card i of a chunk; pass its lines where more than one card is read. */
export const cardAt = (chunk: ChunkRow, i: number, lines = linesOf(chunk)): CardRow => ({
  id: idFromBytes(chunk.ids, i * 16) as CustomerId,
  ...readWords(lines[i]),
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
