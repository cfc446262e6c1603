/**
 * Merging is set union by fact id. The same id with two stamps happens when one file was imported on two devices:
 * the newer stamp is kept on both, so that the union is commutative, associative and idempotent.
 */
import { IdIndex, wordsOf } from './id-index';
import { takeRows } from './packs/cut';
import type { FactColumns } from './packs/pack';

export interface Union {
  /** Incoming rows the book does not have (or has with an older stamp), per incoming table, empty tables left out. */
  readonly added: readonly FactColumns[];
  /** Facts among `added` that are new to the book. */
  readonly news: number;
  /** Incoming facts that change nothing, doubles within the incoming included. */
  readonly same: number;
  /** Existing tables that hold outdated copies, by position, as they must become (null: nothing is left of them). */
  readonly outdated: ReadonlyMap<number, FactColumns | null>;
}

export function union(existing: readonly FactColumns[], incoming: readonly FactColumns[]): Union {
  const total = incoming.reduce((sum, table) => sum + table.n, 0);
  const index = new IdIndex(total);
  // For each distinct incoming id: where its newest copy stands, and whether the book has it already.
  const table = new Int32Array(total).fill(-1);
  const row = new Int32Array(total);
  const known = new Uint8Array(total);
  let doubles = 0;
  incoming.forEach((t, at) => {
    const words = wordsOf(t.id);
    for (let i = 0; i < t.n; i++) {
      const number = index.add(words, i);
      const before = table[number]!;
      if (before >= 0) doubles++;
      if (before >= 0 && !isNewer(t, i, incoming[before]!, row[number]!)) continue;
      table[number] = at;
      row[number] = i;
    }
  });

  const outdated = new Map<number, FactColumns | null>();
  let same = doubles;
  existing.forEach((t, at) => {
    const words = wordsOf(t.id);
    let drop: Set<number> | null = null;
    for (let i = 0; i < t.n; i++) {
      const number = index.find(words, i);
      if (number < 0 || known[number]) continue;
      const newer = isNewer(incoming[table[number]!]!, row[number]!, t, i);
      known[number] = newer ? 2 : 1;
      if (newer) (drop ??= new Set()).add(i);
      else same++;
    }
    if (drop) outdated.set(at, withoutRows(t, drop));
  });

  const keep: number[][] = incoming.map(() => []);
  let news = 0;
  for (let number = 0; number < index.size; number++) {
    if (known[number] === 1) continue;
    keep[table[number]!]!.push(row[number]!);
    if (known[number] === 0) news++;
  }
  const added = keep.flatMap((rows, at) =>
    rows.length === 0
      ? []
      : rows.length === incoming[at]!.n
        ? [incoming[at]!]
        : [takeWide(incoming[at]!, rows)],
  );
  return { added, news, same, outdated };
}

/** Whether fact i of a was recorded after its twin, fact j of b. */
function isNewer(a: FactColumns, i: number, b: FactColumns, j: number): boolean {
  const difference = a.l[i]! - b.l[j]! || a.c[i]! - b.c[j]!;
  if (difference) return difference > 0;
  return a.devices[a.device[i]!]! > b.devices[b.device[j]!]!;
}

function withoutRows(t: FactColumns, drop: ReadonlySet<number>): FactColumns | null {
  const rows: number[] = [];
  for (let i = 0; i < t.n; i++) if (!drop.has(i)) rows.push(i);
  return rows.length ? takeWide(t, rows) : null;
}

const takeWide = (t: FactColumns, rows: readonly number[]): FactColumns =>
  takeRows(t, Uint32Array.from(rows));
