/**
 * Takes facts out of a book again: those that a file has brought which the vendor took for another. It is the one step
 * back from a union, made for this copy of the book alone: another that has the facts gives them back.
 */
import type { FactColumns } from './packs/pack';
import { takeRows } from './packs/cut';
import { IdIndex, wordsOf } from './id-index';
import type { Union } from './union';

export interface TakenOut extends Union {
  /** What leaves the book, to be kept for putting it back. */
  readonly taken: readonly FactColumns[];
}

/** Who somebody is: it stays with whom the book goes on speaking of. */
const IDENTITY: ReadonlySet<string> = new Set(['edit', 'alias']);

/**
 * The book without the facts whose ids (16 bytes each) are given. Two things stay all the same: names of customers of
 * whom other facts speak, so that nobody who was served since is left without one; and erasures, which nothing takes
 * back.
 */
export function takeOut(existing: readonly FactColumns[], ids: Uint8Array): TakenOut {
  const leaving = indexOf(ids);
  const spokenOf = customersBeside(existing, leaving);
  const outdated = new Map<number, FactColumns | null>();
  const taken: FactColumns[] = [];
  existing.forEach((table, at) => {
    if (table.kind === 'erase') return;
    const words = wordsOf(table.id);
    const customers = wordsOf(table.customers);
    const stays: number[] = [];
    const goes: number[] = [];
    for (let i = 0; i < table.n; i++) {
      const customer = table.customer[i]!;
      const known =
        IDENTITY.has(table.kind) && customer && spokenOf.find(customers, customer - 1) >= 0;
      (leaving.find(words, i) >= 0 && !known ? goes : stays).push(i);
    }
    if (goes.length === 0) return;
    taken.push(rows(table, goes));
    outdated.set(at, stays.length ? rows(table, stays) : null);
  });
  return { added: [], news: 0, same: 0, outdated, taken };
}

/** The ids of all facts that a union brings which the book did not have, 16 bytes each. */
export function newIds(existing: readonly FactColumns[], { added, news }: Union): Uint8Array {
  const ids = new Uint8Array(news * 16);
  const known = new IdIndex();
  // Only where something known before came with a newer stamp has each to be looked for.
  if (added.reduce((sum, { n }) => sum + n, 0) > news)
    for (const table of existing) {
      const words = wordsOf(table.id);
      for (let i = 0; i < table.n; i++) known.add(words, i);
    }
  let at = 0;
  for (const table of added) {
    const words = wordsOf(table.id);
    for (let i = 0; i < table.n; i++) {
      if (known.size && known.find(words, i) >= 0) continue;
      ids.set(table.id.subarray(i * 16, i * 16 + 16), at);
      at += 16;
    }
  }
  return ids;
}

function indexOf(ids: Uint8Array): IdIndex {
  const index = new IdIndex(ids.length / 16);
  const words = wordsOf(ids);
  for (let i = 0; i < ids.length / 16; i++) index.add(words, i);
  return index;
}

/** Customers of whom something is said that does not leave. */
function customersBeside(existing: readonly FactColumns[], leaving: IdIndex): IdIndex {
  const beside = new IdIndex();
  for (const table of existing) {
    const words = wordsOf(table.id);
    const customers = wordsOf(table.customers);
    for (let i = 0; i < table.n; i++)
      if (table.customer[i] && leaving.find(words, i) < 0)
        beside.add(customers, table.customer[i]! - 1);
  }
  return beside;
}

const rows = (table: FactColumns, which: readonly number[]): FactColumns =>
  takeRows(table, Uint32Array.from(which));
