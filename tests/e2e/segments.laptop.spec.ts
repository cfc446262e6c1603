/** Groups of customers on a laptop: chosen with the keyboard alone, kept, and wide enough for all their figures. */
import { accessible } from './axe';
import { beginDemo, go } from './book';
import { expect, test } from './setup';

test.use({ viewport: { width: 1280, height: 800 } });

test('groups: a group is chosen, named and found again without a mouse', async ({
  quietPage: page,
  site,
}) => {
  test.setTimeout(180_000);
  const look = accessible(page, 'names');
  await beginDemo(page, site, 'stall');
  await go(page, 'insights/segments');
  await expect(page.getByTestId('stage-loyal')).toBeVisible({ timeout: 45_000 });
  await look('groups');

  await page.getByTestId('segment-new').press('Enter');
  await page.getByTestId('condition-add').press('Enter');
  await page.getByTestId('field-sinceDays').press('Enter');
  const days = page.getByTestId('condition-value');
  await days.fill('');
  await days.pressSequentially('60');
  const count = page.getByTestId('group-count');
  // The question is asked once the keys have come to rest.
  await page.waitForTimeout(500);
  await expect(count).toHaveAttribute('data-asking', 'false');
  const people = Number(await count.getAttribute('data-count'));
  expect(people).toBeGreaterThan(0);
  await page.getByTestId('group-why').press('Enter');
  await expect(page.getByRole('dialog')).toContainText(String(people));
  await page.keyboard.press('Escape');
  await page.getByTestId('segment-save').press('Enter');
  await page.getByTestId('segment-name').pressSequentially('两个月没来的');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('两个月没来的');
  await look('a group of one’s own');

  await go(page, 'insights/segments');
  const own = page.getByTestId('own-group');
  await expect(own).toContainText(String(people));
  await own.press('Enter');
  await page.getByTestId('group-row').first().press('Enter');
  await expect(page.getByTestId('value-card')).toBeVisible();
});
