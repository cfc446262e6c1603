/** Groups of customers on a phone: stages, the few who carry the business, a group of one's own and what is done for it. */
import type { Page } from '@playwright/test';
import { accessible, LOOKS } from './axe';
import { beginBook, beginDemo, downloadedText, exportBook, go, openCard, record } from './book';
import { expect, test } from './setup';

test.use({ viewport: { width: 360, height: 780 } });

const counted = async (page: Page): Promise<number> => {
  const count = page.getByTestId('group-count');
  await expect(count).toHaveAttribute('data-asking', 'false', { timeout: 45_000 });
  await expect(count).not.toHaveAttribute('data-count', '');
  return Number(await count.getAttribute('data-count'));
};

async function addCondition(page: Page, field: string): Promise<ReturnType<Page['locator']>> {
  await page.getByTestId('condition-add').click();
  await page.getByTestId(`field-${field}`).click();
  return page.locator(`[data-testid=condition][data-field=${field}]`);
}

/** Customers of the list by what their rows say, for a count of one's own. */
const WEEK = 7;

test('groups: three conditions, counted as one counts by hand, kept, tagged, undone and exported', async ({
  quietPage: page,
  site,
}) => {
  test.setTimeout(180_000);
  await beginBook(page, site, 'stall');
  for (const [name, yuan] of [
    ['老王', '50'],
    ['王嫂', '80'],
    ['李嫂', '120'],
    ['小王', '20'],
    ['王叔', '300'],
  ] as const)
    await record(page, { name, isNew: true, yuan });

  await go(page, 'segments/new');
  expect(await counted(page)).toBe(5);
  await expect(page.getByTestId('group-tag')).toHaveCount(0);
  const name = await addCondition(page, 'name');
  await name.getByTestId('condition-value').fill('王');
  const money = await addCondition(page, 'amountFen');
  await money.getByTestId('condition-value').fill('50');
  const since = await addCondition(page, 'sinceDays');
  await since.getByTestId('condition-op').selectOption('below');
  await since.getByTestId('condition-value').fill(String(WEEK));
  // 王 in the name and 50 yuan or more, all of today: 老王, 王嫂, 王叔.
  await expect(page.getByTestId('group-count')).toHaveAttribute('data-count', '3');
  await expect(page.getByTestId('group-count')).toHaveAttribute('data-fen', '43000');
  await expect(page.getByTestId('group-row').locator('strong')).toHaveText([
    '王叔',
    '王嫂',
    '老王',
  ]);
  await money.getByTestId('condition-value').fill('五十');
  await expect(money.getByRole('alert')).toBeVisible();
  await money.getByTestId('condition-value').fill('100');
  await expect(page.getByTestId('group-count')).toHaveAttribute('data-count', '1');
  await money.getByTestId('condition-value').fill('50');
  await expect(page.getByTestId('group-count')).toHaveAttribute('data-count', '3');

  await page.getByTestId('segment-save').click();
  await page.getByTestId('segment-name').fill('姓王的');
  await page.getByTestId('segment-name-save').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('姓王的');
  await expect(page.getByTestId('condition')).toHaveCount(3);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('姓王的');
  expect(await counted(page)).toBe(3);

  await page.getByTestId('group-tag').click();
  await expect(page.getByRole('dialog')).toContainText('3');
  await page.getByTestId('tag-name').fill('本家');
  await page.getByTestId('tag-save').click();
  await expect(page.getByTestId('toast')).toContainText('3');
  await openCard(page, '王嫂');
  await expect(page.getByRole('link', { name: '本家' })).toBeVisible();
  await go(page, 'today');
  const entry = page.getByTestId('recent-entry').filter({ hasText: '本家' });
  await entry.getByRole('button').click();
  await page.getByRole('dialog').getByRole('button', { name: '撤销' }).click();
  await expect(entry).toHaveCount(0);
  await openCard(page, '王嫂');
  await expect(page.getByRole('link', { name: '本家' })).toHaveCount(0);

  await go(page, 'insights/segments');
  const own = page.getByTestId('own-group');
  await expect(own).toContainText('姓王的');
  await expect(own).toContainText('3');
  await own.click();
  const table = await downloadedText(page, () => page.getByTestId('group-export').click());
  expect(table.trim().split('\r\n')).toHaveLength(4);
  expect(table).toContain('王叔');
  expect(table).not.toContain('李嫂');

  await page.getByTestId('segment-delete').click();
  await expect(page.getByTestId('segment-new')).toBeVisible();
  await expect(own).toHaveCount(0);
  await page.getByTestId('toast-undo').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('姓王的');
  expect(await counted(page)).toBe(3);
  expect(await exportBook(page)).toContain('segment:');
});

test('groups: stages and movement lead to who they are; messages go one by one and are noted', async ({
  quietPage: page,
  site,
}) => {
  test.setTimeout(180_000);
  await beginDemo(page, site, 'pond');
  await go(page, 'insights/segments');
  const slipping = page.getByTestId('stage-slipping');
  await expect(slipping).toBeVisible({ timeout: 45_000 });
  await slipping.click();
  const people = await counted(page);
  await expect(page.getByTestId('group-row')).toHaveCount(Math.min(people, 30));

  await page.goBack();
  const moved = page.getByTestId('moved-slipping');
  const movedCount = Number(await moved.getAttribute('data-count'));
  await moved.click();
  expect(await counted(page)).toBe(movedCount);

  await page.getByTestId('group-send').click();
  await page.getByTestId('send-text').fill('您好，{名字}');
  const first = page.getByTestId('send-to').getByRole('link').locator('strong');
  const name = await first.innerText();
  await expect(page.getByTestId('send-to')).toContainText(`您好，${name}`);
  await page.getByTestId('send-copy').click();
  await page.getByTestId('send-sent').click();
  await expect(page.getByTestId('toast')).toContainText(name);
  await expect(page.getByTestId('send-of')).toContainText('2');
  await page.reload();
  await expect(page.getByTestId('send-of')).toContainText('2');
  await expect(page.getByTestId('send-text')).toHaveValue('您好，{名字}');
  await openCard(page, name);
  await expect(page.getByTestId('timeline-line').first()).toContainText('微信');
});

test('groups: the core is asked about one by one, and a card says what she is worth and why', async ({
  quietPage: page,
  site,
}) => {
  test.setTimeout(180_000);
  await beginDemo(page, site, 'stall');
  await go(page, 'insights/segments');
  await page.getByTestId('core-ask').click({ timeout: 45_000 });
  const name = await page.getByTestId('ask-about').locator('strong').innerText();
  await page.getByTestId('ask-purse-yes').click();
  await expect(page.getByTestId('ask-purse-yes')).toHaveAttribute('aria-pressed', 'true');
  await page.getByTestId('ask-rivals-yes').click();
  await page.getByTestId('ask-next').click();
  await expect(page.getByTestId('ask-of')).toContainText('2');
  await go(page, 'segments/treasured');
  expect(await counted(page)).toBe(1);
  await page.getByTestId('group-row').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
  await expect(page.getByTestId('grade-chip')).toBeVisible();
  await page.getByTestId('value-why').click();
  await expect(page.getByRole('dialog')).toContainText('还会来的可能');
});

for (const { language, part } of LOOKS)
  test(`axe: groups have nothing to complain of, in ${language}`, async ({
    quietPage: page,
    site,
  }) => {
    test.setTimeout(300_000);
    const look = accessible(page, part);
    await beginDemo(page, site, 'pond', language);
    await go(page, 'insights/segments');
    await page.getByTestId('stage-months').locator('summary').click({ timeout: 45_000 });
    await look('groups');
    for (const address of ['segments/stage-loyal', 'segments/rfm-champion', 'segments/ask']) {
      await go(page, address);
      await page.waitForTimeout(600);
      await look(address);
    }
    await go(page, 'segments/core/send');
    await expect(page.getByTestId('send-to')).toBeVisible();
    await look('messages');
    await go(page, 'segments/new');
    await page.getByTestId('condition-add').click();
    await look('fields to choose by');
    await page.getByTestId('field-tags').click();
    for (const field of ['stage', 'lastDay', 'amountFen']) await addCondition(page, field);
    await page.getByTestId('choice-loyal').click();
    await counted(page);
    // The counted line stays in sight, over whatever has been scrolled under it.
    await page.evaluate(() => window.scrollTo(0, 0));
    await look('a group being chosen');
    await page.getByTestId('segment-save').click();
    await look('its name');
    await page.keyboard.press('Escape');
    await page.getByTestId('group-tag').click();
    await look('a tag for all');
  });
