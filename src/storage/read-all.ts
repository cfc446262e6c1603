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

/**
 * Reads one consistent state; `onPart` hears how much of the packs is read, 0..1. No tap waits for it: only the small
 * records are read together, since what stands under a pack's number never changes. With `kinds` packs of other kinds
 * are left where they are, and the directory names only those that were read.
 */
export async function readWholeBook(
  db: Database,
  onPart: (part: number) => void = () => undefined,
  kinds?: ReadonlySet<string>,
): Promise<WholeBook> {
  let before = -1;
  for (;;) {
    const whole = await readFrame(db);
    const frame = kinds ? { ...whole, directory: onlyKinds(whole.directory, kinds) } : whole;
    const packs = await readPacks(db, frame.directory, onPart);
    if (packs) return { ...frame, packs, recent: tablesOf(frame.tail.map(factOfTail)) };
    // The packs were replaced meanwhile: once more with the new ones.
    if (frame.directory.generation === before)
      throw new Error('A pack named in the directory is missing');
    before = frame.directory.generation;
  }
}

const onlyKinds = (directory: DirectoryRow, kinds: ReadonlySet<string>): DirectoryRow => ({
  ...directory,
  packs: directory.packs.filter(({ kind }) => kinds.has(kind)),
});

const readFrame = (db: Database): Promise<Pick<WholeBook, 'head' | 'directory' | 'tail'>> =>
  db.transaction('r', [db.records, db.tail], async () => {
    const head = await readHead(db);
    const directory = ((await db.records.get('directory')) as DirectoryRow | undefined) ?? {
      key: 'directory',
      generation: head.generation,
      packs: [],
      chunks: [],
    };
    const tail = (await db.tail.toArray()) as (TailRow & { seq: number })[];
    return { head, directory, tail };
  });

/** The packs of a directory in its order; null if one is gone. */
async function readPacks(
  db: Database,
  directory: DirectoryRow,
  onPart: (part: number) => void,
): Promise<FactColumns[] | null> {
  const packs: FactColumns[] = [];
  for (let at = 0; at < directory.packs.length; at += PACKS_A_READ) {
    const seqs = directory.packs.slice(at, at + PACKS_A_READ).map((entry) => entry.seq);
    for (const row of await db.packs.bulkGet(seqs)) {
      if (!row) return null;
      packs.push(withoutSeq(row));
    }
    onPart(Math.min(1, (at + PACKS_A_READ) / directory.packs.length));
  }
  return packs;
}

function withoutSeq(row: PackRow): FactColumns {
  const { seq, ...pack } = row;
  void seq;
  return pack;
}
