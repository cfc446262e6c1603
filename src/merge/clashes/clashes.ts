/** What the owner should look at when two books come together. Nothing is refused for it: by the laws of merging both sides stay, and are shown. */
import { idFromBytes } from '../../domain/shared/id';
import { deadFacts } from '../fold/dead';
import { foldBook } from '../fold/fold';
import { IdIndex, wordsOf } from '../id-index';
import type { FactColumns } from '../packs/pack';
import type { Union } from '../union';
import { tablesAfter } from '../unite';
import { fieldClashes, type FieldClash } from './field-clashes';
import { overdrawn, type Overdrawn } from './overdrawn';

type Named<T> = T & { readonly name: string };

export interface Clashes {
  readonly fields: readonly Named<FieldClash>[];
  readonly overdrawn: readonly Named<Overdrawn>[];
}

/** `since`: of a file that is a part only, milliseconds since 1970 from which on it holds what was recorded. */
export function clashesOf(
  existing: readonly FactColumns[],
  incoming: readonly FactColumns[],
  merged: Union,
  since = 0,
): Clashes {
  // Balances and fields need no visits, and those are most of a book.
  const without = (tables: readonly FactColumns[]) => tables.filter(({ kind }) => kind !== 'visit');
  const added = without(merged.added);
  if (added.length === 0) return { fields: [], overdrawn: [] };
  const tables = without(tablesAfter(existing, merged));
  const dead = deadFacts(tables);
  const ids = { known: idsOf(without(incoming)), news: newIds(existing, added) };
  const [before, after] = [foldBook(without(existing)), foldBook(tables)];
  const names = new Map(
    after.fields.map(({ name = '' }, i) => [idFromBytes(after.ids, i * 16), name]),
  );
  const roots = new Map<string, string>(
    after.people.flatMap(([root, ...rest]) => rest.map((id) => [id, root] as const)),
  );
  const named = <T extends { readonly customer: string }>(one: T): Named<T> => ({
    ...one,
    name: names.get(roots.get(one.customer) ?? one.customer) ?? '',
  });
  return {
    fields: fieldClashes(tables, dead, { ...ids, since }).map(named),
    overdrawn: overdrawn(before, after, tables, dead, ids).map(named),
  };
}

function idsOf(tables: readonly FactColumns[]): IdIndex {
  const ids = new IdIndex(tables.reduce((sum, table) => sum + table.n, 0));
  for (const table of tables) {
    const words = wordsOf(table.id);
    for (let i = 0; i < table.n; i++) ids.add(words, i);
  }
  return ids;
}

/** Of the facts that change the book those it did not have at all: an import told twice is no news. */
function newIds(existing: readonly FactColumns[], added: readonly FactColumns[]): IdIndex {
  const had = idsOf(existing.filter(({ kind }) => added.some((one) => one.kind === kind)));
  const news = new IdIndex();
  for (const table of added) {
    const words = wordsOf(table.id);
    for (let i = 0; i < table.n; i++) if (had.find(words, i) < 0) news.add(words, i);
  }
  return news;
}
