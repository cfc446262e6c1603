/**
 * Erasing a customer for good: from then on no copy of the book keeps what would tell who she was, whenever it arrives
 * and from wherever. Which facts there are stays known, and so does every number.
 */
import type { VisitFact } from '../domain/facts/fact';
import { idToBytes, type CustomerId } from '../domain/shared/id';
import { IdIndex, wordsOf } from './id-index';
import type { FactColumns } from './packs/pack';
import { FACT_VERSION } from './packs/row';

/** The ids of all whom the tables erase, and of some more; null for nobody. No void takes an erasure back. */
export function erasedIn(
  tables: readonly FactColumns[],
  more: readonly CustomerId[] = [],
): IdIndex | null {
  let erased = more.length ? new IdIndex() : null;
  const bytes = new Uint8Array(16);
  for (const id of more) {
    idToBytes(id, bytes);
    erased!.add(wordsOf(bytes), 0);
  }
  for (const table of tables) {
    if (table.kind !== 'erase') continue;
    const words = wordsOf(table.customers);
    for (let i = 0; i < table.n; i++)
      if (table.v[i]! <= FACT_VERSION && table.customer[i])
        (erased ??= new IdIndex()).add(words, table.customer[i]! - 1);
  }
  return erased;
}

/** The table without what it says of erased customers; the very same one where it says nothing. */
export function scrub(table: FactColumns, erased: IdIndex): FactColumns {
  if (!table.text) return table;
  const words = wordsOf(table.customers);
  const theirs = [false];
  for (let i = 0; i < words.length / 4; i++) theirs.push(erased.find(words, i) >= 0);
  if (!theirs.includes(true)) return table;
  const { text, customer, kind, v } = table;
  const left = text.map((one, i) => {
    if (!one || !theirs[customer[i]!]) return one;
    // What a later version wrote is not understood, so nothing of it can be told apart.
    return v[i]! > FACT_VERSION ? null : numbersOf(kind, one);
  });
  return left.every((one, i) => one === text[i]) ? table : { ...table, text: left };
}

/** Of a visit what was bought stays, as it belongs to the shop's figures; seat, notes and fields go. An edit of nothing is still an edit. */
function numbersOf(kind: string, text: string): string | null {
  if (kind === 'edit') return '{}';
  if (kind !== 'visit') return null;
  const { items } = JSON.parse(text) as Pick<VisitFact, 'items'>;
  return items ? JSON.stringify({ items }) : null;
}
