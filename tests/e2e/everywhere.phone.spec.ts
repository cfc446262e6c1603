/** What holds on every screen of a phone: in the dark, in English, with an empty book, and 320 px wide. */
import { arrive, axeFindings, loadDemo, PLACES } from './places';
import { expect, test } from './setup';

test('every screen of a full book is clean for axe in the dark and in English', async ({
  quietPage: page,
  site,
}) => {
  test.setTimeout(180_000);
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  const somebody = await loadDemo(page, site);

  for (const place of [...PLACES, somebody]) {
    await arrive(page, site, place, 'en');
    expect.soft(await axeFindings(page), place).toEqual([]);
  }
});

test('every screen of an empty book is clean for axe', async ({ quietPage: page, site }) => {
  test.setTimeout(180_000);
  await page.emulateMedia({ reducedMotion: 'reduce' });

  for (const place of PLACES) {
    await arrive(page, site, place);
    expect.soft(await axeFindings(page), place).toEqual([]);
  }
});

test('axe would find a picture without a name: these tests can fail', async ({ page, site }) => {
  await arrive(page, site, 'today');

  await page.evaluate(() => document.querySelector('main')?.append(document.createElement('img')));

  expect(await axeFindings(page)).toEqual([expect.stringMatching(/^image-alt: <img/)]);
});

test('no screen is wider than a phone of 320 px', async ({ quietPage: page, site }) => {
  test.setTimeout(180_000);
  const somebody = await loadDemo(page, site);
  await page.setViewportSize({ width: 320, height: 640 });

  for (const language of ['zh', 'en'] as const) {
    for (const place of [...PLACES, somebody]) {
      await arrive(page, site, place, language);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect.soft(wide, `${place} in ${language}`).toBeLessThanOrEqual(320);
    }
  }
});
