/** Tables on their way into the book: counted to the line, readable in Chinese, and as easily taken out again. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../../scripts/setup.mjs';
import type { Day } from '../../src/domain/shared/day';
import { simulateVendor } from '../../src/domain/simulation/simulate-vendor';
import { encodeGb18030 } from '../helpers/gb18030';
import { loyverseCsv } from '../helpers/simulated-files';
import {
  beginBook,
  chooseTable,
  confirmImport,
  expectFound,
  expectSoundBook,
  expectToday,
  go,
  importTable,
  openCard,
  record,
} from './book';
import { expect, test } from './setup';

const fixture = (name: string): Promise<Buffer> => readFile(join(root, 'tests/fixtures/e2e', name));

test('import: receipts with refunds, a cancelled row and walk-ins count to the line', async ({
  quietPage: page,
  site,
}) => {
  const content = await fixture('loyverse-receipts.csv');
  await beginBook(page, site);
  const preview = await chooseTable(page, { name: 'receipts.csv', content });
  await expect(preview).toContainText('合计 ¥185');
  await expect(preview).toContainText('这是 Loyverse 的小票');
  const result = await confirmImport(page);

  expect(result).toEqual({
    customers: 3,
    visits: 4,
    walkins: 2,
    refunds: 2,
    cancelled: 1,
    same: 0,
    problems: 0,
  });
  await openCard(page, '老王');
  await expect(page.locator('[data-figure=visits] .value')).toHaveText('2');
  await expect(page.locator('[data-figure=total] .value')).toHaveText('¥93');
  await openCard(page, '李嫂');
  await expect(page.locator('[data-figure=total] .value')).toHaveText('¥30');
  await expectFound(page, '陈先生, 三号位', 1);
  await expectSoundBook(page);
});

test('import: a till of 3,000 receipts adds up, and a second time adds nothing', async ({
  quietPage: page,
  site,
}) => {
  const vendor = simulateVendor({
    preset: 'stall',
    customers: 70,
    visits: 3000,
    seed: 11,
    lastDay: '2026-10-31' as Day,
  });
  const { text, totals } = loyverseCsv(vendor);
  await beginBook(page, site);

  const first = await importTable(page, { name: 'till.csv', content: text });
  expect(first).toEqual({
    customers: totals.customers,
    visits: totals.visits,
    walkins: totals.walkIns,
    refunds: totals.refunds,
    cancelled: totals.cancelled,
    same: 0,
    problems: 0,
  });

  const again = await importTable(page, { name: 'till once more.csv', content: text });
  expect(again).toMatchObject({ visits: 0, walkins: 0, refunds: 0, problems: 0 });
  expect(again.same).toBe(totals.lines - totals.cancelled);
  await expectFound(page, '', totals.customers);
  await expectSoundBook(page);

  await go(page, 'today');
  await expect(page.getByTestId('recent-entry').filter({ hasText: 'till' })).toHaveCount(1);
});

test('import: Chinese customers saved by Excel keep their names and are found by initials', async ({
  quietPage: page,
  site,
}) => {
  const text =
    '会员姓名,手机号,微信,标签,备注\r\n' +
    '王建国,13912345678,wangjg,老钓友、夜钓,三号位\r\n' +
    '欧阳娜娜,13800001111,,饭店,要大的\r\n' +
    '吕䶮,13655556666,,,\r\n';
  await beginBook(page, site);
  await chooseTable(page, { name: '会员.csv', content: encodeGb18030(text) });
  await expect(page.getByTestId('import-encoding')).toHaveValue('gb18030');
  const result = await confirmImport(page);

  expect(result).toMatchObject({ customers: 3, visits: 0, problems: 0 });
  for (const [typed, name] of [
    ['wjg', '王建国'],
    ['oynn', '欧阳娜娜'],
    ['5678', '王建国'],
    ['吕䶮', '吕䶮'],
    ['夜钓', '王建国'],
  ] as const) {
    await expectFound(page, typed, 1);
    await expect(page.getByTestId('customer-row')).toContainText(name);
  }
});

test('import: undoing it restores the figures of before', async ({ quietPage: page, site }) => {
  await beginBook(page, site);
  await record(page, { name: '老王', isNew: true, yuan: '50' });
  await importTable(page, {
    name: 'receipts.csv',
    content: await fixture('loyverse-receipts.csv'),
  });
  await expectFound(page, '13800138001', 1);
  await expectFound(page, '', 3);
  await openCard(page, '老王');
  await expect(page.locator('[data-figure=total] .value')).toHaveText('¥143');

  await go(page, 'import');
  await page.getByTestId('import-undo').click();
  await expect(page.getByText('已撤销，簿子回到导入之前。')).toBeVisible();

  await expectFound(page, '13800138001', 0);
  await expectFound(page, '', 1);
  await openCard(page, '老王');
  await expect(page.locator('[data-figure=total] .value')).toHaveText('¥50');
  await expect(page.locator('[data-figure=visits] .value')).toHaveText('1');
  await expectToday(page, { visits: 1, fen: 5000 });
  await expectSoundBook(page);
});

test('import: lines that cannot be read are listed with their place in the file', async ({
  quietPage: page,
  site,
}) => {
  const lines = [
    '姓名,手机号,日期,金额',
    '老王,13800138001,2026-10-01,50',
    '李嫂,13800138002,2026-02-30,20',
    '赵叔,1.38E+10,2026-10-02,30',
    '孙姐,13800138004,2026-10-03,五十块吧',
    '吴小东,13800138005,2026-10-04,¥1,088.00'.replace('¥1,088.00', '"¥1,088.00"'),
  ];
  await beginBook(page, site);
  await chooseTable(page, { name: '流水.csv', content: lines.join('\n') });

  const problems = page.getByTestId('import-problems');
  await expect(problems.getByRole('listitem')).toHaveCount(3);
  for (const [line, text] of [
    ['第 3 行', '2026-02-30'],
    ['第 4 行', '1.38E+10'],
    ['第 5 行', '五十块吧'],
  ] as const) {
    await expect(problems.getByRole('listitem').filter({ hasText: text })).toContainText(
      new RegExp(line.replaceAll(' ', '\\s')),
    );
  }

  const result = await confirmImport(page);
  expect(result).toMatchObject({ customers: 2, visits: 2, problems: 3 });
  await expectFound(page, '', 2);
});

test('import: a line put right on the preview comes in with the rest, Enter by Enter', async ({
  quietPage: page,
  site,
}) => {
  const lines = [
    '姓名,手机号,日期,金额',
    '老王,13800138001,2026-10-01,50',
    '李嫂,13800138002,2026-02-30,20',
    '赵叔,13800138003,2026-10-02,三十',
    '孙姐,13800138004,2026-10-03,五十块吧',
  ];
  await beginBook(page, site);
  const preview = await chooseTable(page, { name: '流水.csv', content: lines.join('\n') });
  const problems = page.getByTestId('import-problems');
  await problems.getByRole('button', { name: '第 3 行' }).click();

  const first = page.getByTestId('import-mend').getByRole('textbox').first();
  await expect(first).toBeFocused();
  await first.fill('2026-02-31');
  await first.press('Enter');
  await expect(page.getByTestId('import-mend').getByRole('alert')).toHaveText('没有这一天');
  await first.fill('2026-02-28');
  await first.press('Enter');
  await expect(preview).toContainText('2\u00a0次到访');
  await expect(first).toHaveValue('三十');
  await expect(first).toBeFocused();
  await first.fill('30');
  await first.press('Enter');
  await expect(first).toHaveValue('五十块吧');
  await page.getByTestId('import-mend-leave').click();
  await expect(problems).toHaveAttribute('data-count', '1');

  const result = await confirmImport(page);
  expect(result).toMatchObject({ customers: 3, visits: 3, problems: 1 });
  await openCard(page, '李嫂');
  await expect(page.locator('[data-figure=total] .value')).toHaveText('¥20');
  await expectSoundBook(page);
});

test('import: a customer known already keeps her name and takes the new village, as the vendor chooses', async ({
  quietPage: page,
  site,
}) => {
  await beginBook(page, site);
  await importTable(page, {
    name: 'a.csv',
    content: '姓名,手机号,村子\n老王,13800138001,东村\n李嫂,,\n',
  });
  await chooseTable(page, {
    name: 'b.csv',
    content: '姓名,手机号,村子\n王建国,13800138001,西村\n李嫂,,\n',
  });

  const matches = page.getByTestId('import-matches');
  await expect(matches).toHaveAttribute('data-count', '2');
  await expect(matches).toContainText('东村 → 西村');
  await page.getByTestId('import-match-all').getByRole('radio', { name: '以文件为准' }).check();
  await matches.getByText('分项来选').click();
  await page.getByTestId('import-match-name').selectOption('keep');
  await page.getByTestId('import-match-stranger').click();
  await expect(page.getByTestId('import-preview')).toContainText('其中新的 1');
  await confirmImport(page);

  await expectFound(page, '李嫂', 2);
  await openCard(page, '老王');
  await expect(page.getByRole('paragraph').filter({ hasText: '西村' })).toBeVisible();
  await expectSoundBook(page);
});

test('import: left before it is confirmed, nothing of the file stays', async ({
  quietPage: page,
  site,
}) => {
  await beginBook(page, site);
  await record(page, { name: '老王', isNew: true, yuan: '50' });
  await chooseTable(page, {
    name: 'receipts.csv',
    content: await fixture('loyverse-receipts.csv'),
  });
  await page.getByTestId('import-cancel').click();
  await expect(page.getByTestId('import-preview')).toHaveCount(0);

  await expectFound(page, '', 1);
  await expectToday(page, { visits: 1, fen: 5000 });
});
