/** The service worker: keeps the app's own files so that it opens without a network. It never touches the book. */
import { PrecacheController, PrecacheRoute } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { basePathOf, cacheName, sharedName } from './platform/base-path';
import { keepShared, SHARE_ADDRESS } from './platform/shared-files';

declare const self: ServiceWorkerGlobalScope;
/** Every file of this build with its content's hash; written in by the build. */
declare const BUILD_FILES: { url: string; revision: string | null }[];

const base = basePathOf(self.location.href);
const files = new PrecacheController({ cacheName: cacheName(base) });
files.precache(BUILD_FILES);

// ?lang=en chooses a language for one load: the file behind it is the same.
registerRoute(
  new PrecacheRoute(files, {
    ignoreURLParametersMatching: [/^lang$/],
    directoryIndex: 'index.html',
    cleanURLs: false,
  }),
);

// Places inside the app stand behind the #, so only our own two addresses lead to it, whatever
// the query: a neighbour's folder below ours on the same host must keep its own pages.
const encodedBase = new URL('./', self.location.href).pathname;
const ownAddress = new RegExp(
  `^${encodedBase.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(index\\.html)?(\\?.*)?$`,
);
registerRoute(
  new NavigationRoute(files.createHandlerBoundToURL('index.html'), { allowlist: [ownAddress] }),
);

// Another app hands files over by sending a form. It is answered here, offline too: the host must never see it.
const shareAddress = new URL(SHARE_ADDRESS, self.location.href).href;
registerRoute(
  ({ url }) => url.href === shareAddress,
  async ({ request }) => {
    const kept = await keepShared(caches, sharedName(base), request);
    const place = kept ? './#/import' : './#/import?unkept';
    return Response.redirect(new URL(place, self.location.href).href, 303);
  },
  'POST',
);

// A new version waits until the vendor says so: nothing changes under his hands.
self.addEventListener('message', (event: ExtendableMessageEvent) => {
  const message: unknown = event.data;
  if (typeof message === 'object' && message !== null && 'type' in message) {
    if (message.type === 'SKIP_WAITING') event.waitUntil(self.skipWaiting());
  }
});

// The page of the very first load too, so that screens it has not opened yet open offline.
self.addEventListener('activate', (event) => {
  event.waitUntil(self.clients.claim());
});
