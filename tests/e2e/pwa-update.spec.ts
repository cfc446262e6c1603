import type { Page } from '@playwright/test';
import { expect, expectDrawn, openUntilKept, test } from './pwa-phone';

const release = (page: Page): Promise<string | null | undefined> =>
  page.evaluate(() => document.querySelector('meta[name=release]')?.getAttribute('content'));

const lookForUpdate = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    await registration?.update();
  });

test('update: a new version waits, however often the page is loaded, until the vendor takes it', async ({
  host,
  phone,
}) => {
  const page = phone.page();
  await openUntilKept(page, host.url);

  await host.release('second');
  await lookForUpdate(page);
  await page.waitForFunction(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    return registration?.waiting?.state === 'installed';
  });
  await page.reload();
  await page.reload();
  await expectDrawn(page);

  expect(await release(page)).toBeUndefined();
});
