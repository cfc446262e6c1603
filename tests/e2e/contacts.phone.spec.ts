/** From a warning to a visit: called, looked after again on the day agreed, come back; and what a customer said. */
import type { Locator, Page } from '@playwright/test';
import { accessible, LOOKS } from './axe';
import { beginBook, expectSoundBook, go, importTable, openCard, record } from './book';
import { regularsCsv } from './regulars';
import { expect, test } from './setup';

test.use({ viewport: { width: 360, height: 780 } });

const DAY_MS = 86_400_000;
const LATE = '周大强';

/** The call itself is the phone's business. */
const stayHere = (page: Page): Promise<void> =>
  page.evaluate(() =>
    document.addEventListener('click', (event) => {
      if ((event.target as Element).closest('a[href^="tel:"]')) event.preventDefault();
    }),
  );

/** So many days later, as the app is opened again. */
async function daysLater(page: Page, days: number): Promise<void> {
  await page.clock.setFixedTime(Date.now() + days * DAY_MS);
  await page.reload();
  await expect(page.locator('main h1').first()).toBeVisible();
  await stayHere(page);
}

const outcome = (page: Page, which: number): Locator =>
  page.getByTestId('contact-outcome').locator('label').nth(which);
const warned = (page: Page): Locator => page.getByTestId('warning-row').filter({ hasText: LATE });
const line = (page: Page, group: string): Locator =>
  page.getByTestId(group).getByTestId('touched-row').filter({ hasText: LATE });

for (const { language, part } of LOOKS) {
  test(`contacts: warned, called, looked after again on the day agreed, come back, in ${language}`, async ({
    quietPage: page,
    site,
  }) => {
    test.setTimeout(120_000);
    const look = accessible(page, part);
    await beginBook(page, site, 'stall', language);
    await importTable(page, regularsCsv());
    await go(page, 'insights/warnings');
    await expect(warned(page)).toBeVisible({ timeout: 45_000 });
    await stayHere(page);

    // Called; the sheet that asks how it went can be closed, and then nothing is noted.
    await warned(page).getByTestId('warning-call').click();
    await expect(page.getByTestId('contact-save')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(warned(page)).toBeVisible();

    // Called again: the outcome and Save are two taps; tomorrow is proposed for nobody answering.
    await warned(page).getByTestId('warning-call').click();
    await outcome(page, 2).click();
    await look('how a call went');
    await page.getByTestId('contact-save').click();
    await expect(line(page, 'warnings-waiting')).toBeVisible();
    await expect(warned(page)).toHaveCount(0);

    // Taken back he is on the list again; then it is noted for good.
    await page.getByTestId('toast-undo').click();
    await expect(warned(page)).toBeVisible();
    await warned(page).getByTestId('warning-copy').click();
    await expect(page.getByTestId('contact-message')).toContainText(LATE);
    await page.getByTestId('contact-save').click();
    await expect(line(page, 'warnings-waiting')).toBeVisible();
    await look('contacted and waiting');

    // Three days later, the day proposed for a message: Today says so, the list has him on top.
    await daysLater(page, 3);
    await go(page, 'today');
    await page.getByTestId('today-follow-ups').click();
    await expect(line(page, 'warnings-due')).toBeVisible();
    await look('to be looked after again');

    // He came, and the follow-up is done with.
    await line(page, 'warnings-due').getByTestId('touched-came').click();
    await page.getByTestId('record-amount').fill('40');
    await page.getByTestId('record-save').click();
    await expect(page.getByTestId('toast-undo')).toBeVisible();
    await go(page, 'insights/warnings');
    await expect(page.getByTestId('warnings-due')).toHaveCount(0);
    await openCard(page, LATE);
    await expect(page.locator('[data-signal="contact"]')).toBeVisible();
    await expectSoundBook(page);
  });
}

test('contacts: a warning put aside for good is listed among the quiet ones and can be brought back', async ({
  quietPage: page,
  site,
}) => {
  await beginBook(page, site);
  await importTable(page, regularsCsv());
  await go(page, 'insights/warnings');
  await warned(page).getByTestId('warning-snooze').click({ timeout: 45_000 });
  await page.locator('[data-snooze="never"]').click();
  await expect(warned(page)).toHaveCount(0);

  await page.getByTestId('warnings-quiet').click();
  await page.getByTestId('quiet-row').filter({ hasText: LATE }).getByTestId('quiet-show').click();

  await expect(warned(page)).toBeVisible();
});

test('feedback: a complaint stands on top of the card until it is settled, and that can be undone', async ({
  quietPage: page,
  site,
}) => {
  await beginBook(page, site);
  await record(page, { name: '老王', isNew: true, yuan: '30' });
  await openCard(page, '老王');
  await page.getByTestId('card-note-feedback').click();
  await page.getByTestId('feedback-complaint').click();
  await page.getByTestId('feedback-note').fill('鱼太小');
  await page.getByTestId('feedback-save').click();
  await expect(page.getByTestId('open-complaint')).toContainText('鱼太小');
  await accessible(page, 'all')('an open complaint');

  await page.getByTestId('complaint-solve').click();
  await expect(page.getByTestId('open-complaint')).toHaveCount(0);
  await page.getByTestId('toast-undo').click();
  await expect(page.getByTestId('open-complaint')).toBeVisible();

  // Struck out of the timeline it is no complaint any more.
  await page.getByTestId('timeline-line').filter({ hasText: '鱼太小' }).click();
  await page.getByTestId('strike-yes').click();
  await expect(page.getByTestId('open-complaint')).toHaveCount(0);
  await expectSoundBook(page);
});
