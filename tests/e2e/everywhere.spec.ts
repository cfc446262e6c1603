/** What holds on every screen, on the phone and on the laptop: nothing for axe to find, nothing logged, no other host asked. */
import { arrive, axeFindings, loadDemo, PLACES } from './places';
import { expect, test } from './setup';

test('every screen of a full book is clean for axe', async ({ quietPage: page, site }) => {
  test.setTimeout(180_000);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const somebody = await loadDemo(page, site);

  for (const place of [...PLACES, somebody]) {
    await arrive(page, site, place);
    expect.soft(await axeFindings(page), place).toEqual([]);
  }
});
