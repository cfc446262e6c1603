/** What customers may ask of whoever keeps a book of them: not to be disturbed, to see it, to be erased; and an empty device. */
import type { Page } from '@playwright/test';
import { accessible, LOOKS } from './axe';
import {
  beginBook,
  downloadedText,
  expectFound,
  expectSoundBook,
  exportBook,
  go,
  importTable,
  mergeBook,
  openCard,
} from './book';
import { daysAgo, regularsCsv } from './regulars';
import { expect, test } from './setup';

test.use({ viewport: { width: 360, height: 780 } });

/** Far beyond his habit, with a phone number. */
const LATE = '周大强';

async function edit(page: Page, name: string, field: string, value: string): Promise<void> {
  await openCard(page, name);
  await page.getByTestId('card-edit').click();
  await page.getByTestId(field).selectOption(value);
  await page.getByTestId('edit-save').click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

test('privacy: whoever is not to be disturbed is offered no call and no message anywhere', async ({
  quietPage: page,
  site,
}) => {
  test.setTimeout(120_000);
  await beginBook(page, site);
  await importTable(page, regularsCsv());
  await go(page, 'insights/warnings');
  const warned = page.getByTestId('warning-row').filter({ hasText: LATE });
  await expect(warned.getByTestId('warning-call')).toBeVisible({ timeout: 45_000 });

  await edit(page, LATE, 'edit-reach', 'never');

  await expect(page.getByTestId('card-quiet')).toBeVisible();
  await expect(page.getByTestId('card-call')).toHaveCount(0);
  await go(page, 'insights/warnings');
  await expect(warned).toContainText('不要打扰');
  await expect(warned.getByTestId('warning-call')).toHaveCount(0);
  await expect(warned.getByTestId('warning-copy')).toHaveCount(0);
  await warned.getByTestId('warning-why').click();
  await expect(page.getByRole('dialog').locator('a[href^="tel:"]')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await go(page, 'segments/warned/send');
  await expect(page.getByTestId('send-left-out')).toContainText('1');
  await go(page, 'today');
  await expect(page.getByTestId('warning-row').filter({ hasText: LATE })).toBeVisible();
  await expect(page.getByTestId('warning-call')).toHaveCount(0);
});

for (const { language, part } of LOOKS) {
  test(`privacy: asked, shown, given as a file and erased for good, an old backup notwithstanding, in ${language}`, async ({
    quietPage: page,
    site,
  }) => {
    test.setTimeout(150_000);
    await beginBook(page, site, 'stall', language);
    await importTable(page, regularsCsv());
    const backup = await exportBook(page);
    await edit(page, LATE, 'edit-consent', 'paper');

    await page.getByTestId('card-personal').click();
    const sheet = page.getByRole('dialog').first();
    await expect(sheet).toContainText('13800138000');
    await expect(sheet).toContainText(daysAgo(0));
    await accessible(page, part)('personal data');
    const text = await downloadedText(page, () => page.getByTestId('personal-save').click());
    expect(text).toContain(LATE);
    expect(text.match(/¥/g)!.length).toBeGreaterThanOrEqual(14);

    await page.getByTestId('personal-erase').click();
    await expect(page.getByTestId('erase-confirm')).toBeDisabled();
    await page.getByTestId('erase-sure').check();
    await accessible(page, part)('erase');
    await page.getByTestId('erase-confirm').click();
    await expect(page.getByTestId('toast')).toBeVisible({ timeout: 30_000 });

    await expectFound(page, LATE, 0);
    await expectFound(page, '', 9);
    expect(await exportBook(page)).not.toContain(LATE);
    await mergeBook(page, backup);
    await expectFound(page, LATE, 0);
    expect(await exportBook(page)).not.toContain(LATE);
    await expectSoundBook(page);
  });
}

test('privacy: people away for years are seen, erased, and the files that left are listed', async ({
  quietPage: page,
  site,
}) => {
  test.setTimeout(120_000);
  await beginBook(page, site);
  const years = [4, 3.1, 2.5, 0.1].map((age) => daysAgo(Math.round(age * 365.25)));
  const lines = years.map((day, i) => `老客${'甲乙丙丁'[i]},1380013801${i},${day},50`);
  await importTable(page, {
    name: '旧账.csv',
    content: ['姓名,手机号,消费时间,消费金额', ...lines, ''].join('\n'),
  });
  await exportBook(page);

  await go(page, 'privacy');
  await expect(page.getByTestId('absent-count')).toHaveAttribute('data-count', '2');
  await page.getByTestId('absent-years').locator('label').first().click();
  await expect(page.getByTestId('absent-count')).toHaveAttribute('data-count', '3');
  await expect(page.getByTestId('export-log')).toHaveAttribute('data-count', '1');
  await accessible(page, 'all')('privacy');
  await page.getByTestId('absent-erase').click();
  await page.getByTestId('erase-sure').check();
  await page.getByTestId('erase-confirm').click();
  await expect(page.getByTestId('absent-none')).toBeVisible({ timeout: 30_000 });

  await expectFound(page, '', 1);
  expect(await exportBook(page)).not.toContain('老客甲');
  await expectSoundBook(page);
});

test('privacy: an emptied device begins anew, and the file saved before brings everything back', async ({
  quietPage: page,
  site,
}) => {
  test.setTimeout(120_000);
  await beginBook(page, site);
  await importTable(page, regularsCsv());
  await go(page, 'privacy');
  await page.getByTestId('device-erase').click();
  await expect(page.getByTestId('device-confirm')).toBeDisabled();
  const backup = await downloadedText(page, () => page.getByTestId('device-backup').click());
  await page.getByTestId('device-sure').check();
  await page.getByTestId('device-confirm').click();

  await expect(page.getByTestId('book-start')).toBeVisible({ timeout: 30_000 });
  const left = await page.evaluate(async () => ({
    databases: (await indexedDB.databases()).length,
    keys: Object.keys(localStorage).filter((key) => key.endsWith(':exports')),
  }));
  expect(left).toEqual({ databases: 0, keys: [] });
  await mergeBook(page, backup);
  await expectFound(page, '', 10);
});
