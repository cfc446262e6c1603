/** A disk that is full at the n-th write from now: the real database, with one put or add that the browser refuses. */

const put = IDBObjectStore.prototype.put;
const add = IDBObjectStore.prototype.add;

/** The write number `nth` (0 is the next one), and every later one, fails as a full disk does. */
export function failAtWrite(nth: number): void {
  let left = nth;
  const failing = (write: typeof put) =>
    function (this: IDBObjectStore, ...value: Parameters<typeof put>): IDBRequest<IDBValidKey> {
      if (left-- <= 0) throw new DOMException('The disk is full', 'QuotaExceededError');
      return write.apply(this, value);
    };
  IDBObjectStore.prototype.put = failing(put);
  IDBObjectStore.prototype.add = failing(add);
}

export function mendWrites(): void {
  IDBObjectStore.prototype.put = put;
  IDBObjectStore.prototype.add = add;
}
