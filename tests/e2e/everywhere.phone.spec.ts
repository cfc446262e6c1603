/** Nothing is cut off or pushed aside on the narrowest phone, on any screen, in either language. */
import type { Page } from '@playwright/test';
import { expect, open, test, type Site } from './setup';

const PLACES = [
  'today',
  'customers',
  'record',
  'insights',
  'insights/warnings',
  'insights/segments',
  'import',
  'files',
  'settings',
  'more',
];

/** Fills the book with the demo and gives the address of one of its customers. */
async function loadDemo(page: Page, site: Site): Promise<string> {
  await open(page, site, 'today');
  await page.getByTestId('demo-load').click();
  await expect(page.getByTestId('demo-load')).toHaveCount(0, { timeout: 60_000 });
  await expect(page.getByTestId('busy')).toHaveCount(0, { timeout: 60_000 });
  await open(page, site, 'customers');
  await page.getByTestId('customer-row').first().click();
  await page.waitForURL(/customers\/[0-9a-f]{32}/);
  return new URL(page.url()).hash.slice(2);
}

for (const language of ['zh', 'en'] as const) {
  test(`no screen is wider than a phone of 320 px, in ${language}`, async ({
    quietPage: page,
    site,
  }) => {
    test.setTimeout(360_000);
    const somebody = await loadDemo(page, site);
    await page.setViewportSize({ width: 320, height: 640 });

    for (const place of [...PLACES, somebody]) {
      // From nothing, as a link does, so that what is measured is never the screen before.
      await page.goto('about:blank');
      await open(page, site, place, language);
      await expect(page.locator('main').locator('h1, h2').first()).toBeVisible();
      await page.waitForLoadState('networkidle');
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect.soft(wide, place).toBeLessThanOrEqual(320);
    }
  });
}
