/** A phone and a laptop exchange files in both directions until they hold the same book, to the byte. */
import type { BrowserContext, Page } from '@playwright/test';
import { axeFindings } from './axe';
import { factsOf, kindsOf } from './book-facts';
import {
  beginBook,
  expectFound,
  expectSoundBook,
  exportBook,
  go,
  importTable,
  mergeBook,
  openCard,
  record,
} from './book';
import { regularsCsv } from './regulars';
import { expect, open, test, watch } from './setup';

const figures = async (page: Page, name: string): Promise<readonly string[]> => {
  await openCard(page, name);
  return Promise.all(
    ['visits', 'total', 'points'].map((figure) =>
      page.locator(`[data-figure=${figure}] .value`).innerText(),
    ),
  );
};

test('two devices: both change, files go back and forth, and both books are the same to the byte', async ({
  browser,
  site,
}) => {
  test.setTimeout(360_000);
  const phoneContext: BrowserContext = await browser.newContext({
    viewport: { width: 360, height: 780 },
    hasTouch: true,
    isMobile: true,
  });
  const laptopContext = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const phone = await phoneContext.newPage();
  const laptop = await laptopContext.newPage();
  const wrongs = [watch(phone), watch(laptop)];

  // The phone has a book; the laptop gets it.
  await beginBook(phone, site);
  await importTable(phone, regularsCsv());
  await record(phone, { name: '王师傅', yuan: '66' });
  const first = await exportBook(phone);
  await open(laptop, site, 'files');
  const brought = await mergeBook(laptop, first);
  expect(brought).toEqual({ added: factsOf(first).length, changed: 0, same: 0 });
  expect(kindsOf(first)['visit']).toBe(141);
  await expectFound(laptop, '', 10);

  // Both go on: new visits, an edit on each side, a visit put right, one struck out, points by hand.
  await record(phone, { name: '李嫂', yuan: '31' });
  await record(phone, { name: '新来的', isNew: true, yuan: '12.5' });
  await openCard(phone, '赵叔');
  await phone.getByTestId('card-edit').click();
  await phone.getByRole('dialog').getByLabel('微信号').fill('zhaoshu');
  await phone.getByTestId('edit-save').click();
  await expect(phone.getByRole('dialog')).toHaveCount(0);
  await go(phone, 'today');
  await phone.getByTestId('recent-undo').first().click();
  await expect(phone.getByTestId('toast')).toContainText('已撤销');

  await record(laptop, { name: '李嫂', yuan: '44' });
  await record(laptop, { name: '新来的', isNew: true, yuan: '9' });
  await openCard(laptop, '王师傅');
  await laptop.getByTestId('timeline-line').filter({ hasText: '¥66' }).first().click();
  await laptop.getByTestId('correct-amount').fill('6.6');
  await laptop.getByTestId('correct-save').click();
  await expect(laptop.getByRole('dialog')).toHaveCount(0);
  await openCard(laptop, '赵叔');
  await laptop.getByTestId('card-points').click();
  await laptop.getByTestId('points-amount').fill('30');
  await laptop.getByTestId('points-reason').fill('送的');
  await laptop.getByTestId('points-save').click();
  await expect(laptop.getByTestId('toast')).toContainText('加了 30 分');

  // There and back again.
  const fromPhone = await exportBook(phone);
  const fromLaptop = await exportBook(laptop);
  expect(factsOf(fromPhone)).not.toEqual(factsOf(fromLaptop));
  const onLaptop = await mergeBook(laptop, fromPhone);
  const onPhone = await mergeBook(phone, fromLaptop);
  expect(onLaptop.added).toBeGreaterThan(0);
  expect(onPhone.added).toBeGreaterThan(0);

  // The same facts on both, and none lost of what either ever held.
  const phoneFacts = factsOf(await exportBook(phone));
  const laptopFacts = factsOf(await exportBook(laptop));
  expect(phoneFacts.join('\n')).toBe(laptopFacts.join('\n'));
  const all = new Set([first, fromPhone, fromLaptop].flatMap(factsOf));
  expect(phoneFacts).toHaveLength(all.size);
  expect(phoneFacts.every((fact) => all.has(fact))).toBe(true);

  // The same files once more change nothing, older ones included.
  for (const file of [fromPhone, fromLaptop, first]) {
    const again = await mergeBook(phone, file);
    expect(again).toEqual({ added: 0, changed: 0, same: factsOf(file).length });
  }
  expect(factsOf(await exportBook(phone)).join('\n')).toBe(laptopFacts.join('\n'));

  // And both say the same about everybody.
  for (const name of ['王师傅', '李嫂', '赵叔']) {
    expect(await figures(phone, name), name).toEqual(await figures(laptop, name));
  }
  // The stranger of the phone went with the visit that was undone, the one of the laptop stays.
  await expectFound(phone, '', 11);
  await expectFound(laptop, '', 11);
  await expectFound(laptop, 'zhaoshu', 1);
  await expectSoundBook(phone);
  await expectSoundBook(laptop);
  expect(wrongs).toEqual([[], []]);
  await phoneContext.close();
  await laptopContext.close();
});

test('two devices: the same phone number changed and the same points used on both is shown with both sides', async ({
  browser,
  site,
}) => {
  test.setTimeout(180_000);
  const context = await browser.newContext({ viewport: { width: 360, height: 780 } });
  const phone = await context.newPage();
  const laptop = await (await browser.newContext()).newPage();
  const wrongs = [watch(phone), watch(laptop)];
  await beginBook(phone, site);
  await importTable(phone, regularsCsv());
  await adjust(phone, '李嫂', '100');
  await open(laptop, site, 'files');
  await mergeBook(laptop, await exportBook(phone));

  for (const [page, number] of [
    [phone, '13900000001'],
    [laptop, '13900000002'],
  ] as const) {
    await openCard(page, '李嫂');
    await page.getByTestId('card-edit').click();
    await page.getByRole('dialog').getByLabel('电话', { exact: true }).fill(number);
    await page.getByTestId('edit-save').click();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await adjust(page, '李嫂', '-80');
  }
  const theirs = await exportBook(laptop);
  await go(phone, 'files');
  await phone.getByTestId('file-open').setInputFiles({
    name: 'laptop.json',
    mimeType: 'application/json',
    buffer: Buffer.from(theirs),
  });
  const clashes = phone.getByTestId('merge-clashes');
  await expect(clashes).toHaveAttribute('data-count', '2');
  await expect(clashes).toContainText('13900000001');
  await expect(clashes).toContainText('13900000002');
  await expect(clashes).toContainText('−60');
  expect(await axeFindings(phone, 'clashes')).toEqual([]);
  await phone.getByTestId('merge-confirm').click();
  await expect(phone.getByTestId('merge-result')).toBeVisible({ timeout: 45_000 });
  await clashes.getByRole('link').first().click();
  await expect(phone.locator('[data-figure=points] .value')).toContainText('−60');
  expect(wrongs.flat()).toEqual([]);
});

async function adjust(page: Page, name: string, points: string): Promise<void> {
  await openCard(page, name);
  await page.getByTestId('card-points').click();
  const taken = points.startsWith('-');
  if (taken) await page.getByRole('dialog').getByRole('radio', { name: '减' }).check();
  await page.getByTestId('points-amount').fill(points.replace('-', ''));
  await page.getByTestId('points-reason').fill('换鱼饵');
  await page.getByTestId('points-save').click();
  await expect(page.getByTestId('toast')).toContainText('分');
}
