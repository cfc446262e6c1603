/** A question whose answer keeps itself current: calls back now and after each change that matters, until unsubscribed. */
export interface Live<T> {
  subscribe(listener: (answer: T) => void): () => void;
}
