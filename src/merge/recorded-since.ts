/**
 * The part of a book that was recorded since a moment: any subset of facts is a valid file, so a small one does for a
 * chat or a code on a screen. What the other side would otherwise not understand goes along: who the customers are,
 * which entries are one person, what was struck out.
 */
import type { FactKind } from '../domain/facts/fact';
import { IdIndex, wordsOf } from './id-index';
import { takeRows } from './packs/cut';
import type { FactColumns } from './packs/pack';

/** Few, and without them what is new would be shown wrong. */
const ALWAYS: ReadonlySet<string> = new Set<FactKind>(['alias', 'import', 'void']);

/** The facts with a stamp of at least `l` (milliseconds since 1970), by recording time, and what explains them; empty tables left out. */
export function recordedSince(tables: readonly FactColumns[], l: number): FactColumns[] {
  const customers = new IdIndex();
  for (const table of tables) {
    const words = wordsOf(table.customers);
    for (let i = 0; i < table.n; i++)
      if (table.l[i]! >= l && table.customer[i]) customers.add(words, table.customer[i]! - 1);
  }
  return tables.flatMap((table) => {
    const spokenOf = table.kind === 'edit' ? spokenOfIn(table, customers) : null;
    const always = ALWAYS.has(table.kind);
    const rows: number[] = [];
    for (let i = 0; i < table.n; i++)
      if (always || table.l[i]! >= l || spokenOf?.[table.customer[i]!]) rows.push(i);
    if (rows.length === 0) return [];
    return [rows.length === table.n ? table : takeRows(table, Uint32Array.from(rows))];
  });
}

/** Per customer as rows name her, 0 for none: whether she is among those. */
function spokenOfIn(table: FactColumns, customers: IdIndex): boolean[] {
  const words = wordsOf(table.customers);
  const all = [false];
  for (let i = 0; i < words.length / 4; i++) all.push(customers.find(words, i) >= 0);
  return all;
}
