/** Open days on a phone: the silences are answered for, market days chosen, a day turned; and axe looks on. */
import type { Page } from '@playwright/test';
import { accessible, LOOKS } from './axe';
import { beginBook, beginDemo, go } from './book';
import { expect, test } from './setup';

test.use({ viewport: { width: 360, height: 780 }, trace: 'off' });

const dayOf = (page: Page, day: string) => page.locator(`[data-day="${day}"]`);
const undo = (page: Page) => page.getByTestId('toast-undo').click();

for (const { language, part } of LOOKS) {
  test(`open days: a pond answers for its winters, and nothing there has axe complain, in ${language}`, async ({
    quietPage: page,
    site,
  }) => {
    test.setTimeout(240_000);
    const look = accessible(page, part);
    await beginDemo(page, site, 'pond', language);
    await go(page, 'insights');
    await page.getByTestId('silences').getByRole('link').click();
    await expect(page.getByTestId('silence')).toBeVisible();
    await look('open days, with a question');

    await page.getByTestId('silence-yes').click();
    await expect(page.getByTestId('season-row')).toHaveCount(1);
    await undo(page);
    await expect(page.getByTestId('season-row')).toHaveCount(0);

    await page.getByTestId('silence-change').click();
    await look('a silence with other days');
    await page.getByTestId('season-to').fill('2020-01-01');
    await page.getByTestId('season-save').click();
    await expect(page.getByRole('alert')).toBeVisible();
    await page.keyboard.press('Escape');

    const asked = await page.getByTestId('silence').innerText();
    await page.getByTestId('silence-no').click();
    await expect(page.getByTestId('silence').filter({ hasText: asked })).toHaveCount(0);
    await undo(page);
    await expect(page.getByTestId('silence')).toHaveText(asked);
  });
}

for (const { language, part } of LOOKS) {
  test(`open days: an empty book chooses its market days and turns a day, in ${language}`, async ({
    quietPage: page,
    site,
  }) => {
    const look = accessible(page, part);
    await beginBook(page, site, 'stall', language);
    await go(page, 'more');
    await page.locator('a[href="#/calendar"]').last().click();
    const today = page.getByTestId('open-days-today');
    await expect(today).toHaveAttribute('data-state', 'open');
    await look('open days of an empty book');

    await page.getByTestId('market-change').click();
    await page.getByTestId('market-every').fill('5');
    await page.getByTestId('market-from').fill('2030-05-05');
    await look('market days');
    await page.getByTestId('market-save').click();
    await expect(page.getByTestId('market-rules')).toContainText('5');

    const shown = page.getByTestId('month-day');
    const all = await shown.count();
    const open = await page.locator('[data-testid=month-day][data-state=open]').count();
    expect(open).toBeGreaterThanOrEqual(5);
    expect(open).toBeLessThanOrEqual(7);

    const off = page.locator('[data-testid=month-day][data-state=noMarket]').first();
    const day = (await off.getAttribute('data-day'))!;
    await off.click();
    await look('a day');
    await page.getByRole('radio').nth(2).check({ force: true });
    await page.getByTestId('day-note').fill('300');
    await page.getByTestId('day-save').click();
    await expect(dayOf(page, day)).toHaveAttribute('data-state', 'stocking');
    await undo(page);
    await expect(dayOf(page, day)).toHaveAttribute('data-state', 'noMarket');

    await page.getByTestId('month-after').click();
    await expect(dayOf(page, day)).toHaveCount(0);
    await page.getByTestId('month-before').click();
    await expect(shown).toHaveCount(all);
  });
}
