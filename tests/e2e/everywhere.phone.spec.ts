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
  'settings',
  'more',
];

const NOWHERE = 'no-such-place';

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

  const head = page.locator('main').locator('h1, h2').first();
  for (const language of ['zh', 'en'] as const) {
    await page.goto('about:blank');
    await open(page, site, NOWHERE, language);
    const nowhere = await head.innerText();
    for (const place of [...PLACES, somebody]) {
      // From nowhere every time, so that what is measured is never the screen before.
      await go(page, NOWHERE);
      await expect(head).toHaveText(nowhere);
      await go(page, place);
      await expect(head).not.toHaveText(nowhere);
      await expectIdle(page);
      await page.waitForTimeout(400); // lists and figures come a moment after the head
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect.soft(wide, `${place}, ${language}`).toBeLessThanOrEqual(320);
    }
  }
});
