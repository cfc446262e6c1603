/** Removes what this device keeps of one book beside its database: choices, drafts, logs, files that wait, the word it left for an app on the home screen. */
import { basePath, sharedName, storageKey } from './base-path';
import { forgetTabBook } from './hand-over';

export async function forgetDevice(base: string = basePath()): Promise<void> {
  const prefix = storageKey(base, '');
  for (const storage of [localStorage, sessionStorage])
    for (const key of Object.keys(storage)) if (key.startsWith(prefix)) storage.removeItem(key);
  forgetTabBook(base);
  if ('caches' in globalThis) await caches.delete(sharedName(base));
}

/** Begins again at the first screen, as on a new device. */
export function startAnew(): void {
  location.hash = '#/today';
  location.reload();
}
