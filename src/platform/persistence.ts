/** Whether the browser has promised to keep the book when space runs short, and asking for that promise. */
import { basePath, storageKey } from './base-path';
import { safeStorage } from './safe-storage';
import type { SafeStorage } from './safe-storage';
import { watched } from './watched';
import type { Watched } from './watched';

/** 'unknown' where the browser cannot say (some WebKit). */
export type PersistenceState = 'granted' | 'denied' | 'unknown';

export interface Space {
  readonly usedBytes: number | null;
  readonly quotaBytes: number | null;
}

export interface Persistence extends Watched<PersistenceState> {
  /** Call after every save by the vendor's hand: asks the browser once per device, so that Firefox's question comes once. */
  afterSave(): Promise<PersistenceState>;
  /** Asks again, by the vendor's own wish. */
  ask(): Promise<PersistenceState>;
  /** Bytes used and allowed by the browser's estimate; null where it does not tell. */
  space(): Promise<Space>;
}

/** The parts of navigator.storage that exist here. */
export type StorageKeeper = Partial<Pick<StorageManager, 'persist' | 'persisted' | 'estimate'>>;

export function openPersistence(
  keeper: StorageKeeper | undefined = navigator.storage,
  base: string = basePath(),
  storage: SafeStorage = safeStorage(() => window.localStorage),
): Persistence {
  const askedKey = storageKey(base, 'asked-to-persist');
  const state = watched<PersistenceState>('unknown');
  const settle = async (answer: Promise<boolean> | undefined): Promise<PersistenceState> => {
    state.set(await stateOf(answer));
    return state.current;
  };
  const ask = (): Promise<PersistenceState> => {
    storage.write(askedKey, 'yes');
    return settle(keeper?.persist?.());
  };
  void settle(keeper?.persisted?.());

  return {
    get current() {
      return state.current;
    },
    subscribe: (listener) => state.subscribe(listener),
    ask,
    async afterSave() {
      if (storage.read(askedKey) !== null) return state.current;
      return (await settle(keeper?.persisted?.())) === 'granted' ? 'granted' : ask();
    },
    async space() {
      const estimate = await keeper?.estimate?.().catch(() => null);
      return { usedBytes: estimate?.usage ?? null, quotaBytes: estimate?.quota ?? null };
    },
  };
}

async function stateOf(answer: Promise<boolean> | undefined): Promise<PersistenceState> {
  if (!answer) return 'unknown';
  try {
    return (await answer) ? 'granted' : 'denied';
  } catch {
    return 'unknown'; // a private window may refuse to answer at all
  }
}
