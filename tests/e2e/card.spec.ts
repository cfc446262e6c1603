/** The customer's card: putting a visit right, points by hand, putting away and bringing back. */
import type { Page } from '@playwright/test';
import { beginBook, expectFound, expectSoundBook, expectToday, openCard, record } from './book';
import { expect, PHONE, test } from './setup';

const figure = (page: Page, name: 'points' | 'total' | 'visits') =>
  page.locator(`[data-figure=${name}] .value`);

test.beforeEach(async ({ quietPage: page, site }) => {
  await beginBook(page, site);
  await record(page, { name: '老王', isNew: true, yuan: '100' });
  await record(page, { name: '李嫂', isNew: true, yuan: '40' });
});

test('card: a visit with a wrong amount is struck out and entered anew, points included', async ({
  quietPage: page,
}) => {
  await openCard(page, '老王');
  await page.getByTestId('timeline-line').filter({ hasText: '¥100' }).click();
  await page.getByTestId('correct-amount').fill('10.5');
  await page.getByTestId('correct-save').click();
  await expect(page.getByRole('dialog')).toHaveCount(0);

  await expect(figure(page, 'total')).toHaveText('¥10.50');
  await expect(figure(page, 'visits')).toHaveText('1');
  await expect(figure(page, 'points')).toHaveText('10');
  const struck = page.getByTestId('timeline-line').filter({ hasText: '已冲正' });
  await expect(struck.filter({ hasText: '¥100' })).toHaveCount(1);
  await page.reload();
  await expect(figure(page, 'total')).toHaveText('¥10.50');
  await expectToday(page, { visits: 2, fen: 5050 });
  await expectSoundBook(page);
});

test(
  'card: a visit under the wrong name moves to the right customer',
  PHONE,
  async ({ quietPage: page }) => {
    await openCard(page, '老王');
    await page.getByTestId('timeline-line').filter({ hasText: '¥100' }).click();
    await page.getByRole('radio', { name: '换给别人' }).check();
    await page.getByTestId('correct-search').fill('ls');
    await page.getByTestId('correct-pick').filter({ hasText: '李嫂' }).click();
    await page.getByTestId('correct-save').click();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(page.getByTestId('timeline-line').filter({ hasText: '已冲正' })).not.toHaveCount(
      0,
    );

    await openCard(page, '李嫂');
    await expect(figure(page, 'total')).toHaveText('¥140');
    await expect(figure(page, 'visits')).toHaveText('2');
    await expect(figure(page, 'points')).toHaveText('140');
    await expectToday(page, { visits: 2, fen: 14_000 });
    await expectSoundBook(page);
  },
);

test('card: points are given by hand only with a reason', PHONE, async ({ quietPage: page }) => {
  await openCard(page, '老王');
  await page.getByTestId('card-points').click();
  await page.getByTestId('points-amount').fill('25');
  await page.getByTestId('points-save').click();
  await expect(page.getByRole('dialog')).toContainText('请选一个原因，或写一句。');
  await expect(figure(page, 'points')).toHaveText('100');

  await page.getByTestId('points-reason').fill('上回漏记');
  await page.getByTestId('points-save').click();
  await expect(page.getByTestId('toast')).toContainText('加了 25 分');

  await expect(figure(page, 'points')).toHaveText('125');
  await expect(page.getByTestId('timeline-line').filter({ hasText: '上回漏记' })).toHaveCount(1);
  await expectSoundBook(page);
});

test('card: somebody put away leaves the list and comes back', async ({ quietPage: page }) => {
  await openCard(page, '老王');
  await page.getByTestId('card-archive').click();
  await expect(page.getByTestId('toast')).toContainText('老王已收起');
  await expectFound(page, '', 1);

  await page.getByTestId('customer-filter').click();
  await page.getByRole('dialog').getByRole('button', { name: '已收起' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '看名单' }).click();
  await page.getByTestId('customer-row').filter({ hasText: '老王' }).click();
  await page.getByTestId('card-archive').click();
  await expect(page.getByTestId('toast')).toContainText('老王回到名单');
  await page.reload();

  await expectFound(page, '', 2);
});

test(
  'card: a half typed change of a customer survives a reload',
  PHONE,
  async ({ quietPage: page }) => {
    await openCard(page, '老王');
    await page.getByTestId('card-edit').click();
    await page.getByRole('dialog').getByLabel('微信号').fill('laowang88');
    await page.reload();
    await page.getByTestId('card-edit').click();
    await expect(page.getByRole('dialog').getByLabel('微信号')).toHaveValue('laowang88');
    await page.getByTestId('edit-save').click();
    await expect(page.getByTestId('toast')).toContainText('改好了');

    await expectFound(page, 'laowang88', 1);
  },
);
