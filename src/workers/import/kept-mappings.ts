/** How the vendor last said that a table's columns are to be read, by its headers: this device's own, in no book file. */
import { guessMapping, withDateOrder } from '../../files/csv/guess-mapping';
import { sortedColumns, type Mapping } from '../../files/csv/mapping';
import type { Table } from '../../files/csv/table';
import type { Database } from '../../storage/database';

interface MappingsRow {
  readonly key: 'mappings';
  /** Newest first. */
  readonly kept: readonly { readonly headers: string; readonly mapping: Mapping }[];
}

/** More kinds of tables than a vendor brings. */
const MOST_KEPT = 20;
const KEY = 'mappings';

/** What the vendor said of a table with these very headers, else the best guess. An order of dates he gave holds where the dates leave it open. */
export async function firstMapping(db: Database, table: Table): Promise<Mapping> {
  const name = nameOf(table);
  const kept = (await readKept(db)).find(({ headers }) => headers === name)?.mapping;
  if (!kept) return guessMapping(table);
  const judged = withDateOrder(table, kept.columns);
  const answered = judged.dateOrderOpen && !kept.dateOrderOpen;
  return answered ? { ...judged, dateOrder: kept.dateOrder, dateOrderOpen: false } : judged;
}

/** Keeps the mapping a table was written with where it is not what would be guessed anyway. */
export async function keepMapping(db: Database, table: Table, mapping: Mapping): Promise<void> {
  const headers = nameOf(table);
  const own = textOf(mapping) !== textOf(guessMapping(table));
  const before = await readKept(db);
  const others = before.filter((one) => one.headers !== headers);
  if (!own && others.length === before.length) return;
  const kept = own ? [{ headers, mapping }, ...others].slice(0, MOST_KEPT) : others;
  const row: MappingsRow = { key: KEY, kept };
  await db.records.put(row);
}

async function readKept(db: Database): Promise<MappingsRow['kept']> {
  return ((await db.records.get(KEY)) as MappingsRow | undefined)?.kept ?? [];
}

const nameOf = ({ headers }: Table): string => JSON.stringify(headers);

const textOf = (mapping: Mapping): string =>
  JSON.stringify([sortedColumns(mapping), mapping.dateOrder, mapping.dateOrderOpen]);
