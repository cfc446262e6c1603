/** A browser fact that changes while the app runs: calls back now and after each change, until unsubscribed. */
export interface Watched<T> {
  readonly current: T;
  subscribe(listener: (value: T) => void): () => void;
}

export interface Settable<T> extends Watched<T> {
  /** Sets the value; listeners hear of it only if it differs. */
  set(value: T): void;
}

export function watched<T>(first: T): Settable<T> {
  let value = first;
  const listeners = new Set<(value: T) => void>();

  return {
    get current() {
      return value;
    },
    set(next) {
      if (Object.is(next, value)) return;
      value = next;
      for (const listener of [...listeners]) listener(value);
    },
    subscribe(listener) {
      const own = (heard: T): void => listener(heard);
      listeners.add(own);
      own(value);
      return () => listeners.delete(own);
    },
  };
}
