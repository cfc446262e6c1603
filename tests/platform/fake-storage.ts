/** Storage as browsers really have it: working, full, or forbidden. */

/** localStorage in memory. */
export function workingStorage(): Storage {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    key: (index) => [...kept.keys()][index] ?? null,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, text) => void kept.set(key, text),
    removeItem: (key) => void kept.delete(key),
    clear: () => {
      kept.clear();
    },
  };
}

/** Reads, but has no room for another letter. */
export function fullStorage(): Storage {
  const storage = workingStorage();
  storage.setItem = () => {
    throw new DOMException('full', 'QuotaExceededError');
  };
  return storage;
}

/** What naming window.localStorage does where cookies are blocked. */
export function forbiddenStorage(): Storage {
  throw new DOMException('denied', 'SecurityError');
}
