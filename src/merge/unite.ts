/** What a book becomes with what comes in: the union of both, without what either says of customers who are erased. */
import type { CustomerId, ImportId } from '../domain/shared/id';
import { erasedIn, scrub } from './erase';
import type { FactColumns } from './packs/pack';
import { union, type Union } from './union';

export interface Incoming {
  /** Facts from a file or an import, as tables. */
  readonly incoming?: readonly FactColumns[];
  /** The incoming facts are one import's, their ids derived from its id: a book without that import has none of them. */
  readonly importOf?: ImportId;
  /** Customers whom this device erases now. */
  readonly erase?: readonly CustomerId[];
}

export function unite(
  existing: readonly FactColumns[],
  { incoming = [], importOf, erase = [] }: Incoming,
): Union {
  const isNew = importOf && !existing.some((table) => table.batches.includes(importOf));
  const merged = isNew ? allNew(incoming) : union(existing, incoming);
  const erased = erasedIn([...existing, ...incoming], erase);
  if (!erased) return merged;
  const outdated = new Map(merged.outdated);
  existing.forEach((table, at) => {
    const left = outdated.has(at) ? outdated.get(at)! : table;
    const scrubbed = left && scrub(left, erased);
    if (scrubbed !== table) outdated.set(at, scrubbed);
  });
  return { ...merged, outdated, added: merged.added.map((table) => scrub(table, erased)) };
}

/** A union looks each fact up by its id; the facts of an import the book has never seen need not be looked for. */
const allNew = (incoming: readonly FactColumns[]): Union => ({
  added: incoming,
  news: incoming.reduce((sum, table) => sum + table.n, 0),
  same: 0,
  outdated: new Map(),
});

/** The tables of the book after the union, in no particular order. */
export const tablesAfter = (
  existing: readonly FactColumns[],
  { added, outdated }: Union,
): FactColumns[] => [
  ...existing.flatMap((table, at) => {
    const now = outdated.has(at) ? outdated.get(at) : table;
    return now ? [now] : [];
  }),
  ...added,
];
