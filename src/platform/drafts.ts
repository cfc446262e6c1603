/**
 * Half-typed forms, kept in sessionStorage so that an update, a reload or a phone that throws the
 * page out of memory never costs a vendor his typing. They end with the tab.
 */
import { basePath, storageKey } from './base-path';
import { safeStorage } from './safe-storage';
import type { SafeStorage } from './safe-storage';

export interface Drafts {
  /** Keeps a JSON value under a form's name; call it on every input. */
  save(form: string, value: unknown): void;
  /** What was kept, or null; the form must check its shape, it may stem from an older release. */
  load(form: string): unknown;
  /** Forgets it: call when the form is saved or given up. */
  clear(form: string): void;
}

export function openDrafts(
  base: string = basePath(),
  storage: SafeStorage = safeStorage(() => window.sessionStorage),
): Drafts {
  const key = (form: string): string => storageKey(base, `draft:${form}`);

  return {
    save(form, value) {
      storage.write(key(form), JSON.stringify(value));
    },
    load(form) {
      const text = storage.read(key(form));
      if (text === null) return null;
      try {
        return JSON.parse(text) as unknown;
      } catch {
        return null;
      }
    },
    clear(form) {
      storage.remove(key(form));
    },
  };
}
