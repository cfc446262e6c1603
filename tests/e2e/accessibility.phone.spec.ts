/** Every screen and every main sheet through axe, by day and by night, in both languages. */
import type { Page } from '@playwright/test';
import { axeFindings, expectAccessible } from './axe';
import {
  beginBook,
  chooseTable,
  confirmImport,
  exportBook,
  expectIdle,
  go,
  openCard,
  record,
} from './book';
import { regularsCsv } from './regulars';
import { expect, open, test } from './setup';

// A trace of every look would take longer than the looks.
test.use({ viewport: { width: 360, height: 780 }, trace: 'off' });

test('axe: a picture without a name would be found, so these tests can fail', async ({
  page,
  site,
}) => {
  await beginBook(page, site);
  await page.evaluate(() => document.querySelector('main')?.append(document.createElement('img')));

  expect((await axeFindings(page, 'Today')).map(({ rule }) => rule)).toEqual(['image-alt']);
});

/** What each sheet opens with; closing is Esc, as on any laptop. */
async function lookAtSheet(page: Page, where: string, opener: string): Promise<void> {
  await page.getByTestId(opener).first().click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectAccessible(page, where);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

for (const language of ['zh', 'en'] as const) {
  test(`axe: first run, Today, customers and card have nothing to complain of, in ${language}`, async ({
    quietPage: page,
    site,
  }) => {
    test.setTimeout(360_000);
    await open(page, site, 'today', language);
    await expect(page.getByTestId('welcome')).toBeVisible();
    await expectAccessible(page, 'first run');
    await beginBook(page, site, 'stall', language);
    await expectAccessible(page, 'Today, empty');
    await go(page, 'customers');
    await expectAccessible(page, 'customers, empty');
    await go(page, 'insights');
    await expectAccessible(page, 'insights, empty');

    await chooseTable(page, regularsCsv());
    await confirmImport(page);
    await record(page, { name: '王师傅', yuan: '66' });
    // Resting on the message keeps it.
    await page.getByTestId('toast').hover();
    await expectAccessible(page, 'record with a message');
    await page.getByTestId('toast').locator('.cross').click();
    await expect(page.getByTestId('toast')).toHaveCount(0);
    await go(page, 'today');
    await expect(page.getByTestId('warning-row').first()).toBeVisible({ timeout: 45_000 });
    await expectAccessible(page, 'Today');
    await lookAtSheet(page, 'why warned', 'warning-why');
    await lookAtSheet(page, 'snooze', 'warning-snooze');
    await lookAtSheet(page, 'why this amount', 'today-why');

    await go(page, 'customers');
    await expectAccessible(page, 'customers');
    await lookAtSheet(page, 'filter', 'customer-filter');
    await page.getByTestId('customer-search').fill('nobody at all');
    await expectAccessible(page, 'nobody found');
    await openCard(page, '王师傅');
    await expectAccessible(page, 'card');
    await lookAtSheet(page, 'edit', 'card-edit');
    await lookAtSheet(page, 'points', 'card-points');
    await lookAtSheet(page, 'correct', 'timeline-line');
  });

  test(`axe: record, insights, import, files and settings have nothing to complain of, in ${language}`, async ({
    quietPage: page,
    site,
  }) => {
    test.setTimeout(360_000);
    await beginBook(page, site, 'pond', language);
    await go(page, 'import');
    await expectAccessible(page, 'import');
    const table = regularsCsv();
    const broken = `${String(table.content)}某人,1.38E+10,2026-02-30,x\n`;
    await chooseTable(page, { name: table.name, content: broken });
    await expectAccessible(page, 'import, looked at');
    await confirmImport(page);
    await expectAccessible(page, 'import, done');

    await go(page, 'record');
    await expectAccessible(page, 'record');
    await lookAtSheet(page, 'which day', 'record-day');
    await page.getByTestId('record-search').fill('ls');
    await expectAccessible(page, 'record, searching');
    await page.getByTestId('record-pick').first().click();
    await page.getByTestId('record-amount').fill('10');
    await expectAccessible(page, 'record, somebody chosen');

    for (const place of ['insights', 'insights/warnings', 'insights/segments']) {
      await go(page, place);
      await expect(page.locator('main [role=status]').filter({ hasText: /…$/ })).toHaveCount(0);
      await expectAccessible(page, place);
    }
    for (const place of ['more', 'settings', 'no-such-place']) {
      await go(page, place);
      await expectAccessible(page, place);
    }
    await open(page, site, `customers/${'0'.repeat(32)}`, language);
    await expect(page.locator('main a[href="#/customers"]')).toBeVisible();
    await expectAccessible(page, 'a customer who is not in the book');

    const file = await exportBook(page);
    await page.getByTestId('check-run').click();
    await expect(page.getByTestId('check-result')).toBeVisible({ timeout: 45_000 });
    await expectIdle(page);
    await expectAccessible(page, 'files, saved and checked');
    const buffer = Buffer.from(file);
    const mimeType = 'application/json';
    await page
      .getByTestId('file-open')
      .setInputFiles({ name: 'a.pondbook.json', mimeType, buffer });
    await expect(page.getByTestId('merge-preview')).toBeVisible();
    await expectAccessible(page, 'files, looked at');
    await page.getByTestId('merge-confirm').click();
    await expect(page.getByTestId('merge-result')).toBeVisible();
    await expectAccessible(page, 'files, merged');
  });
}
