/** Before the first entry: a book in the browser's tab is offered to the app on the home screen, and a window that forgets is called one. */
import { accessible } from './axe';
import { beginBook, record } from './book';
import { expect, open, test, watch } from './setup';

const IPHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1';

test('hand-over: the app on an iPhone’s home screen hears of the book in the tab by a cookie, and says how to carry it over', async ({
  browser,
  site,
}) => {
  const tab = await browser.newContext({ userAgent: IPHONE });
  const page = await tab.newPage();
  await beginBook(page, site);
  await record(page, { name: '王师傅', isNew: true, yuan: '66' });
  await expect.poll(async () => (await tab.cookies()).map(({ name }) => name)).toHaveLength(1);

  // Cookies are all that crosses over to the app's own store.
  const installed = await browser.newContext({ userAgent: IPHONE });
  await installed.addCookies(await tab.cookies());
  const app = await installed.newPage();
  const wrongs = watch(app);
  await app.addInitScript(() => Object.assign(navigator, { standalone: true }));
  await open(app, site);
  await expect(app.getByTestId('hand-over')).toContainText('Safari 里已经有一本簿子');
  await accessible(app, 'all')('the hand-over is offered');
  await app.getByTestId('hand-over-open').click();
  await expect(app.getByTestId('file-open')).toBeAttached();
  expect(wrongs).toEqual([]);
  await Promise.all([tab.close(), installed.close()]);
});

test('hand-over: nothing is offered in the tab itself, nor in an app without a book in a tab', async ({
  browser,
  site,
}) => {
  const context = await browser.newContext({ userAgent: IPHONE });
  const page = await context.newPage();
  await page.addInitScript(() => Object.assign(navigator, { standalone: true }));
  await open(page, site);
  await expect(page.getByTestId('book-start')).toBeVisible();
  await page.waitForTimeout(1000);
  await expect(page.getByTestId('hand-over')).toHaveCount(0);
  expect(await context.cookies()).toEqual([]);
  await context.close();
});

test('private window: where the browser gives it away it is said before the first entry, and in no other window', async ({
  quietPage: page,
  site,
}) => {
  await open(page, site);
  await expect(page.getByTestId('book-start')).toBeVisible();
  await page.waitForTimeout(1000);
  await expect(page.getByTestId('private-window')).toHaveCount(0);

  await page.addInitScript(() => {
    const refuse = () => Promise.reject(new DOMException('not here', 'SecurityError'));
    Object.assign(navigator.storage, { getDirectory: refuse });
  });
  await page.reload();
  await expect(page.getByTestId('private-window')).toContainText('无痕窗口');
  await accessible(page, 'all')('a private window');
});
