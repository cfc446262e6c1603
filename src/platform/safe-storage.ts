/** localStorage and sessionStorage that never throw: where the browser denies or fills them, things last until the page closes. */

export interface SafeStorage {
  read(key: string): string | null;
  write(key: string, text: string): void;
  remove(key: string): void;
}

/** `open` is a function because the mere mention of window.localStorage throws where cookies are blocked. */
export function safeStorage(open: () => Storage): SafeStorage {
  const unsaved = new Map<string, string>();

  return {
    read(key) {
      const kept = unsaved.get(key);
      return kept ?? attempt(() => open().getItem(key));
    },
    write(key, text) {
      unsaved.set(key, text);
      attempt(() => {
        open().setItem(key, text);
        unsaved.delete(key);
      });
    },
    remove(key) {
      unsaved.delete(key);
      attempt(() => open().removeItem(key));
    },
  };
}

/** The value, or null if the browser refuses (SecurityError, QuotaExceededError); bugs still throw. */
function attempt<T>(touch: () => T): T | null {
  try {
    return touch();
  } catch (error) {
    if (error instanceof DOMException) return null;
    throw error;
  }
}
