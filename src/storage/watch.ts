/** Questions about the book that are asked again when what they read has changed, in this tab, another tab or a worker. */
import { liveQuery } from 'dexie';

/** Calls the listener with each answer until unsubscribed; a failing question is reported to onError. */
export function watch<T>(
  question: () => Promise<T>,
  onError: (error: unknown) => void,
): { subscribe(listener: (answer: T) => void): () => void } {
  return {
    subscribe(listener) {
      const subscription = liveQuery(question).subscribe({ next: listener, error: onError });
      return () => subscription.unsubscribe();
    },
  };
}
