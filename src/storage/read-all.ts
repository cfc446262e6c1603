/** Everything the book is made of, read into memory: the beginning of all long work. */
import type { Fact } from '../domain/facts/fact';
import type { FactColumns } from '../merge/packs/pack';
import { tablesOf } from '../merge/packs/table';
import type { Database } from './database';
import type { DirectoryRow, HeadRow, PackRow, TailRow } from './schema/version-1';
import { readHead } from './tables/head';
import { factOfTail } from './tables/history';

export interface WholeBook {
  readonly head: HeadRow;
  readonly directory: DirectoryRow;
  /** In the order of directory.packs. */
  readonly packs: readonly FactColumns[];
  readonly tail: readonly (Fact & { readonly seq: number })[];
  /** The tail as tables. */
  readonly recent: readonly FactColumns[];
}

const PACKS_A_READ = 64;

/** Reads one consistent state; `onPart` hears how much of the packs is read, 0..1. */
export async function readWholeBook(
  db: Database,
  onPart: (part: number) => void = () => undefined,
): Promise<WholeBook> {
  return db.transaction('r', [db.records, db.tail, db.packs], async () => {
    const head = await readHead(db);
    const directory = ((await db.records.get('directory')) as DirectoryRow | undefined) ?? {
      key: 'directory',
      generation: head.generation,
      packs: [],
      chunks: [],
    };
    const tail = (await db.tail.toArray()) as (TailRow & { seq: number })[];
    const packs: FactColumns[] = [];
    for (let at = 0; at < directory.packs.length; at += PACKS_A_READ) {
      const seqs = directory.packs.slice(at, at + PACKS_A_READ).map((entry) => entry.seq);
      const rows = await db.packs.bulkGet(seqs);
      for (const row of rows) {
        if (!row) throw new Error('A pack named in the directory is missing');
        packs.push(withoutSeq(row));
      }
      onPart(Math.min(1, (at + PACKS_A_READ) / directory.packs.length));
    }
    return { head, directory, packs, tail, recent: tablesOf(tail.map(factOfTail)) };
  });
}

function withoutSeq(row: PackRow): FactColumns {
  const { seq, ...pack } = row;
  void seq;
  return pack;
}
