/** An import whose browser is killed in the middle: all of it is in the book, or nothing. */
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
const file = { name: 'till.csv', content: till.text };

test('killed: whenever the browser dies, an import is in the book whole or not at all', async ({
  phone,
  host,
}) => {
  await beginBook(phone.page(), host);
  await record(phone.page(), { name: '老王', isNew: true, yuan: '50' });

  // How far the bar has come when the browser dies.
  for (const share of [0, 0.2, 0.5]) {
    await chooseTable(phone.page(), file);
    await phone.page().getByTestId('import-confirm').click();
    await phone.page().waitForFunction((from) => {
      const busy = document.querySelector<HTMLElement>('[data-testid=busy]');
      const done = document.querySelector('[data-testid=import-result]');
      return done !== null || Number(busy?.dataset['progress'] ?? -1) >= from;
    }, share);
    await phone.killAndRestart();

    const page = phone.page();
    await page.goto(`${host.url}#/today`);
    await expect(page.getByTestId('today-amount')).toBeVisible();
    await go(page, 'customers');
    await expect(page.getByTestId('customer-row').first()).toBeVisible();
    const whole = (await page.getByTestId('customer-count').getAttribute('data-count')) !== '1';
    await expectFound(page, '', whole ? till.totals.customers + 1 : 1);
    await expectSoundBook(page);
    if (whole) return;
  }

  const result = await importTable(phone.page(), file);
  expect(result.customers).toBe(till.totals.customers);
  await expectSoundBook(phone.page());
});
