import type { Page } from '@playwright/test';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, expectDrawn, NEIGHBOUR, openUntilKept, test } from './pwa-phone';

const NEIGHBOUR_URL = `${encodeURIComponent(NEIGHBOUR)}/`;
const PLACES = [
  '#/today',
  '#/customers',
  '#/record',
  '#/insights',
  '#/insights/warnings',
  '#/insights/segments',
  '#/import',
  '#/files',
  '#/settings',
];

for (const folder of ['', NEIGHBOUR_URL]) {
  test(`offline: with the host gone and the phone restarted every place opens at /${decodeURI(folder)}`, async ({
    host,
    phone,
  }) => {
    test.setTimeout(360_000);
    const somebody = await loadDemo(phone.page(), `${host.url}${folder}`);
    await host.stop();
    await phone.restart();
    const page = phone.page();

    for (const place of PLACES) {
      await test.step(place, async () => {
        await page.goto('about:blank');
        await page.goto(`${host.url}${folder}?lang=en${place}`);
        await expectDrawn(page);
      });
    }
    await page.goto('about:blank');
    await page.goto(`${host.url}${folder}${somebody.place}`);
    await expect(page.getByRole('heading', { level: 1 })).toContainText(somebody.name);

    expect(phone.wrongs()).toEqual([]);
  });
}

/** Fills the book with the demo and gives the address and name of one of its customers. */
async function loadDemo(page: Page, url: string): Promise<{ place: string; name: string }> {
  await openUntilKept(page, url);
  await page.getByTestId('demo-load').click();
  await expect(page.getByTestId('demo-clear')).toBeVisible({ timeout: 60_000 });
  await page.goto(`${url}#/customers`);
  const row = page.getByTestId('customer-row').first();
  const place = (await row.getAttribute('href')) ?? '';
  await row.click();
  const name = await page.getByRole('heading', { level: 1 }).innerText();
  return { place, name };
}

test('offline: every file of the build is kept, parts never opened too', async ({
  host,
  phone,
}) => {
  const page = phone.page();
  await openUntilKept(page, host.url);
  const files = (await readdir(host.folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(host.folder.length + 1))
    .filter((name) => !/^(sw\.js|sw-kill\.js|screenshots\/|店铺\/)/.test(name));
  await host.stop();

  const missing = await page.evaluate(async (names) => {
    const answers = await Promise.all(
      names.map((name) =>
        fetch(name).then(
          (answer) => answer.ok,
          () => false,
        ),
      ),
    );
    return names.filter((_name, index) => !answers[index]);
  }, files);

  expect(files.length).toBeGreaterThan(10);
  expect(missing).toEqual([]);
});

test('neighbours: a book in a folder below another is not swallowed by it, and both work offline', async ({
  host,
  phone,
}) => {
  const page = phone.page();
  await openUntilKept(page, host.url);
  await openUntilKept(page, `${host.url}${NEIGHBOUR_URL}`);
  await host.stop();

  const workers: (string | undefined)[] = [];
  for (const folder of ['', NEIGHBOUR_URL]) {
    await page.goto(`${host.url}${folder}`);
    await expectDrawn(page);
    workers.push(await page.evaluate(() => navigator.serviceWorker.controller?.scriptURL));
  }

  expect(workers).toEqual([`${host.url}sw.js`, `${host.url}${NEIGHBOUR_URL}sw.js`]);
  const caches = await page.evaluate(() => window.caches.keys());
  expect(caches.sort()).toEqual(['pondbook:/:files', `pondbook:/${NEIGHBOUR}/:files`]);
});
