import type { Page } from '@playwright/test';
import { expect, expectDrawn, NEIGHBOUR, openUntilKept, test } from './pwa-phone';

/** Writes something of the vendor's into the database of the book at /, which the brake must leave alone. */
const writeMark = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('pondbook:/:kept-by-the-vendor', 1);
        opening.onupgradeneeded = () => opening.result.createObjectStore('facts');
        opening.onerror = () => {
          reject(new Error('not opened'));
        };
        opening.onsuccess = () => {
          const writing = opening.result.transaction('facts', 'readwrite');
          writing.objectStore('facts').put('老王 ¥128', 1);
          writing.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
  );

/** Every database of the origin with the number of records in each of its stores. */
const countRecords = (page: Page): Promise<Record<string, number>> =>
  page.evaluate(async () => {
    const counts: Record<string, number> = {};
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await answer(indexedDB.open(name));
      for (const store of database.objectStoreNames) {
        const all = database.transaction(store).objectStore(store).count();
        counts[`${name} ${store}`] = await answer(all);
      }
      database.close();
    }
    return counts;

    function answer<T>(request: IDBRequest<T>): Promise<T> {
      return new Promise((resolve, reject) => {
        request.onsuccess = () => {
          resolve(request.result);
        };
        request.onerror = () => {
          reject(request.error ?? new Error('no answer'));
        };
      });
    }
  });

test('emergency brake: the worker goes, the book and the neighbour stay, and the app loads from the network', async ({
  host,
  phone,
}) => {
  const page = phone.page();
  await openUntilKept(page, `${host.url}${encodeURIComponent(NEIGHBOUR)}/`);
  await openUntilKept(page, `${host.url}#/today`);
  await expectDrawn(page);
  await writeMark(page);
  const before = await countRecords(page);
  let loads = 0;
  page.on('load', () => loads++);

  await host.release('after-the-brake');
  await host.pullBrake();
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    await registration?.update();
  });

  const current = page.locator('meta[name=release][content="after-the-brake"]');
  await expect(current).toBeAttached();
  await expectDrawn(page);
  await page.waitForTimeout(1500); // a brake that reloads for ever would do it now
  expect(loads).toBeLessThanOrEqual(3);
  expect(await page.evaluate(() => window.caches.keys())).toEqual([
    `pondbook:/${NEIGHBOUR}/:files`,
  ]);
  expect(await countRecords(page)).toMatchObject(before);
  expect(before['pondbook:/:kept-by-the-vendor facts']).toBe(1);

  // Broken on purpose: from now on only the network serves, so with the host gone nothing opens.
  await host.stop();
  await expect(page.goto(host.url)).rejects.toThrow();
});
