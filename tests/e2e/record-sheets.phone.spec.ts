/** What stands aside of the plain visit: a refund with a note, a visit that waits, and somebody the book may know. */
import { axeFindings } from './axe';
import { beginBook, expectFound, expectSoundBook, expectToday, go, openCard, record } from './book';
import { expect, open, test } from './setup';

test.use({ viewport: { width: 360, height: 780 } });

test('record: a refund with a note lowers the money and counts as no visit', async ({
  quietPage: page,
  site,
}) => {
  await beginBook(page, site);
  await record(page, { name: '老王', isNew: true, yuan: '50' });
  await go(page, 'record');
  await page.getByTestId('record-pick').click();
  await page.getByTestId('record-amount').fill('20');
  await page.getByTestId('record-more').click();
  // The radio itself lies over its word.
  await page.getByTestId('record-kind').getByRole('radio', { name: '退款' }).check();
  await page.getByTestId('record-note').fill('鱼不新鲜');
  expect(await axeFindings(page, 'refund')).toEqual([]);
  await page.getByTestId('record-more-done').click();
  await expect(page.getByTestId('record-save')).toHaveText('记退款');
  await page.getByTestId('record-save').click();
  await expect(page.getByTestId('toast')).toBeVisible();

  await expectToday(page, { visits: 1, fen: 3000 });
  await openCard(page, '老王');
  await expect(page.locator('[data-figure=total]')).toContainText('¥30');
  await expect(page.getByTestId('timeline-line').first()).toContainText('鱼不新鲜');
  await expectSoundBook(page);
});

test('record: a visit left half typed waits while another is recorded from a card', async ({
  quietPage: page,
  site,
}) => {
  await beginBook(page, site);
  await record(page, { name: '老王', isNew: true, yuan: '50' });
  await record(page, { name: '小李', isNew: true, yuan: '30' });
  await go(page, 'record');
  await page.getByTestId('record-search').fill('小李');
  await page.getByTestId('record-pick').click();
  await page.getByTestId('record-amount').fill('12');

  await openCard(page, '老王');
  await page.getByTestId('card-record').click();
  await expect(page.getByTestId('record-who')).toContainText('老王');
  await expect(page.getByTestId('record-amount')).toHaveValue('');
  await expect(page.getByTestId('record-waiting')).toContainText('小李');
  expect(await axeFindings(page, 'waiting')).toEqual([]);
  await page.getByTestId('record-amount').fill('8');
  await page.getByTestId('record-save').click();
  await expect(page.getByTestId('toast')).toContainText('已记：老王 ¥8');

  await go(page, 'record');
  await page.getByTestId('record-go-on').click();
  await expect(page.getByTestId('record-who')).toContainText('小李');
  await page.getByTestId('record-save').click();
  await expect(page.getByTestId('toast')).toContainText('已记：小李 ¥12');

  await expectToday(page, { visits: 4, fen: 10_000 });
});

test('record: a name another window has just entered is asked about before there are two cards', async ({
  quietPage: page,
  site,
}) => {
  await beginBook(page, site);
  const other = await page.context().newPage();
  await open(other, site, 'record');
  for (const window of [page, other]) {
    await go(window, 'record');
    await window.getByTestId('record-search').fill('老王');
    await window.getByTestId('record-new').click();
    await window.getByTestId('record-amount').fill('10');
  }
  await other.getByTestId('record-save').click();
  await expect(other.getByTestId('toast')).toContainText('已记：老王 ¥10');
  await other.close();

  await page.getByTestId('record-save').click();
  await expect(page.getByTestId('same-use')).toContainText('就是老王');
  expect(await axeFindings(page, 'same')).toEqual([]);
  await page.getByTestId('same-use').click();
  await expect(page.getByTestId('toast')).toContainText('已记：老王 ¥10');

  await expectToday(page, { visits: 2, fen: 2000 });
  await expectFound(page, '', 1);
});
