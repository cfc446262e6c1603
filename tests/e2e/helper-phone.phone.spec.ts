/** A helper's own phone: the owner's file on it, a day recorded, and the hand-over taken in twice. */
import type { Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { accessible } from './axe';
import { beginBook, downloaded, expectSoundBook, expectToday, go, mergeBook, record } from './book';
import { expect, open, test } from './setup';

/** The file a tap ends in, as text; the test's browser has no share sheet. */
async function fileOf(page: Page, testid: string): Promise<string> {
  const download = await downloaded(page, () => page.getByTestId(testid).click());
  return readFile(await download.path(), 'utf8');
}

test('a book for a helper’s own phone, a day on it, and back again: nothing lost, nothing doubled, nothing told', async ({
  page,
  site,
  browser,
}) => {
  await beginBook(page, site);
  await record(page, { name: '老王 13800136621', isNew: true, yuan: '123' });
  await go(page, 'settings/people');
  await page.getByTestId('helper-add').click();
  await page.getByTestId('helper-name').fill('小李');
  await page.getByTestId('helper-save').click();
  await page.getByTestId('helper-row').click();
  const given = await fileOf(page, 'helper-give');
  expect(given).not.toContain('1380013');
  expect(given).not.toContain('12300');

  const context = await browser.newContext({
    locale: 'zh-CN',
    serviceWorkers: 'block',
    acceptDownloads: true,
  });
  const phone = await context.newPage();
  const look = accessible(phone, 'all');
  await open(phone, site, 'files');
  await phone.getByTestId('file-open').setInputFiles({
    name: 'for-li.json',
    mimeType: 'application/json',
    buffer: Buffer.from(given),
  });
  await phone.getByTestId('merge-confirm').click();
  await phone.getByTestId('helper-start').click();
  await expect(phone.getByTestId('helper-name')).toContainText('小李');
  await record(phone, { name: '老王', yuan: '45' });
  await record(phone, { name: '新来的', isNew: true, yuan: '20' });
  await go(phone, 'customers');
  await phone.getByTestId('customer-search').fill('6621');
  await phone.getByTestId('customer-row').first().click();
  await expect(phone.getByTestId('helper-tail')).toContainText('6621');
  await go(phone, 'hand');
  await look('hand over');
  const handed = await fileOf(phone, 'helper-hand-over');
  await expect(phone.getByTestId('helper-handed')).toBeVisible();

  await mergeBook(page, handed);
  expect((await mergeBook(page, handed)).added).toBe(0);
  await expectToday(page, { visits: 3, fen: 18_800 });
  await go(page, 'customers');
  await page.getByTestId('customer-search').fill('13800136621');
  await expect(page.getByTestId('customer-row')).toHaveCount(1);
  await expectSoundBook(page);
  await context.close();
});
