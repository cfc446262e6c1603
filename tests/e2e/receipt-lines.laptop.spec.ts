/**
 * A till's receipt lines by the ten thousand: all accounted for, and the page stays awake meanwhile. Here 20,000; a whole
 * wholesaler's two years with `RECEIPT_LINES=540000 npx playwright test receipt-lines`.
 */
import { readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { receiptLines } from '../helpers/simulated-receipt-lines';
import { beginBook, confirmImport, expectSoundBook, go } from './book';
import { expect, test } from './setup';

const LINES = Number(process.env['RECEIPT_LINES'] ?? 20_000);
/** Peak of all that a page and its workers hold, with the browser's own part of it. */
const MOST_MB = 700;

test('receipts: every line of a wholesaler is accounted for, in a page that stays awake', async ({
  quietPage: page,
  site,
}) => {
  test.setTimeout(600_000);
  const list = receiptLines(LINES, 1);
  const path = join(tmpdir(), `pondbook-receipts-${process.pid}.csv`);
  await writeFile(path, list.text);
  await beginBook(page, site);
  await go(page, 'import');
  await watchTasks(page);

  await page.getByTestId('import-file').setInputFiles(path);
  const preview = page.getByTestId('import-preview');
  await expect(preview).toBeVisible({ timeout: 300_000 });
  const result = await confirmImport(page);
  await rm(path);

  const peak = await peakMb(page);
  const tasks = await page.evaluate(() => (globalThis as unknown as Watched).tasks);
  const worst = Math.max(0, ...tasks);
  console.log(`${LINES} lines: page and worker held ${peak} MB at most, longest task ${worst} ms`);
  expect(result).toMatchObject({ customers: list.customers, problems: 0, same: 0, cancelled: 0 });
  expect(result.visits + result.walkins + result.refunds).toBe(list.receipts);
  await go(page, 'customers');
  await expect(page.getByTestId('customer-count')).toHaveAttribute(
    'data-count',
    `${list.customers}`,
  );
  expect(peak).toBeLessThan(MOST_MB);
  await expectSoundBook(page);
});

interface Watched {
  tasks: number[];
}

const watchTasks = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const tasks: number[] = [];
    (globalThis as unknown as Watched).tasks = tasks;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) tasks.push(Math.round(entry.duration));
    }).observe({ type: 'longtask' });
  });

/** The most memory the page's process ever held, MB, as the system says; 0 where it does not. */
async function peakMb(page: Page): Promise<number> {
  const browser = page.context().browser();
  if (!browser || process.platform !== 'linux') return 0;
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const peaks = await Promise.all(
    processInfo
      .filter(({ type }) => type === 'renderer')
      .map(async ({ id }) => {
        const status = await readFile(`/proc/${id}/status`, 'utf8');
        return Number(/VmHWM:\s*(\d+) kB/.exec(status)?.[1] ?? 0) / 1024;
      }),
  );
  return Math.round(Math.max(0, ...peaks));
}
