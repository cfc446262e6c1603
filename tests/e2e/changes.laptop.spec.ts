/** The week's changes on a laptop: counted on the overview, and a line leads to the customer. */
import { accessible } from './axe';
import { beginBook, go, importTable } from './book';
import { returnersCsv } from './returners';
import { expect, test } from './setup';

test('changes: the overview counts them and leads to them, and a name leads to the card', async ({
  quietPage: page,
  site,
}) => {
  test.setTimeout(120_000);
  await beginBook(page, site, 'stall', 'zh');
  await importTable(page, returnersCsv(4));
  await go(page, 'insights');

  const summary = page.getByTestId('changes-summary');
  await expect(summary.getByRole('heading')).toContainText('4', { timeout: 45_000 });
  await accessible(page, 'all')('overview with changes');
  await summary.locator('a[href="#/insights/changes"]').click();
  await expect(page.getByTestId('change-row')).toHaveCount(4);
  await page.getByTestId('change-row').first().locator('a').first().click();
  await expect(page).toHaveURL(/#\/customers\/[0-9a-f]{32}/);
});
