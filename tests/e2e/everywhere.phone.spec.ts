/** Nothing is cut off or pushed aside on the narrowest phone, on any screen, in either language. */
import { beginDemo, expectIdle, go } from './book';
import { expect, open, test } from './setup';

const PLACES = [
  'today',
  'customers',
  'record',
  'insights',
  'insights/warnings',
  'insights/segments',
  'import',
  'files',
  'health',
  'calendar',
  'settings',
  'more',
];

test('no screen is wider than a phone of 320 px, in Chinese and in English', async ({
  quietPage: page,
  site,
}) => {
  test.setTimeout(360_000);
  await beginDemo(page, site, 'pond');
  await expectIdle(page);
  await go(page, 'customers');
  await page.getByTestId('customer-row').first().click();
  await page.waitForURL(/customers\/[0-9a-f]{32}/);
  const somebody = new URL(page.url()).hash.slice(2);
  await page.setViewportSize({ width: 320, height: 640 });

  for (const language of ['zh', 'en'] as const) {
    for (const place of [...PLACES, somebody]) {
      // From nothing, as a link does, so that what is measured is never the screen before.
      await page.goto('about:blank');
      await open(page, site, place, language);
      await expect(page.locator('main').locator('h1, h2').first()).toBeVisible();
      await page.waitForLoadState('networkidle');
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect.soft(wide, `${place}, ${language}`).toBeLessThanOrEqual(320);
    }
  }
});
