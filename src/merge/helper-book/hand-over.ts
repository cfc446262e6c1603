/** What a helper hands to the owner at the end of a day: what was recorded on his phone, and nothing that was made up for it. */
import { recordedSince } from '../recorded-since';
import type { FactColumns } from '../packs/pack';
import { isHanding, rowsWhere } from './parts';

/** Facts of this device with a stamp of at least `l` (ms since 1970), what explains them, and who held it. */
export function handOver(
  tables: readonly FactColumns[],
  device: string,
  l: number,
): readonly FactColumns[] {
  const own = rowsWhere(
    tables,
    (table, i) => table.devices[table.device[i]!] === device && !table.batch[i],
  );
  const recent = recordedSince(
    own.filter(({ kind }) => kind !== 'setting'),
    l,
  );
  return [...recent, ...rowsWhere(own, isHanding)];
}
