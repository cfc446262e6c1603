/** Up to which day the book was shown to other phones from this device: what the next time begins with, nothing more. */
import { parseDay, type Day } from '../domain/shared/day';
import { basePath, storageKey } from './base-path';
import { safeStorage, type SafeStorage } from './safe-storage';

export interface CodesShown {
  /** Null where nothing was shown so far, or nothing is kept. */
  day(): Day | null;
  /**
   * Notes that all recorded since a day (null: ever) has been shown. Days that no showing has covered stay open: shown
   * up to the 3rd, and on the 5th only the 5th, the next time still begins with the 3rd.
   */
  keep(since: Day | null, today: Day): void;
}

export function codesShown(
  base: string = basePath(),
  storage: SafeStorage = safeStorage(() => window.localStorage),
): CodesShown {
  const key = storageKey(base, 'codes-shown');
  const day = (): Day | null => parseDay(storage.read(key) ?? '');
  return {
    day,
    keep(since, today) {
      const before = day();
      if (before === null || since === null || since <= before) storage.write(key, today);
    },
  };
}
