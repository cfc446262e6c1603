/** What a laptop lays out in its own way, through axe: lists with a second pane, columns side by side, dialogs. */
import { accessible } from './axe';
import { beginBook, chooseTable, confirmImport, go, openCard } from './book';
import { regularsCsv } from './regulars';
import { expect, test } from './setup';

// A trace of every look would take longer than the looks.
test.use({ trace: 'off' });

// In Chinese: what English changes, its names, is looked at on the phone.
test('axe: the wide screens have nothing to complain of', async ({ quietPage: page, site }) => {
  test.setTimeout(360_000);
  const look = accessible(page, 'all');
  await beginBook(page, site);
  await chooseTable(page, regularsCsv());
  await look('import, looked at');
  await confirmImport(page);
  await go(page, 'today');
  await expect(page.getByTestId('warning-row').first()).toBeVisible({ timeout: 45_000 });
  await look('Today');
  await go(page, 'customers');
  await look('customers, nobody chosen');
  await openCard(page, '王师傅');
  await look('customers, with a card beside');
  await page.getByTestId('card-edit').click();
  await look('edit');
  await page.keyboard.press('Escape');

  await go(page, 'record');
  await page.getByTestId('record-pick').first().click();
  await look('record, somebody chosen');
  for (const place of ['insights', 'insights/warnings', 'files', 'health', 'settings']) {
    await go(page, place);
    await look(place);
  }
});
