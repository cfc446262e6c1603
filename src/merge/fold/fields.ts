/** Fields: per field the newest stamp wins, whoever wrote it and in whatever order the facts arrived. */
import type { Fields } from '../../domain/facts/fact';
import { compareStamps } from '../stamp';
import type { FactColumns } from '../packs/pack';
import { stampAt, type Dead } from './dead';
import { forEachLive } from './live-rows';

interface Edit {
  readonly table: FactColumns;
  readonly row: number;
  readonly tableNumber: number;
}

/** Calls apply(fields, …) for every live fact of the kind, oldest stamp first, so that applying in turn lets the newest win. */
export function forEachEdit(
  tables: readonly FactColumns[],
  kind: 'edit' | 'setting',
  dead: Dead,
  apply: (fields: Fields, table: FactColumns, row: number, tableNumber: number) => void,
): void {
  const edits: Edit[] = [];
  forEachLive(tables, kind, dead, (table, row, tableNumber) =>
    edits.push({ table, row, tableNumber }),
  );
  edits.sort(
    (a, b) =>
      a.table.l[a.row]! - b.table.l[b.row]! ||
      a.table.c[a.row]! - b.table.c[b.row]! ||
      compareStamps(stampAt(a.table, a.row), stampAt(b.table, b.row)),
  );
  for (const { table, row, tableNumber } of edits)
    apply(JSON.parse(table.text?.[row] ?? '{}') as Fields, table, row, tableNumber);
}

/** The settings of the whole book. */
export function foldSettings(tables: readonly FactColumns[], dead: Dead): Fields {
  const settings: Record<string, Fields[string]> = Object.create(null) as Record<
    string,
    Fields[string]
  >;
  forEachEdit(tables, 'setting', dead, (fields) => {
    for (const key of Object.keys(fields)) settings[key] = fields[key] ?? null;
  });
  return Object.fromEntries(Object.entries(settings).sort(([a], [b]) => (a < b ? -1 : 1)));
}
