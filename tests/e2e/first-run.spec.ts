/** The first minutes with the app: an own book or the demo, in both languages, quiet all along. */
import {
  beginBook,
  beginDemo,
  expectFound,
  expectIdle,
  expectSoundBook,
  expectToday,
  go,
  record,
} from './book';
import { expect, open, PHONE, test } from './setup';

// The first minutes as they are, with the worker keeping every file meanwhile.
test.use({ serviceWorkers: 'allow' });

for (const { language, preset, kind } of [
  { language: 'zh', preset: 'pond', kind: '钓鱼' },
  { language: 'en', preset: 'stall', kind: 'Purchase' },
] as const) {
  test(`first run: an own book for a ${preset} begins empty, in ${language}`, async ({
    quietPage: page,
    site,
  }) => {
    await beginBook(page, site, preset, language);
    await expectToday(page, { visits: 0, fen: 0 });
    await expect(page.locator('html')).toHaveAttribute('lang', language === 'zh' ? /^zh/ : /^en/);

    await record(page, { name: 'lihua', isNew: true, yuan: '20' });
    await expectFound(page, '', 1);
    await page.getByTestId('customer-row').click();
    await expect(page.getByTestId('timeline-line').filter({ hasText: kind })).toHaveCount(1);

    await page.reload();
    await expect(page.getByTestId('timeline-line').filter({ hasText: kind })).toHaveCount(1);
    await expectToday(page, { visits: 1, fen: 2000 });
  });
}

test(
  'first run: looking at the welcome makes no book; one begun in another window is taken up',
  PHONE,
  async ({ quietPage: page, site, context }) => {
    await open(page, site);
    await expect(page.getByTestId('welcome')).toBeVisible();
    const names = () =>
      page.evaluate(async () => (await indexedDB.databases()).map((one) => one.name));
    expect(await names()).toEqual([]);

    const other = await context.newPage();
    await beginBook(other, site, 'pond');
    await expectToday(other, { visits: 0, fen: 0 });
    await other.close();
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));

    await expectToday(page, { visits: 0, fen: 0 });
  },
);

test('first run: the demo fills the book, warns of somebody, and leaves with one tap', async ({
  quietPage: page,
  site,
}) => {
  await beginDemo(page, site, 'pond');
  const customers = page.getByTestId('customer-count');
  await go(page, 'customers');
  await expect(customers).toHaveAttribute('data-count', '180');
  await go(page, 'insights/warnings');
  await expect(page.getByTestId('warning-row').first()).toBeVisible();
  await go(page, 'insights');
  await expect(page.locator('a[href*="segment="]').first()).toBeVisible();
  await expectSoundBook(page);

  await record(page, { name: '老王自己', isNew: true, yuan: '33' });
  await go(page, 'today');
  await page.getByTestId('demo-clear').click();
  await expect(page.getByTestId('demo-clear')).toHaveCount(0, { timeout: 45_000 });
  await expectIdle(page);

  await expectToday(page, { visits: 1, fen: 3300 });
  await expectFound(page, '', 1);
  await expectFound(page, 'lwzj', 1);
  await expectSoundBook(page);
});

test(
  'first run: the demo of a stall has figures on Today',
  PHONE,
  async ({ quietPage: page, site }) => {
    await beginDemo(page, site, 'stall', 'en');

    await expect(page.getByRole('img', { name: /^Takings of the last 14 days/ })).toBeVisible();
    await expect(page.getByTestId('warning-row')).toHaveCount(2);
  },
);

test(
  'first run: the language chosen in the settings stays',
  PHONE,
  async ({ quietPage: page, site }) => {
    await beginBook(page, site);
    await go(page, 'settings');
    await page.getByRole('radio', { name: 'English' }).check();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Settings');

    await open(page, site, 'settings', 'en');
    await page.goto(`${site.url}#/settings`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Settings');
  },
);
