import type { Page } from '@playwright/test';
import { expect, expectDrawn, openUntilKept, test } from './pwa-phone';

const releaseOf = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => document.querySelector<HTMLMetaElement>('meta[name=release]')?.content);

/** Looks for a new version as the browser does by itself from time to time, until it waits. */
async function findWaiting(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    await registration?.update();
  });
  await page.waitForFunction(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    return registration?.waiting?.state === 'installed';
  });
}

test('update: a new version waits, however often the page is loaded, and says so', async ({
  host,
  phone,
}) => {
  const page = phone.page();
  await openUntilKept(page, host.url);

  await host.release('second');
  await findWaiting(page);
  await page.reload();
  await page.reload();
  await expectDrawn(page);

  expect(await releaseOf(page)).toBeUndefined();
  await expect(page.getByRole('button', { name: '现在换' })).toBeVisible();
  expect(phone.wrongs()).toEqual([]);
});

test('update: taken in the middle of an entry, it reloads every tab once and what was typed is still there', async ({
  host,
  phone,
}) => {
  const page = phone.page();
  await openUntilKept(page, `${host.url}?lang=zh#/record`);
  const other = await phone.context().newPage();
  await other.goto(`${host.url}#/today`);
  await page.getByTestId('record-search').fill('三号位李哥');
  const loads = { here: 0, there: 0 };
  page.on('load', () => loads.here++);
  other.on('load', () => loads.there++);

  await host.release('second');
  await findWaiting(page);
  await page.getByRole('button', { name: '现在换' }).click();

  for (const tab of [page, other]) {
    await expect(tab.locator('meta[name=release][content=second]')).toBeAttached();
  }
  await expect(page.getByTestId('record-search')).toHaveValue('三号位李哥');
  await expect(page.getByRole('button', { name: '现在换' })).toBeHidden();
  await page.waitForTimeout(500); // a second reload would come now
  expect(loads).toEqual({ here: 1, there: 1 });
});
