/** What each file has brought into the book, so that a wrong one can be taken out again; kept on this device for a while. */
import { daysBetween, type Day } from '../../domain/shared/day';
import type { FactColumns } from '../../merge/packs/pack';
import type { Database } from '../database';

export interface BroughtRow {
  /** "brought:" and the id. */
  readonly key: string;
  readonly id: string;
  /** The file's name. */
  readonly file: string;
  /** When it came in, or was taken out. */
  readonly day: Day;
  /** Increases with each, so that those of one day have an order. */
  readonly at: number;
  readonly facts: number;
  /** While it is in the book: the ids of its facts, 16 bytes each. */
  readonly ids: Uint8Array | null;
  /** Once it is out: the facts themselves. */
  readonly out: readonly FactColumns[] | null;
}

const PREFIX = 'brought:';
export const broughtKey = (id: string): string => PREFIX + id;

/** The last ten, for two months, as long as they take no more than a dozen photos. */
const MOST = 10;
const DAYS_KEPT = 60;
const MOST_BYTES = 48_000_000;

/** Newest first. */
export async function readBrought(db: Database): Promise<BroughtRow[]> {
  const rows = (await db.records.where('key').startsWith(PREFIX).toArray()) as BroughtRow[];
  return rows.sort((a, b) => b.at - a.at);
}

/** Bytes it takes in the store, about: columns of numbers and ids, and the letters of names and notes. */
export function broughtBytes({ ids, out }: Pick<BroughtRow, 'ids' | 'out'>): number {
  let bytes = ids?.length ?? 0;
  for (const { n, text } of out ?? []) {
    bytes += n * 100;
    for (const one of text ?? []) bytes += 2 * (one?.length ?? 0);
  }
  return bytes;
}

/** Drops what is too old, too much or too many; what came last stays. */
export async function trimBrought(db: Database, today: Day): Promise<void> {
  let bytes = 0;
  const drop = (await readBrought(db)).filter((row, place) => {
    bytes += broughtBytes(row);
    const old = daysBetween(row.day, today) > DAYS_KEPT;
    return place > 0 && (place >= MOST || old || bytes > MOST_BYTES);
  });
  await db.records.bulkDelete(drop.map(({ key }) => key));
}

/** Facts that were taken out may tell of somebody who is erased now: they go for good. Must run where the erasure is written. */
export async function dropTakenOut(db: Database): Promise<void> {
  const out = (await readBrought(db)).filter((row) => row.out !== null);
  await db.records.bulkDelete(out.map(({ key }) => key));
}
