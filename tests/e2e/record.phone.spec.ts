/** Recording visits: once however often tapped, never lost, and put right when it was wrong. */
import { beginBook, expectFound, expectSoundBook, expectToday, go, openCard, record } from './book';
import { expect, test } from './setup';

test.use({ viewport: { width: 360, height: 780 } });

test('record: save pressed five times quickly saves one visit', async ({
  quietPage: page,
  site,
}) => {
  await beginBook(page, site);
  await go(page, 'record');
  await page.getByTestId('record-search').fill('老王');
  await page.getByTestId('record-new').click();
  await page.getByTestId('record-amount').fill('88.5');

  await page.getByTestId('record-save').evaluate((save) => {
    for (let press = 0; press < 5; press++) (save as HTMLButtonElement).click();
  });
  await expect(page.getByTestId('toast')).toContainText('已记：老王 ¥88.50');

  await expectToday(page, { visits: 1, fen: 8850 });
  await expect(page.getByTestId('recent-entry')).toHaveCount(1);
  await expectFound(page, '', 1);
});

test('record: five real taps on save save one visit', async ({ quietPage: page, site }) => {
  await beginBook(page, site);
  await go(page, 'record');
  await page.getByTestId('record-amount').fill('9');
  const box = await page.getByTestId('record-save').boundingBox();
  if (!box) throw new Error('save is not in sight');

  for (let press = 0; press < 5; press++) {
    await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
  }
  await expect(page.getByTestId('toast')).toContainText('¥9');

  await expectToday(page, { visits: 1, fen: 900 });
});

test('record: the undo of the message takes the visit and its points back, and a reload keeps it so', async ({
  quietPage: page,
  site,
}) => {
  await beginBook(page, site);
  await record(page, { name: '老王', isNew: true, yuan: '50' });
  await record(page, { name: '老王', yuan: '30' });
  await page.getByTestId('toast-undo').click();
  await expect(page.getByTestId('toast')).toContainText('已撤销');

  await expectToday(page, { visits: 1, fen: 5000 });
  await openCard(page, '老王');
  await expect(page.locator('[data-figure=points]')).toContainText('50');
  await page.reload();
  await expect(page.locator('[data-figure=points]')).toContainText('50');
  await expect(page.locator('[data-figure=total]')).toContainText('¥50');
  await expectSoundBook(page);
});

test('record: a half typed visit survives a reload', async ({ quietPage: page, site }) => {
  await beginBook(page, site);
  await record(page, { name: '老王', isNew: true, yuan: '50' });
  await go(page, 'record');
  await page.getByTestId('record-pick').click();
  await page.getByTestId('record-day').click();
  await page.getByTestId('record-day-2').click();
  await page.getByTestId('record-amount').fill('46.8');
  await page.getByTestId('record-redeem').fill('20');

  await page.reload();

  await expect(page.getByTestId('record-who')).toContainText('老王');
  await expect(page.getByTestId('record-amount')).toHaveValue('46.8');
  await expect(page.getByTestId('record-redeem')).toHaveValue('20');
  await expect(page.getByTestId('record-day')).not.toContainText('今天');
  await page.getByTestId('record-save').click();
  await expect(page.getByTestId('toast')).toContainText('已记：老王 ¥46.60');
  await expectToday(page, { visits: 1, fen: 5000 });
});

test('record: an amount of a name nobody has chosen is not saved', async ({
  quietPage: page,
  site,
}) => {
  await beginBook(page, site);
  await go(page, 'record');
  await page.getByTestId('record-amount').fill('10');
  await expect(page.getByTestId('record-save')).toBeEnabled();
  await page.getByTestId('record-search').fill('老王');

  await expect(page.getByTestId('record-save')).not.toBeEnabled();
  await expectToday(page, { visits: 0, fen: 0 });
});
