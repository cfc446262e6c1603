/** The browser's caches in memory, as far as shared files need them. */
export function aCacheStore({ full = false } = {}): CacheStorage {
  const caches = new Map<string, Map<string, Response>>();

  const cacheAround = (kept: Map<string, Response>) => ({
    put: (address: URL, response: Response) => {
      if (full) return Promise.reject(new DOMException('full', 'QuotaExceededError'));
      kept.set(address.href, response);
      return Promise.resolve();
    },
    keys: () => Promise.resolve([...kept.keys()].map((address) => new Request(address))),
    match: ({ url }: Request) => Promise.resolve(kept.get(url)?.clone()),
    delete: ({ url }: Request) => Promise.resolve(kept.delete(url)),
  });

  return {
    has: (name: string) => Promise.resolve(caches.has(name)),
    keys: () => Promise.resolve([...caches.keys()]),
    delete: (name: string) => Promise.resolve(caches.delete(name)),
    open: (name: string) => {
      const kept = caches.get(name) ?? new Map<string, Response>();
      caches.set(name, kept);
      return Promise.resolve(cacheAround(kept));
    },
  } as unknown as CacheStorage;
}
