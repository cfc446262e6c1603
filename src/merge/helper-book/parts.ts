/** Picks rows out of tables: what belongs into a file that is only a part of the book. */
import { handedIn, recorderOf } from '../../domain/people/holders';
import { takeRows } from '../packs/cut';
import type { FactColumns } from '../packs/pack';
import { factAt } from '../packs/row';

/** The rows that are wanted, table by table; tables without any are left out. */
export const rowsWhere = (
  tables: readonly FactColumns[],
  wanted: (table: FactColumns, row: number) => boolean,
): FactColumns[] =>
  tables.flatMap((table) => {
    const rows: number[] = [];
    for (let i = 0; i < table.n; i++) if (wanted(table, i)) rows.push(i);
    return rows.length ? [takeRows(table, Uint32Array.from(rows))] : [];
  });

/** All changes of hands that the settings among the tables tell of. */
export const handedAmong = (tables: readonly FactColumns[]) =>
  tables.flatMap((table) =>
    table.kind === 'setting'
      ? Array.from({ length: table.n }, (_, i) => handedIn(factAt(table, i))).flat()
      : [],
  );

/** Whether row i was recorded by this person; what an import brought was nobody's tap. */
export function recordedBy(
  tables: readonly FactColumns[],
  person: string,
): (table: FactColumns, row: number) => boolean {
  const handed = handedAmong(tables);
  const held = new Set(handed.filter((one) => one.person === person).map(({ device }) => device));
  const recorder = recorderOf(handed);
  return (table, i) => {
    const device = table.devices[table.device[i]!]!;
    if (table.batch[i] || !held.has(device)) return false;
    return recorder({ l: table.l[i]!, c: table.c[i]!, device }) === person;
  };
}

/** A setting that speaks of nothing but who holds a device. */
export const isHanding = (table: FactColumns, row: number): boolean => {
  if (table.kind !== 'setting') return false;
  const fact = factAt(table, row);
  return fact.kind === 'setting' && handedIn(fact).length === Object.keys(fact.fields).length;
};
