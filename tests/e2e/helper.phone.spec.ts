/** The PIN before the book, and the same phone in a helper's hands. */
import { accessible } from './axe';
import { beginBook, go, record } from './book';
import { expect, open, test, type Site } from './setup';
import type { Page } from '@playwright/test';

const PIN = '2580';

/** Through the recovery code to a PIN, as an owner does it for the first time. */
async function setPin(page: Page): Promise<string> {
  await go(page, 'settings/people');
  await page.getByTestId('pin-set').click();
  const code = (await page.getByTestId('recovery-code').innerText()).replace(/\s/g, '');
  await page.getByTestId('recovery-next').click();
  await page.getByTestId('recovery-again').fill(code);
  await page.getByTestId('recovery-keep').click();
  await page.getByTestId('pin-new').fill(PIN);
  await page.getByTestId('pin-again').fill(PIN);
  await page.getByTestId('pin-keep').click();
  await expect(page.getByTestId('pin-lock')).toBeVisible();
  return code;
}

async function typePin(page: Page, pin: string): Promise<void> {
  const keys = page.getByTestId('pin-key');
  for (const digit of pin) await keys.filter({ hasText: new RegExp(`^\\s*${digit}\\s*$`) }).click();
  await page.getByTestId('pin-open').click();
}

async function addHelper(page: Page, name: string): Promise<void> {
  await go(page, 'settings/people');
  await page.getByTestId('helper-add').click();
  await page.getByTestId('helper-name').fill(name);
  await page.getByTestId('helper-save').click();
  await expect(page.getByTestId('helper-row').filter({ hasText: name })).toBeVisible();
}

/** As after closing the app: the page is loaded from nothing. */
async function reopen(page: Page, site: Site): Promise<void> {
  await page.goto('about:blank');
  await open(page, site);
}

test('a PIN stands before the book: at the start, by a tap, and nothing of the book is in the page before it', async ({
  page,
  site,
}) => {
  const look = accessible(page, 'all');
  await beginBook(page, site);
  await record(page, { name: '老王', isNew: true, yuan: '30' });
  await setPin(page);
  await look('people and lock');

  await reopen(page, site);
  const curtain = page.getByTestId('pin-curtain');
  await expect(curtain).toBeVisible();
  expect(await page.locator('#app').innerHTML()).toBe('');
  await look('the curtain');

  await typePin(page, '1111');
  await expect(page.getByTestId('pin-box')).toHaveAttribute('aria-invalid', 'true');
  await typePin(page, PIN);
  await expect(page.getByTestId('today-amount')).toBeVisible();
  await expect(curtain).toHaveCount(0);

  await go(page, 'more');
  await page.getByTestId('pin-lock').click();
  await expect(page.getByTestId('pin-lock')).toBeHidden();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(curtain).toBeVisible();
  await page.keyboard.type(PIN);
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('pin-lock')).toBeVisible();
});

test('after four wrong tries one waits, over a reload too; the recovery code opens all the same', async ({
  page,
  site,
}) => {
  await beginBook(page, site);
  const code = await setPin(page);
  await reopen(page, site);
  for (let i = 0; i < 4; i++) {
    await typePin(page, '9999');
    await expect(page.getByTestId('pin-box')).toHaveValue('');
  }
  await expect(page.getByTestId('pin-open')).toBeDisabled();

  await reopen(page, site);
  await expect(page.getByTestId('pin-open')).toBeDisabled();

  await page.getByTestId('pin-forgotten').click();
  await page.getByTestId('pin-recovery').fill('AAAAA-AAAAA');
  await page.getByTestId('pin-recovery-open').click();
  await expect(page.getByTestId('pin-recovery')).toHaveAttribute('aria-invalid', 'true');
  await page.getByTestId('pin-recovery').fill(code.toLowerCase());
  await page.getByTestId('pin-recovery-open').click();
  await expect(page.getByTestId('today-amount')).toBeVisible();
  await reopen(page, site);
  await expect(page.getByTestId('today-amount')).toBeVisible();
});

test('out of sight for longer than allowed, the curtain has fallen', async ({ page, site }) => {
  await beginBook(page, site);
  await setPin(page);
  await page.getByTestId('pin-after').locator('label').first().click();
  await page.getByTestId('pin-change').focus();
  const turn = (state: 'hidden' | 'visible') =>
    page.evaluate((to) => {
      Object.defineProperty(document, 'visibilityState', { value: to, configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
    }, state);

  await turn('hidden');
  await expect(page.getByTestId('pin-lock')).toBeHidden();
  await turn('visible');

  await expect(page.getByTestId('pin-curtain')).toBeVisible();
  await typePin(page, PIN);
  await expect(page.getByTestId('pin-lock')).toBeVisible();
});

test('a helper records from the curtain, sees his own and nothing of the owner’s, and the book says who it was', async ({
  page,
  site,
}) => {
  const look = accessible(page, 'all');
  await beginBook(page, site);
  await record(page, { name: '老王', isNew: true, yuan: '30' });
  await addHelper(page, '小李');
  await setPin(page);
  await reopen(page, site);
  await page.getByTestId('pin-helper').click();

  await expect(page.getByTestId('helper-name')).toContainText('小李');
  await expect(page.getByTestId('today-amount')).toHaveCount(0);
  await expect(page.getByTestId('recent-entry')).toHaveCount(0);
  await record(page, { name: '老王', yuan: '45' });
  await go(page, 'today');
  await expect(page.getByTestId('recent-entry')).toHaveCount(1);
  await look('a helper’s Today');

  for (const place of [
    'insights',
    'insights/warnings',
    'segments/ask',
    'files',
    'import',
    'settings',
    'settings/people',
    'calendar',
    'health',
    'privacy',
  ]) {
    await go(page, place);
    await expect(page.getByTestId('role-owners'), place).toBeVisible();
  }
  await look('the owner’s page');
  await go(page, 'customers');
  await page.getByTestId('customer-search').fill('老王');
  await page.getByTestId('customer-row').click();
  await expect(page.getByTestId('helper-card')).toBeVisible();
  await expect(page.locator('main')).not.toContainText('¥');
  await look('a helper’s card');

  await reopen(page, site);
  await expect(page.getByTestId('helper-name')).toBeVisible();
  await go(page, 'hand');
  await look('the end of a shift');
  await page.getByTestId('helper-leave').click();
  await typePin(page, PIN);
  await go(page, 'today');
  await expect(page.getByTestId('today-amount')).toHaveAttribute('data-fen', '7500');
  await expect(page.getByTestId('recent-entry').first()).toContainText('小李');
  await go(page, 'customers');
  await page.getByTestId('customer-search').fill('老王');
  await page.getByTestId('customer-row').first().click();
  await expect(page.getByTestId('timeline-line').first()).toContainText('小李');
});
