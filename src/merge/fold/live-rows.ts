/** Walks over the facts of one kind that count. */
import type { FactKind } from '../../domain/facts/fact';
import { wordsOf } from '../id-index';
import type { FactColumns } from '../packs/pack';
import { FACT_VERSION } from '../packs/row';
import type { Dead } from './dead';

/** Calls visit(table, row) for each fact of the kind that is neither voided nor of an undone import; an entry falls with its visit. */
export function forEachLive(
  tables: readonly FactColumns[],
  kind: FactKind,
  dead: Dead,
  visit: (table: FactColumns, row: number, tableNumber: number) => void,
): void {
  tables.forEach((table, number) => {
    if (table.kind !== kind) return;
    const undone = dead.batches(table);
    const ids = wordsOf(table.id);
    const refs = kind === 'entry' && table.ref ? wordsOf(table.ref) : null;
    for (let i = 0; i < table.n; i++) {
      if (table.v[i]! > FACT_VERSION) continue;
      const batch = table.batch[i]!;
      if (batch && undone[batch - 1]) continue;
      if (dead.anyVoided && (dead.voided(ids, i) || (refs && dead.voided(refs, i)))) continue;
      visit(table, i, number);
    }
  });
}
