/** Every screen and every main sheet through axe: in Chinese by day and by night, in English for its names. */
import type { Page } from '@playwright/test';
import { accessible, axeFindings, LOOKS } from './axe';
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

test('axe: a picture without a name and grey on grey would be found, so these tests can fail', async ({
  page,
  site,
}) => {
  await beginBook(page, site);
  await page.evaluate(() => {
    const faint = document.createElement('p');
    faint.append('三号位');
    faint.style.color = '#777';
    faint.style.background = '#888';
    document.querySelector('main')?.append(document.createElement('img'), faint);
  });

  const rules = (part?: 'names') =>
    axeFindings(page, 'Today', part).then((all) => all.map(({ rule, theme }) => [rule, theme]));
  expect(await rules()).toEqual([
    ['color-contrast', 'light'],
    ['image-alt', 'light'],
    ['color-contrast', 'dark'],
  ]);
  expect(await rules('names')).toEqual([['image-alt', 'light']]);
});

/** What each sheet opens with; closing is Esc, as on any laptop. */
const sheets =
  (page: Page, look: (where: string) => Promise<void>) =>
  async (where: string, opener: string): Promise<void> => {
    await page.getByTestId(opener).first().click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await look(where);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  };

for (const { language, part } of LOOKS) {
  test(`axe: first run, Today, customers and card have nothing to complain of, in ${language}`, async ({
    quietPage: page,
    site,
  }) => {
    test.setTimeout(360_000);
    const look = accessible(page, part);
    const lookAtSheet = sheets(page, look);
    await open(page, site, 'today', language);
    await expect(page.getByTestId('welcome')).toBeVisible();
    await look('first run');
    await beginBook(page, site, 'stall', language);
    await look('Today, empty');
    await go(page, 'customers');
    await look('customers, empty');
    await go(page, 'insights');
    await look('insights, empty');

    await chooseTable(page, regularsCsv());
    await confirmImport(page);
    await record(page, { name: '王师傅', yuan: '66' });
    // Resting on the message keeps it.
    await page.getByTestId('toast').hover();
    await look('record with a message');
    await page.getByTestId('toast').locator('.cross').click();
    await expect(page.getByTestId('toast')).toHaveCount(0);
    await go(page, 'today');
    await expect(page.getByTestId('warning-row').first()).toBeVisible({ timeout: 45_000 });
    await look('Today');
    await lookAtSheet('why warned', 'warning-why');
    await lookAtSheet('snooze', 'warning-snooze');
    await lookAtSheet('why this amount', 'today-why');

    await go(page, 'customers');
    await look('customers');
    await lookAtSheet('filter', 'customer-filter');
    await page.getByTestId('customer-search').fill('nobody at all');
    await look('nobody found');
    await openCard(page, '王师傅');
    // A hand scrolls what lies half under the bar at the thumb out from under it.
    await page
      .getByTestId('grade-chip')
      .evaluate((chip) => chip.scrollIntoView({ block: 'center' }));
    await look('card');
    await lookAtSheet('edit', 'card-edit');
    await lookAtSheet('points', 'card-points');
    await lookAtSheet('correct', 'timeline-line');
  });

  test(`axe: record, insights, import, files and settings have nothing to complain of, in ${language}`, async ({
    quietPage: page,
    site,
  }) => {
    test.setTimeout(360_000);
    const look = accessible(page, part);
    const lookAtSheet = sheets(page, look);
    await beginBook(page, site, 'pond', language);
    await go(page, 'import');
    await look('import');
    const table = regularsCsv();
    const broken = `${String(table.content)}某人,1.38E+10,2026-02-30,x\n`;
    await chooseTable(page, { name: table.name, content: broken });
    await look('import, looked at');
    await confirmImport(page);
    await look('import, done');

    await go(page, 'record');
    await look('record');
    await lookAtSheet('which day', 'record-day');
    await page.getByTestId('record-search').fill('ls');
    await look('record, searching');
    await page.getByTestId('record-pick').first().click();
    await page.getByTestId('record-amount').fill('10');
    await look('record, somebody chosen');

    for (const place of ['insights', 'insights/warnings', 'insights/segments']) {
      await go(page, place);
      await expect(page.locator('main [role=status]').filter({ hasText: /…$/ })).toHaveCount(0);
      await look(place);
    }
    for (const place of ['more', 'settings', 'no-such-place']) {
      await go(page, place);
      await look(place);
    }
    await open(page, site, `customers/${'0'.repeat(32)}`, language);
    await expect(page.locator('main a[href="#/customers"]')).toBeVisible();
    await look('a customer who is not in the book');

    const file = await exportBook(page);
    await page.getByTestId('check-run').click();
    await expect(page.getByTestId('check-result')).toBeVisible({ timeout: 45_000 });
    await expectIdle(page);
    await look('files, saved and checked');
    const buffer = Buffer.from(file);
    const mimeType = 'application/json';
    await page
      .getByTestId('file-open')
      .setInputFiles({ name: 'a.pondbook.json', mimeType, buffer });
    await expect(page.getByTestId('merge-preview')).toBeVisible();
    await look('files, looked at');
    await page.getByTestId('merge-confirm').click();
    await expect(page.getByTestId('merge-result')).toBeVisible();
    await look('files, merged');
  });
}
