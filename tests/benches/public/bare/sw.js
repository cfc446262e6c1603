/** Keeps every file of the bare page at its first use and answers from there ever after. */
addEventListener('install', () => self.skipWaiting());
addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
addEventListener('fetch', (event) => {
  event.respondWith(
    caches.open('bench-bare').then(async (cache) => {
      const kept = await cache.match(event.request, { ignoreVary: true });
      if (kept) return kept;
      const response = await fetch(event.request);
      if (response.ok) await cache.put(event.request, response.clone());
      return response;
    }),
  );
});
