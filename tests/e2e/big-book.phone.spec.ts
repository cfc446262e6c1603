/** A book of 20,000 visits on a phone whose signal is gone. */
import { aTill } from '../helpers/simulated-files';
import {
  beginBook,
  chooseTable,
  confirmImport,
  expectFound,
  expectIdle,
  expectSoundBook,
  expectToday,
  exportBook,
  go,
  record,
} from './book';
import { factsOf, kindsOf } from './book-facts';
import { expect, test } from './setup';

test.use({ viewport: { width: 360, height: 780 }, serviceWorkers: 'allow' });

test('big book: an import cancelled while it is written leaves the book as it was', async ({
  quietPage: page,
  site,
}) => {
  await beginBook(page, site);
  await record(page, { name: '老王', isNew: true, yuan: '50' });
  const before = factsOf(await exportBook(page));
  await chooseTable(page, { name: 'till.csv', content: aTill().text });

  const cancelled = await page.evaluate(async () => {
    const find = (id: string) => document.querySelector<HTMLButtonElement>(`[data-testid=${id}]`);
    find('import-confirm')?.click();
    while (!find('busy')) await new Promise(requestAnimationFrame);
    find('import-cancel')?.click();
    return find('import-result') === null;
  });
  expect(cancelled, 'the write was still under way').toBe(true);
  await expectIdle(page);
  await expect(page.getByTestId('import-result')).toHaveCount(0);

  await page.reload();
  await expectFound(page, '', 1);
  await expectToday(page, { visits: 1, fen: 5000 });
  expect(factsOf(await exportBook(page))).toEqual(before);
  await expectSoundBook(page);
});

test('big book: 20,000 visits, no network, and everything still works after a reload', async ({
  quietPage: page,
  site,
  context,
}) => {
  test.setTimeout(360_000);
  const { text, totals } = aTill();
  await beginBook(page, site);
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
  await chooseTable(page, { name: 'till.csv', content: text });
  const result = await confirmImport(page);
  expect(result).toMatchObject({
    customers: totals.customers,
    visits: totals.visits,
    walkins: totals.walkIns,
    refunds: totals.refunds,
    problems: 0,
  });

  await site.stop();
  await context.setOffline(true);
  await page.reload();
  await expectFound(page, '', totals.customers);
  const row = page.getByTestId('customer-row').first();
  const name = await row.locator('strong').innerText();
  await row.click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
  const address = page.url();

  await page.goto('about:blank');
  await page.goto(address);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
  await expect(page.getByTestId('timeline-line').first()).toBeVisible();

  await record(page, { name, yuan: '77' });
  await record(page, { name: 'xinlaide', isNew: true, yuan: '8' });
  await expectToday(page, { visits: 2, fen: 8500 });
  await page.reload();
  await expectToday(page, { visits: 2, fen: 8500 });
  await expectFound(page, 'xinlaide', 1);
  await expectFound(page, '', totals.customers + 1);

  await go(page, 'insights/segments');
  await expect(page.getByTestId('rfm-champion')).toBeVisible({ timeout: 45_000 });
  expect(kindsOf(await exportBook(page))['visit']).toBe(
    totals.visits + totals.walkIns + totals.refunds + 2,
  );
  await expectSoundBook(page);
});
