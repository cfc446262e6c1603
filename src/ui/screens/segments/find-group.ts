/** The group behind an address: ready-made or the vendor's own; null where there is none. */
import type { SavedSegment } from '../../../app/queries/saved-segments';
import { builtInAt, filterOf } from '../../../domain/segments/built-in';
import type { Filter } from '../../../domain/segments/filter';
import { groupName } from './group-words';

export interface NamedFilter {
  readonly name: string;
  readonly filter: Filter;
}

export function findGroup(id: string, saved: readonly SavedSegment[]): NamedFilter | null {
  const builtIn = builtInAt(id);
  return builtIn
    ? { name: groupName(builtIn), filter: filterOf(builtIn) }
    : (saved.find((one) => one.id === id) ?? null);
}
