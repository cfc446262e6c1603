/** Writes packs and chunks that nothing points at yet: cancelled or killed work leaves them behind unseen, and the next sweep removes them. */
import type { Table } from 'dexie';
import type { FactColumns, Pack } from '../merge/packs/pack';
import { fenceKey } from '../merge/packs/cut';
import type { Book } from '../merge/fold/fold';
import { sliceFigures } from '../domain/customers/figure-table';
import type { Database } from './database';
import type { ChunkEntry, ChunkRow, DirectoryRow, PackEntry, PackRow } from './schema/version-1';
import { CHUNK_SIZE, wordsLine } from './tables/cards';

/** Small transactions, so that no tap waits long for its turn. */
const ROWS_A_WRITE = 32;

export async function stagePacks(
  db: Database,
  packs: readonly Pack[],
  run: number,
  onPart: (part: number) => void,
): Promise<PackEntry[]> {
  const seqs = await addAll<PackRow>(db.packs, packs, onPart);
  return packs.map((pack, i) => ({
    seq: seqs[i]!,
    kind: pack.kind,
    n: pack.n,
    run,
    ...fenceOf(pack),
  }));
}

function fenceOf(pack: FactColumns): { low: number; high: number } {
  let low = Infinity;
  let high = -1;
  for (let i = 0; i < pack.customers.length / 16; i++) {
    const key = fenceKey(pack.customers, i);
    low = Math.min(low, key);
    high = Math.max(high, key);
  }
  for (let i = 0; i < pack.n; i++) if (pack.customer[i] === 0) low = -1;
  return { low, high };
}

export async function stageChunks(
  db: Database,
  book: Book,
  initials: ReadonlyMap<string, string>,
  onPart: (part: number) => void,
): Promise<ChunkEntry[]> {
  const chunks: ChunkRow[] = [];
  for (let from = 0; from < book.fields.length; from += CHUNK_SIZE) {
    const to = Math.min(book.fields.length, from + CHUNK_SIZE);
    const fields = book.fields.slice(from, to);
    chunks.push({
      n: to - from,
      ids: book.ids.slice(from * 16, to * 16),
      lines: fields
        .map((one) => wordsLine({ fields: one, initials: initials.get(one.name ?? '') ?? '' }))
        .join('\n'),
      figures: sliceFigures(book.figures, from, to),
    });
  }
  const seqs = await addAll<ChunkRow>(db.chunks, chunks, onPart);
  return chunks.map((chunk, i) => ({
    seq: seqs[i]!,
    low: fenceKey(chunk.ids, 0),
    high: fenceKey(chunk.ids, chunk.n - 1),
  }));
}

async function addAll<T>(
  table: Table<T, number>,
  rows: readonly T[],
  onPart: (part: number) => void,
): Promise<number[]> {
  const seqs: number[] = [];
  for (let at = 0; at < rows.length; at += ROWS_A_WRITE) {
    seqs.push(...(await table.bulkAdd(rows.slice(at, at + ROWS_A_WRITE), { allKeys: true })));
    onPart(Math.min(1, (at + ROWS_A_WRITE) / rows.length));
  }
  return seqs;
}

/** Removes packs and chunks that the directory does not name. Call only where no other long work can be staging. */
export async function sweep(db: Database): Promise<void> {
  await db.transaction('rw', [db.records, db.packs, db.chunks], async () => {
    const directory = (await db.records.get('directory')) as DirectoryRow | undefined;
    await sweepTable(db.packs, new Set(directory?.packs.map((entry) => entry.seq)));
    await sweepTable(db.chunks, new Set(directory?.chunks.map((entry) => entry.seq)));
  });
}

async function sweepTable(
  table: Database['packs'] | Database['chunks'],
  named: ReadonlySet<number>,
): Promise<void> {
  const keys = await table.toCollection().primaryKeys();
  const loose = keys.filter((key) => !named.has(key));
  if (loose.length) await table.bulkDelete(loose);
}
