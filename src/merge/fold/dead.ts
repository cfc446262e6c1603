/** Which facts no longer count: voided ones, and those of an import whose newest word is "undone". */
import { idFromBytes } from '../../domain/shared/id';
import { IdIndex, wordsOf } from '../id-index';
import { compareStamps, type Stamp } from '../stamp';
import type { FactColumns } from '../packs/pack';
import { FACT_VERSION } from '../packs/row';

export interface Dead {
  /** Per table: for each entry of its batches, 1 if that import is undone. */
  batches(table: FactColumns): Uint8Array;
  /** Whether the id at words[4·row …] was voided. */
  voided(words: Uint32Array, row: number): boolean;
  /** Whether anything at all was voided, to skip the question a million times. */
  readonly anyVoided: boolean;
  isUndone(batch: string): boolean;
  /** All undone imports among the batches that occur, sorted. */
  undone(): string[];
}

export function deadFacts(
  tables: readonly FactColumns[],
  alsoUndone: readonly string[] = [],
): Dead {
  const targets = new IdIndex();
  const newest = new Map<string, { stamp: Stamp; undone: boolean }>();
  const say = (batch: string, stamp: Stamp, undone: boolean) => {
    const before = newest.get(batch);
    if (!before || compareStamps(stamp, before.stamp) > 0) newest.set(batch, { stamp, undone });
  };
  for (const table of tables) {
    if (table.kind === 'void' && table.ref) {
      const words = wordsOf(table.ref);
      for (let i = 0; i < table.n; i++) {
        if (table.v[i]! > FACT_VERSION) continue;
        targets.add(words, i);
        say(idFromBytes(table.ref, i * 16), stampAt(table, i), true);
      }
    }
    if (table.kind === 'import')
      for (let i = 0; i < table.n; i++)
        if (table.v[i]! <= FACT_VERSION)
          say(table.batches[table.batch[i]! - 1]!, stampAt(table, i), false);
  }
  const also = new Set(alsoUndone);
  const isUndone = (batch: string) => also.has(batch) || (newest.get(batch)?.undone ?? false);
  return {
    anyVoided: targets.size > 0,
    batches: (table) => Uint8Array.from(table.batches, (batch) => (isUndone(batch) ? 1 : 0)),
    voided: (words, row) => targets.find(words, row) >= 0,
    isUndone,
    undone: () => {
      const batches = new Set(tables.flatMap((table) => table.batches));
      return [...batches].filter(isUndone).sort();
    },
  };
}

export const stampAt = (table: FactColumns, i: number): Stamp => ({
  l: table.l[i]!,
  c: table.c[i]!,
  device: table.devices[table.device[i]!]!,
  id: idFromBytes(table.id, i * 16),
});
