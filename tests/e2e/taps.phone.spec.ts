/** The budget of taps for what a vendor does all day, counted from Today on a small phone. */
import { beginBook, downloaded, expectToday, go, importTable, record } from './book';
import { regularsCsv } from './regulars';
import { expect, test } from './setup';
import { countTaps, expectTaps, tap, tapDigits } from './taps';

test.use({ viewport: { width: 360, height: 780 } });

test.describe('with a customer who has been here', () => {
  test.beforeEach(async ({ quietPage: page, site }) => {
    await beginBook(page, site);
    await record(page, { name: '老王', isNew: true, yuan: '128' });
    await go(page, 'today');
    await expect(page.getByTestId('recent-entry')).toHaveCount(1);
    await countTaps(page);
  });

  test('taps: a known customer, same as last time, is 3', async ({ quietPage: page }) => {
    await tap(page.getByRole('link', { name: '记一笔' }));
    await tap(page.getByTestId('record-pick').filter({ hasText: '老王' }));
    await tap(page.getByTestId('record-same'));
    await expect(page.getByTestId('toast')).toContainText('已记：老王 ¥128');

    await expectTaps(page, 3);
    await expectToday(page, { visits: 2, fen: 25_600 });
  });

  test('taps: a known customer with an amount is 3 and the digits', async ({ quietPage: page }) => {
    await tap(page.getByRole('link', { name: '记一笔' }));
    await tap(page.getByTestId('record-pick').filter({ hasText: '老王' }));
    await tapDigits(page, '66');
    await tap(page.getByTestId('record-save'));
    await expect(page.getByTestId('toast')).toContainText('已记：老王 ¥66');

    await expectTaps(page, 3 + 2);
    await expectToday(page, { visits: 2, fen: 19_400 });
  });

  test('taps: a new customer with a first visit is 4 and the typing', async ({
    quietPage: page,
  }) => {
    await tap(page.getByRole('link', { name: '记一笔' }));
    await tap(page.getByTestId('record-search'));
    await page.keyboard.type('lihua');
    await tap(page.getByTestId('record-new'));
    await tapDigits(page, '35');
    await tap(page.getByTestId('record-save'));
    await expect(page.getByTestId('toast')).toContainText('已记：lihua ¥35');

    await expectTaps(page, 4 + 2, 'lihua'.length);
    await expectToday(page, { visits: 2, fen: 16_300 });
  });

  test('taps: redeeming points is 4 and the digits', async ({ quietPage: page }) => {
    await tap(page.getByRole('link', { name: '记一笔' }));
    await tap(page.getByTestId('record-pick').filter({ hasText: '老王' }));
    await tapDigits(page, '50');
    await tap(page.getByTestId('record-redeem'));
    await tapDigits(page, '100');
    await tap(page.getByTestId('record-save'));
    await expect(page.getByTestId('toast')).toContainText('已记：老王 ¥49');

    await expectTaps(page, 4 + 2 + 3);
    await expectToday(page, { visits: 2, fen: 17_700 });
  });

  test('taps: undoing the last entry is 1', async ({ quietPage: page }) => {
    await tap(page.getByTestId('recent-undo'));
    await expect(page.getByTestId('recent-entry')).toHaveCount(0);

    await expectTaps(page, 1);
    await expectToday(page, { visits: 0, fen: 0 });
  });

  test('taps: a walk-in sale is 2 and the digits', async ({ quietPage: page }) => {
    await tap(page.getByRole('link', { name: '记一笔' }));
    await tapDigits(page, '18');
    await tap(page.getByTestId('record-save'));
    await expect(page.getByTestId('toast')).toContainText('已记：散客 ¥18');

    await expectTaps(page, 2 + 2);
    await expectToday(page, { visits: 2, fen: 14_600 });
  });

  test('taps: a forgotten visit of yesterday is 5 and the digits', async ({ quietPage: page }) => {
    await tap(page.getByRole('link', { name: '记一笔' }));
    await tap(page.getByTestId('record-day'));
    await tap(page.getByTestId('record-day-1'));
    await tap(page.getByTestId('record-pick').filter({ hasText: '老王' }));
    await tapDigits(page, '72');
    await tap(page.getByTestId('record-save'));
    await expect(page.getByTestId('toast')).toContainText('已记：老王 ¥72');

    await expectTaps(page, 5 + 2);
    await expectToday(page, { visits: 1, fen: 12_800 });
    await expect(page.getByTestId('recent-entry').filter({ hasText: '昨天' })).toHaveCount(1);
  });

  test('taps: a backup file is 2', async ({ quietPage: page }) => {
    await tap(page.getByTestId('today-backup'));
    const file = await downloaded(page, () => tap(page.getByTestId('file-export-plain')));

    expect(file.suggestedFilename()).toMatch(/^pondbook.*\.json$/);
    await expect(page.getByTestId('file-exported')).toBeVisible();
    await expectTaps(page, 2);
  });
});

test('taps: why somebody is warned, and calling him, is 2', async ({ quietPage: page, site }) => {
  await beginBook(page, site);
  await importTable(page, regularsCsv());
  await go(page, 'today');
  // The call itself is the phone's business: only where it leads is noted.
  await page.evaluate(() => {
    document.addEventListener('click', (event) => {
      const link = (event.target as Element).closest('a');
      if (!link?.href.startsWith('tel:')) return;
      event.preventDefault();
      document.body.dataset['called'] = link.href;
    });
  });
  const warned = page.getByTestId('warning-row').filter({ hasText: '周大强' });
  await expect(warned).toBeVisible({ timeout: 45_000 });
  await countTaps(page);

  await tap(warned.getByTestId('warning-why'));
  const why = page.getByRole('dialog');
  await expect(why.locator('dl')).toBeVisible();
  await tap(why.getByRole('link', { name: '打电话' }));

  await expectTaps(page, 2);
  await expect(page.locator('body')).toHaveAttribute('data-called', 'tel:13800138000');
});
