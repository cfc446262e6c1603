/** Tables on their way out of the book: whole, openable, and the same book again when they come in elsewhere. */
import type { Page } from '@playwright/test';
import type { Day } from '../../src/domain/shared/day';
import { simulateVendor } from '../../src/domain/simulation/simulate-vendor';
import { loyverseCsv } from '../helpers/simulated-files';
import {
  beginBook,
  downloaded,
  downloadedText,
  expectFound,
  expectSoundBook,
  go,
  importTable,
  openCard,
  record,
} from './book';
import { expect, test, watch } from './setup';

type Table = 'customers' | 'visits' | 'ledger';

async function tableOut(page: Page, table: Table): Promise<string> {
  await go(page, 'files');
  const text = await downloadedText(page, () => page.getByTestId(`table-${table}`).click());
  const lines = text.split('\r\n');
  await expect(page.getByTestId('table-result')).toHaveAttribute(
    'data-rows',
    `${lines.length - 2}`,
  );
  expect(text.startsWith('\uFEFF'), 'Excel reads UTF-8 by its mark').toBe(true);
  return text;
}

const sorted = (text: string): string[] => text.split('\r\n').sort();
/** Yuan of a column of plain numbers, in whole fen. */
const fenOf = (text: string, column: number): number =>
  text
    .split('\r\n')
    .slice(1, -1)
    .reduce((sum, line) => sum + Number(line.split(',')[column]!.replace('.', '')), 0);

test('tables: what goes out comes in elsewhere, line by line, fen by fen', async ({
  quietPage: page,
  site,
  browser,
}) => {
  const vendor = simulateVendor({
    preset: 'stall',
    customers: 60,
    visits: 1500,
    seed: 21,
    lastDay: '2026-10-31' as Day,
  });
  const { text, totals } = loyverseCsv(vendor);
  await beginBook(page, site);
  await importTable(page, { name: 'till.csv', content: text });
  await record(page, { name: '=1+1 "老王"', isNew: true, yuan: '12.5' });

  const customers = await tableOut(page, 'customers');
  const visits = await tableOut(page, 'visits');
  expect(fenOf(visits, 6)).toBe(totals.amountFen + 1250);

  const other = await browser.newContext();
  const second = await other.newPage();
  const wrongs = watch(second);
  await beginBook(second, site);
  const people = await importTable(second, { name: 'customers.csv', content: customers });
  expect(people).toMatchObject({ customers: totals.customers + 1, visits: 0, problems: 0 });
  const comings = await importTable(second, { name: 'visits.csv', content: visits });
  expect(comings).toMatchObject({
    visits: totals.visits + 1,
    walkins: totals.walkIns,
    refunds: totals.refunds,
    cancelled: 0,
    same: 0,
    problems: 0,
  });
  expect(sorted(await tableOut(second, 'customers'))).toEqual(sorted(customers));
  expect(sorted(await tableOut(second, 'visits'))).toEqual(sorted(visits));
  await expectSoundBook(second);
  expect(wrongs).toEqual([]);
  await other.close();
});

test('tables: the list as it is shown, the points, a contact, a template and a sheet to print', async ({
  quietPage: page,
  site,
}) => {
  await beginBook(page, site, 'stall', 'en');
  await importTable(page, {
    name: 'members.csv',
    content:
      'Name,Phone,Points,Tags\nOld Wang,13800138000,12,night\nAunt Li,13900139000,0,night\nChen,,3,\n',
  });

  await expectFound(page, 'night', 2);
  const list = await downloadedText(page, () => page.getByTestId('customer-export').click());
  await expect(page.getByTestId('toast')).toContainText('2');
  expect(list.split('\r\n')).toHaveLength(4);
  expect(list).toContain(',Old Wang,****8000,,night,');
  expect(list).not.toContain('13800138000');
  const whole = await downloadedText(page, () => page.getByTestId('toast-undo').click());
  expect(whole).toContain(',Old Wang,13800138000,,night,');
  expect(list).not.toContain('Chen');

  const ledger = await tableOut(page, 'ledger');
  expect(ledger).toContain(',Old Wang,13800138000,Points,12,Opening,');
  expect(ledger.split('\r\n')).toHaveLength(4);

  await openCard(page, 'Old Wang');
  const contact = await downloaded(page, () => page.getByTestId('card-contact').click());
  expect(contact.suggestedFilename()).toBe('Old Wang.vcf');

  await go(page, 'files');
  const template = await downloadedText(page, () => page.getByTestId('table-template').click());
  expect(template).toBe('\uFEFFName,Phone,WeChat,Birthday,Area,Note\r\n');

  await page.evaluate(() => {
    window.print = () => document.body.setAttribute('data-printed', 'yes');
  });
  await page.getByTestId('signup-print').click();
  await expect(page.locator('body')).toHaveAttribute('data-printed', 'yes');
  const sheet = page.getByTestId('signup-sheet');
  await expect(sheet).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await expect(sheet).toBeVisible();
  await expect(page.getByTestId('table-customers')).toBeHidden();
  await expect(sheet.getByRole('columnheader')).toHaveText(
    'Name,Phone,WeChat,Birthday,Area,Note'.split(','),
  );
  await expect(sheet.getByRole('row')).toHaveCount(21);
});
