/**
 * Two books on one host, at / and at /店铺/, share the origin's storage: everything stored carries
 * the path of the folder the app was opened from. The service worker uses the same names.
 */

/** The folder of an address, decoded, with a slash at both ends: "https://a.cn/%E5%BA%97/index.html?x#/today" → "/店/". */
export function basePathOf(address: string): string {
  const { pathname } = new URL(address);
  const folder = pathname.slice(0, pathname.lastIndexOf('/') + 1);
  try {
    return decodeURI(folder).normalize('NFC');
  } catch {
    return folder; // stray % signs: any stable name will do
  }
}

/** The IndexedDB database of the book at a base path: "pondbook:/店铺/". */
export const databaseName = (basePath: string): string => `pondbook:${basePath}`;

/** The service worker's cache of the app's own files: "pondbook:/店铺/:files". */
export const cacheName = (basePath: string): string => `pondbook:${basePath}:files`;

/** The cache of files that were shared to the app and not yet taken: "pondbook:/店铺/:shared". */
export const sharedName = (basePath: string): string => `pondbook:${basePath}:shared`;

/** The localStorage or sessionStorage key of one thing at a base path: "pondbook:/店铺/:language". */
export const storageKey = (basePath: string, thing: string): string =>
  `pondbook:${basePath}:${thing}`;

/** The base path of the page that is open, or of the service worker beside it (not of other workers: hand it to them). */
export const basePath = (): string => basePathOf(location.href);
