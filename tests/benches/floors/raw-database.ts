/** IndexedDB without anything in between: what the browser itself charges. */

export const done = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('request failed'));
  });

/** Opens a fresh database: an existing one of that name is deleted first. */
export async function freshDatabase(name: string, stores: readonly string[]): Promise<IDBDatabase> {
  await done(indexedDB.deleteDatabase(name));
  const opening = indexedDB.open(name, 1);
  opening.onupgradeneeded = () => {
    for (const store of stores) opening.result.createObjectStore(store, { autoIncrement: true });
  };
  return done(opening);
}

/** Puts one record into each named store in one transaction, and waits until it is on the disk. */
export function putTogether(
  db: IDBDatabase,
  records: Readonly<Record<string, { readonly key: IDBValidKey; readonly value: unknown }>>,
): Promise<void> {
  const names = Object.keys(records);
  const transaction = db.transaction(names, 'readwrite', { durability: 'strict' });
  for (const name of names) {
    const record = records[name];
    if (record) transaction.objectStore(name).put(record.value, record.key);
  }
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error('aborted'));
  });
}
