/*
 * The emergency brake. When a released service worker serves something broken, put this file in the
 * place of sw.js on the host: every phone that looks for an update gets it, and from then on loads
 * the app from the network again. It removes this worker and this folder's copies of the app's
 * files. It never touches IndexedDB, where the vendor's book is, nor a neighbouring folder's caches.
 */
self.addEventListener('install', () => self.skipWaiting());

self.addEventListener('activate', (event) => event.waitUntil(stepDown()));

async function stepDown() {
  const own = `pondbook:${folderPath()}:`;
  for (const name of await caches.keys()) {
    if (name.startsWith(own)) await caches.delete(name);
  }
  // Only pages that the broken worker controlled: claiming others would reload them for ever.
  const pages = await self.clients.matchAll({ type: 'window' });
  await self.registration.unregister();
  for (const page of pages) page.navigate(renewed(page.url)).catch(() => undefined);
}

/** As in src/platform/base-path.ts. */
function folderPath() {
  const { pathname } = new URL('./', self.location.href);
  try {
    return decodeURI(pathname).normalize('NFC');
  } catch {
    return pathname;
  }
}

/** Another query, or the # would make it a jump inside the broken page instead of a load. */
function renewed(address) {
  const url = new URL(address);
  url.searchParams.set('renewed', String(Date.now()));
  return url.href;
}
