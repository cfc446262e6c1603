/** Patterns on the screen against a count of the imported lines: hours, months, who came again; and what little data says. */
import type { Page } from '@playwright/test';
import { Prng } from '../../src/domain/simulation/prng';
import { accessible, LOOKS } from './axe';
import { beginBook, beginDemo, go, importTable, record, type TableFile } from './book';
import { daysAgo } from './regulars';
import { expect, test } from './setup';

test.use({ trace: 'off' });

interface Line {
  readonly name: string;
  readonly day: string;
  /** Null: the time was not noted. */
  readonly hour: number | null;
  readonly yuan: number;
}

/** Thirty people over 26 months, a visit a week or so each, a fifth without a time. */
function lines(): Line[] {
  const random = new Prng(5);
  return Array.from({ length: 30 }, (_, who) => {
    const first = 30 + random.below(760);
    const visits: Line[] = [];
    for (let ago = first; ago > 0; ago -= 4 + random.below(12))
      visits.push({
        name: `客人${who + 1}`,
        day: daysAgo(ago),
        hour: random.below(5) === 0 ? null : 6 + random.below(9),
        yuan: 10 + random.below(90),
      });
    return visits;
  }).flat();
}

const fileOf = (all: readonly Line[]): TableFile => ({
  name: '流水.csv',
  content: [
    '姓名,消费时间,消费金额',
    ...all.map(({ name, day, hour, yuan }) =>
      [name, hour === null ? day : `${day} ${String(hour).padStart(2, '0')}:30`, yuan].join(','),
    ),
    '',
  ].join('\n'),
});

async function openPatterns(page: Page): Promise<void> {
  await go(page, 'insights/patterns');
  await expect(page.getByTestId('pattern-hours')).toBeVisible({ timeout: 45_000 });
}

test('patterns: what the screen says is what the lines of the file say', async ({
  quietPage: page,
  site,
}) => {
  const all = lines();
  await beginBook(page, site);
  await importTable(page, fileOf(all));
  await openPatterns(page);

  const recent = all.filter(({ day }) => day > daysAgo(365));
  const counted = recent.filter(({ hour }) => hour !== null).length;
  const cells = page.getByTestId('pattern-hours').locator('td[data-value]');
  const values = await cells.evaluateAll((all) =>
    all.map((cell) => Number((cell as HTMLElement).dataset['value'])),
  );
  expect(values.reduce((a, b) => a + b, 0)).toBe(counted);
  const weekday = (day: string) => (new Date(day).getUTCDay() + 6) % 7;
  const expected = Array.from({ length: 9 }, (_, row) =>
    Array.from(
      { length: 7 },
      (__, at) => recent.filter(({ day, hour }) => hour === 6 + row && weekday(day) === at).length,
    ),
  );
  expect(values).toEqual(expected.flat());

  await page.getByTestId('months-table').click();
  const shown = await page
    .locator('[data-testid=pattern-months] tr[data-month] td:nth-child(2)')
    .evaluateAll((all) =>
      all.map(({ dataset }) => [Number(dataset['visits']), Number(dataset['fen'])]),
    );
  const thisMonth = Number(daysAgo(0).slice(0, 4)) * 12 + Number(daysAgo(0).slice(5, 7)) - 1;
  const monthOf = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
  const months = Array.from({ length: 12 }, (_, back) => {
    const of = all.filter(({ day }) => monthOf(day) === thisMonth - back);
    return [of.length, of.reduce((sum, { yuan }) => sum + 100 * yuan, 0)];
  });
  expect(shown).toEqual(months);
  await expect(page.locator('[data-testid=pattern-months] [data-drawn=true]')).toBeVisible();

  const since = daysAgo(89);
  const people = [...new Set(all.map(({ name }) => name))];
  const days = people.map(
    (name) =>
      new Set(all.filter((one) => one.name === name && one.day >= since).map((x) => x.day)).size,
  );
  const rate = page.getByTestId('rate-repurchase').locator('[data-of]');
  await expect(rate).toHaveAttribute('data-of', `${days.filter((n) => n > 0).length}`);
  await expect(rate).toHaveAttribute('data-counted', `${days.filter((n) => n > 1).length}`);
});

test('patterns: a list with products says what sells and what goes together', async ({
  quietPage: page,
  site,
}) => {
  // 40 receipts with carp, 18 of them with ginger too; 4 with ginger alone, 56 with ice.
  const rows = Array.from({ length: 100 }, (_, i) =>
    [
      ...(i < 40 ? [['草鱼', 3, 15]] : []),
      ...(i < 18 || (i >= 40 && i < 44) ? [['姜', 1, 2]] : []),
      ...(i >= 44 ? [['冰', 2, 1]] : []),
    ].map((item) => [i + 1, daysAgo(1 + (i % 90)), `客人${i % 7}`, ...item].join(',')),
  ).flat();
  const content = ['单号,日期,姓名,商品,数量,单价', ...rows, ''].join('\n');
  await beginBook(page, site);
  await importTable(page, { name: '小票.csv', content });
  await openPatterns(page);

  const goods = page.getByTestId('goods-row');
  await expect(goods).toHaveCount(3);
  await expect(goods.first()).toContainText('草鱼');
  await expect(goods.first()).toHaveAttribute('data-fen', `${40 * 4500}`);
  await expect(goods.first()).toHaveAttribute('data-visits', '40');
  await expect(page.getByTestId('pair-row')).toHaveText(/买姜的 22\s次里，18\s次也买了草鱼/);
});

test('patterns: kept for the next time, and counted anew after a visit', async ({
  quietPage: page,
  site,
}) => {
  await beginBook(page, site);
  for (let i = 0; i < 9; i++)
    await record(page, { name: '老王', isNew: i === 0, yuan: `${i + 1}` });
  await openPatterns(page);
  const hours = page.getByTestId('pattern-hours');
  await expect(hours).toHaveAttribute('data-says', 'false');
  await expect(hours).toContainText('10');

  await record(page, { yuan: '5' });
  await openPatterns(page);

  await expect(hours).toHaveAttribute('data-says', 'true');
  await expect(page.getByTestId('pattern-months')).toContainText('¥50');
});

for (const { language, part } of LOOKS)
  test(`patterns: axe has nothing to complain of, in ${language}`, async ({
    quietPage: page,
    site,
  }) => {
    test.setTimeout(360_000);
    const look = accessible(page, part);
    await beginDemo(page, site, 'stall', language);
    await openPatterns(page);
    await expect(page.locator('[data-testid=pattern-months] [data-drawn=true]')).toBeVisible();
    await page.getByTestId('months-table').click();
    await look('patterns');
    for (const opener of ['rate-churn', 'pattern-hours-why']) {
      await page.getByTestId(opener).click();
      await expect(page.getByRole('dialog')).toBeVisible();
      await look(`patterns, ${opener}`);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toHaveCount(0);
    }
    await go(page, 'insights');
    await expect(page.getByTestId('pattern-rates')).toBeVisible({ timeout: 45_000 });
    await look('overview with the figures of the month');
  });
