/** In whose hands each device was, and from when on: few facts, found by their kind, the tail read only from where it was read before. */
import { handedIn, recorderOf, type Handed } from '../../domain/people/holders';
import { factAt } from '../../merge/packs/row';
import type { Database } from '../database';
import type { HeadRow, TailRow } from '../schema/version-1';
import { readDirectory } from './head';

interface Read {
  readonly generation: number;
  /** The last row of the tail that was looked at. */
  seq: number;
  readonly handed: Handed[];
}

const read = new WeakMap<Database, Read>();

/** Gives the person who recorded a fact, null for the owner. */
export async function readRecorders(
  db: Database,
  head: HeadRow,
): Promise<ReturnType<typeof recorderOf>> {
  let known = read.get(db);
  if (known?.generation !== head.generation) {
    known = { generation: head.generation, seq: -1, handed: await packed(db, head) };
    read.set(db, known);
  }
  const rows = (await db.tail.where(':id').above(known.seq).toArray()) as (TailRow & {
    seq: number;
  })[];
  for (const row of rows) {
    // Two questions at once may have read the same rows.
    if (row.seq <= known.seq) continue;
    known.seq = row.seq;
    known.handed.push(...handedIn(row));
  }
  return recorderOf(known.handed);
}

async function packed(db: Database, head: HeadRow): Promise<Handed[]> {
  const { packs } = await readDirectory(db, head.generation);
  const seqs = packs.filter(({ kind }) => kind === 'setting').map(({ seq }) => seq);
  const tables = (await db.packs.bulkGet(seqs)).filter((pack) => pack !== undefined);
  return tables.flatMap((table) =>
    Array.from({ length: table.n }, (_, i) => handedIn(factAt(table, i))).flat(),
  );
}
