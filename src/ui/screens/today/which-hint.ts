/** The one hint worth showing on Today, if any: never two at a time, never one waved away. */
import type { InstallWay } from '../../../platform/install';
import type { PersistenceState } from '../../../platform/persistence';
import type { Hint } from '../../../platform/preferences';

export interface HintFacts {
  readonly way: InstallWay | undefined;
  readonly persistence: PersistenceState | undefined;
  readonly hidden: readonly Hint[];
  /** Something of the vendor's own stands in the book. */
  readonly inUse: boolean;
}

/** Out of an in-app browser first, because nothing is safe there; then installing, then the promise to keep the book. */
export function whichHint({ way, persistence, hidden, inUse }: HintFacts): Hint | null {
  const open = (hint: Hint): boolean => !hidden.includes(hint);
  if (way?.type === 'in-app') return open('in-app') ? 'in-app' : null;
  if (!inUse) return null;
  const offered = way?.type === 'ask' || way?.type === 'share-sheet';
  if (offered && open('install')) return 'install';
  return persistence === 'denied' && open('persist') ? 'persist' : null;
}
