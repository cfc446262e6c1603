/**
 * Files another app shares to this one. They arrive as a form that the service worker must answer before a page stands,
 * so it lays them into a cache of this base path's own; the page takes them out, once. They never leave the device.
 */

/** Where the manifest has shared files sent, below the base path, and what it calls them in the form. */
export const SHARE_ADDRESS = 'share';
const FIELD = 'files';

/** A cache keeps headers as Latin letters only. */
const NAME_HEADER = 'x-file-name';

/** Lays the files of a share by; false where the device has no room for them. */
export async function keepShared(
  store: CacheStorage,
  cacheName: string,
  request: Request,
): Promise<boolean> {
  try {
    const form = await request.formData();
    const files = form.getAll(FIELD).filter((value) => value instanceof File);
    const share = crypto.randomUUID(); // two shares before the page stands must not overwrite each other
    const cache = await store.open(cacheName);
    for (const [i, file] of files.entries()) {
      const headers = { 'content-type': file.type, [NAME_HEADER]: encodeURIComponent(file.name) };
      const address = new URL(`${SHARE_ADDRESS}/${share}/${i}`, request.url);
      await cache.put(address, new Response(file, { headers }));
    }
    return true;
  } catch (error) {
    if (error instanceof DOMException) return false;
    throw error;
  }
}

/** The files that were laid by, in their order; none is there afterwards, also for another window that asks at the same time. */
export async function takeShared(store: CacheStorage, cacheName: string): Promise<File[]> {
  if (!(await store.has(cacheName))) return [];
  const cache = await store.open(cacheName);
  const taken: File[] = [];
  for (const address of await cache.keys()) {
    const kept = await cache.match(address);
    const content = await kept?.blob();
    // Only one of two windows is told that it was the one who took it.
    if (!kept || !content || !(await cache.delete(address))) continue;
    const name = decodeURIComponent(kept.headers.get(NAME_HEADER) ?? '');
    taken.push(new File([content], name, { type: content.type }));
  }
  await store.delete(cacheName);
  return taken;
}
