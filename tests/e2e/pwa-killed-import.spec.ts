/**
 * An import whose browser is killed in the middle: all of it is in the book, or nothing. Here at three points; at as many
 * as wished with `KILLS=300 npx playwright test pwa-killed`.
 */
import type { Page } from '@playwright/test';
import { Prng } from '../../src/domain/simulation/prng';
import { aTill } from '../helpers/simulated-files';
import {
  beginBook,
  chooseTable,
  expectFound,
  expectSoundBook,
  go,
  importTable,
  record,
} from './book';
import { expect, test } from './pwa-phone';

const till = aTill();
const KILLS = Number(process.env['KILLS'] ?? 3);
const file = { name: 'till.csv', content: till.text };

test('killed: whenever the browser dies, an import is in the book whole or not at all', async ({
  phone,
  host,
}) => {
  await beginBook(phone.page(), host);
  await record(phone.page(), { name: '老王', isNew: true, yuan: '50' });

  test.setTimeout(120_000 + 60_000 * KILLS);
  const chance = new Prng(KILLS);
  let wholes = 0;
  for (let kill = 0; kill < KILLS; kill++) {
    await chooseTable(phone.page(), file);
    await phone.page().getByTestId('import-confirm').click();
    // How far the bar has come when the browser dies, and how long after.
    await comesTo(phone.page(), kill < 3 ? 0.25 * kill : chance.unit(), chance.below(60));
    await phone.killAndRestart();

    const page = phone.page();
    await page.goto(`${host.url}#/today`);
    await expect(page.getByTestId('today-amount')).toBeVisible();
    await go(page, 'customers');
    await expect(page.getByTestId('customer-row').first()).toBeVisible();
    const whole = (await page.getByTestId('customer-count').getAttribute('data-count')) !== '1';
    wholes += whole ? 1 : 0;
    await expectFound(page, '', whole ? till.totals.customers + 1 : 1);
    await expectSoundBook(page);
    if (whole) await takeBack(page);
    const kills = kill + 1;
    if (kills % 25 === 0 || kills === KILLS)
      console.log(`${kills} kills: ${wholes} after the import was whole, ${kills - wholes} before`);
  }

  const result = await importTable(phone.page(), file);
  expect(result.customers).toBe(till.totals.customers);
  await expectSoundBook(phone.page());
});

/** Waits until the bar of the import has come so far (0..1) or the import is done, and some milliseconds more. */
const comesTo = (page: Page, share: number, laterMs: number): Promise<unknown> =>
  page.evaluate(
    async ([from, more]) => {
      const find = (id: string) => document.querySelector<HTMLElement>(`[data-testid=${id}]`);
      while (!find('import-result') && Number(find('busy')?.dataset['progress'] ?? -1) < from)
        await new Promise(requestAnimationFrame);
      await new Promise((resolve) => setTimeout(resolve, more));
    },
    [share, laterMs] as const,
  );

/** Undoes the import on Today, so that the next one has something to write. */
async function takeBack(page: Page): Promise<void> {
  await go(page, 'today');
  await page.getByTestId('recent-undo').first().click({ timeout: 20_000 });
  await page.getByRole('dialog').getByRole('button', { name: '撤销' }).click();
  await expect(page.getByTestId('toast')).toContainText('已撤销');
  await expectFound(page, '', 1);
}
