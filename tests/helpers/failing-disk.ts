/** A disk that fails at the n-th write from now: the real database, with one change of it that the browser refuses. */

/** Full; a transaction taken back by the browser; the connection to its database server gone, as Safari loses it. */
export type DiskFault = 'full' | 'aborted' | 'lost';

const store = IDBObjectStore.prototype;
const writes = { put: store.put, add: store.add, delete: store.delete, clear: store.clear };
type Name = keyof typeof writes;

/**
 * The write number `nth` (0 is the next one), and every later one, fails; of transactions only the one it is in is taken
 * back. Answers a question: has one failed?
 */
export function failAtWrite(nth: number, fault: DiskFault = 'full'): () => boolean {
  let left = nth;
  const failing = (write: (...values: never[]) => IDBRequest) =>
    function (this: IDBObjectStore, ...values: never[]): IDBRequest {
      if (left-- > 0) return write.apply(this, values);
      if (fault === 'full') throw new DOMException('The disk is full', 'QuotaExceededError');
      if (fault === 'lost')
        throw new DOMException('Connection to Indexed Database server lost', 'UnknownError');
      const request = write.apply(this, values);
      if (left === -1) request.addEventListener('success', () => this.transaction.abort());
      return request;
    };
  for (const name of Object.keys(writes) as Name[])
    store[name] = failing(writes[name] as (...values: never[]) => IDBRequest) as never;
  return () => left < 0;
}

export function mendWrites(): void {
  Object.assign(store, writes);
}
