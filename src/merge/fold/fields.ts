/** Fields: per field the newest stamp wins, whoever wrote it and in whatever order the facts arrived. */
import type { Fields } from '../../domain/facts/fact';
import type { FactColumns } from '../packs/pack';
import type { Dead } from './dead';
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
  edits.sort(byStamp);
  for (const { table, row, tableNumber } of edits)
    apply(JSON.parse(table.text?.[row] ?? '{}') as Fields, table, row, tableNumber);
}

/** As compareStamps, straight from the columns: the edits of one import share a clock, and writing out ids to compare them would cost more than all else. */
function byStamp({ table: a, row: i }: Edit, { table: b, row: j }: Edit): number {
  const clock = a.l[i]! - b.l[j]! || a.c[i]! - b.c[j]!;
  if (clock) return clock;
  const [one, other] = [a.devices[a.device[i]!]!, b.devices[b.device[j]!]!];
  if (one !== other) return one < other ? -1 : 1;
  for (let k = 0; k < 16; k++) {
    const byte = a.id[i * 16 + k]! - b.id[j * 16 + k]!;
    if (byte) return byte;
  }
  return 0;
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
