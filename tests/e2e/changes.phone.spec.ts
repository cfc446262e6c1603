/** The week's changes on a phone: the strongest first, each with its numbers, its why and its acts; put aside and brought back. */
import { accessible, LOOKS } from './axe';
import { beginBook, go, importTable, record } from './book';
import { returnersCsv } from './returners';
import { expect, test } from './setup';

test.use({ viewport: { width: 360, height: 780 } });

for (const { language, part } of LOOKS) {
  test(`changes: twelve came back this week, ten are told at first, in ${language}`, async ({
    quietPage: page,
    site,
  }) => {
    test.setTimeout(180_000);
    const look = accessible(page, part);
    await beginBook(page, site, 'pond', language);
    await importTable(page, returnersCsv(12));
    await go(page, 'insights/changes');

    const rows = page.getByTestId('change-row');
    await expect(rows).toHaveCount(10, { timeout: 45_000 });
    await expect(page.getByTestId('changes').getByRole('heading')).toContainText('12');
    await expect(rows.first()).toHaveAttribute('data-change', 'cameBack');
    await expect(rows.first()).toContainText('100');
    await look('changes');
    await page.getByTestId('changes-all').click();
    await expect(rows).toHaveCount(12);

    await page.getByTestId('change-why').first().click();
    await expect(page.getByRole('dialog')).toContainText('100');
    await look('why changed');
    await page.keyboard.press('Escape');

    const name = (await rows.first().locator('.name').textContent()) ?? '';
    await page.getByTestId('change-seen').first().click();
    await expect(rows).toHaveCount(11);
    await expect(page.getByTestId('changes')).not.toContainText(name);
    await page.getByTestId('toast-undo').click();
    await expect(rows).toHaveCount(12);
    await page.getByTestId('change-seen').first().click();
    await page.getByTestId('changes-seen').click();
    await expect(page.getByTestId('seen-row')).toContainText(name);
    await look('changes, one put aside');
    await page.getByTestId('seen-row').getByRole('button').click();
    await expect(rows).toHaveCount(12);
    await expect(page.getByTestId('changes-seen')).toHaveCount(0);
  });
}

test('changes: with one customer who came once it says what it takes, and promises nothing', async ({
  quietPage: page,
  site,
}) => {
  await beginBook(page, site, 'stall', 'en');
  await record(page, { name: 'Old Wang', isNew: true, yuan: '30' });
  await go(page, 'insights/changes');

  await expect(page.getByText('Too early to see a change')).toBeVisible({ timeout: 45_000 });
  await expect(page.getByTestId('change-row')).toHaveCount(0);
});
