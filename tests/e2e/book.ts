/** The app as a vendor's hands use it: what several browser tests do on the way to what they are about. */
import type { Download, Locator, Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { expect, open, type Site } from './setup';

export interface TableFile {
  readonly name: string;
  readonly content: string | Uint8Array;
}

/** Waits until nothing long is under way. */
export const expectIdle = (page: Page, timeout = 45_000): Promise<void> =>
  expect(page.getByTestId('busy')).toHaveCount(0, { timeout });

/** Goes to another place without loading the page anew. */
export async function go(page: Page, address: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `#/${address}`);
  await expect(page.locator('main h1').first()).toBeVisible();
}

/** Opens an empty book of the vendor's own and stands on Today. */
export async function beginBook(
  page: Page,
  site: Site,
  preset: 'pond' | 'stall' = 'stall',
  language: 'zh' | 'en' = 'zh',
): Promise<void> {
  await open(page, site, 'today', language);
  // The radio itself is hidden below the large choice.
  await page.locator('label', { has: page.getByTestId(`preset-${preset}`) }).click();
  await page.getByTestId('book-start').click();
  await expect(page.getByTestId('today-amount')).toBeVisible();
}

/** Opens a book full of made-up customers and stands on Today once the warnings have been computed. */
export async function beginDemo(
  page: Page,
  site: Site,
  preset: 'pond' | 'stall' = 'stall',
  language: 'zh' | 'en' = 'zh',
): Promise<void> {
  await open(page, site, 'today', language);
  await page.locator('label', { has: page.getByTestId(`preset-${preset}`) }).click();
  await page.getByTestId('demo-load').click();
  await expect(page.getByTestId('demo-clear')).toBeVisible({ timeout: 45_000 });
  await expect(page.getByTestId('warning-row').first()).toBeVisible({ timeout: 45_000 });
}

/** Chooses a table file on the import screen and waits for what the app understood of it. */
export async function chooseTable(page: Page, file: TableFile): Promise<Locator> {
  await go(page, 'import');
  await page.getByTestId('import-file').setInputFiles({
    name: file.name,
    mimeType: 'text/csv',
    buffer: Buffer.from(file.content),
  });
  const preview = page.getByTestId('import-preview');
  await expect(preview).toBeVisible({ timeout: 45_000 });
  await expectIdle(page);
  return preview;
}

/** Confirms the chosen table and gives the result's counts. */
export async function confirmImport(page: Page): Promise<ImportResult> {
  await page.getByTestId('import-confirm').click();
  const result = page.getByTestId('import-result');
  await expect(result).toBeVisible({ timeout: 60_000 });
  return resultOf(result);
}

export interface ImportResult {
  readonly customers: number;
  readonly visits: number;
  readonly walkins: number;
  readonly refunds: number;
  readonly cancelled: number;
  readonly same: number;
  readonly problems: number;
}

const PARTS = [
  'customers',
  'visits',
  'walkins',
  'refunds',
  'cancelled',
  'same',
  'problems',
] as const;

async function resultOf(result: Locator): Promise<ImportResult> {
  const counts = await Promise.all(
    PARTS.map(async (part) => [part, Number(await result.getAttribute(`data-${part}`))] as const),
  );
  return Object.fromEntries(counts) as unknown as ImportResult;
}

export async function importTable(page: Page, file: TableFile): Promise<ImportResult> {
  await chooseTable(page, file);
  return confirmImport(page);
}

/** Taps something that ends in a file and gives the file as text. */
export async function downloadedText(page: Page, tap: () => Promise<void>): Promise<string> {
  return readFile(await (await downloaded(page, tap)).path(), 'utf8');
}

export async function downloaded(page: Page, tap: () => Promise<void>): Promise<Download> {
  const waiting = page.waitForEvent('download', { timeout: 45_000 });
  await tap();
  return waiting;
}

/** The whole book as a plain file. */
export async function exportBook(page: Page): Promise<string> {
  await go(page, 'files');
  const text = await downloadedText(page, () => page.getByTestId('file-export-plain').click());
  await expect(page.getByTestId('file-exported')).toBeVisible();
  return text;
}

export interface MergeResult {
  readonly added: number;
  readonly changed: number;
  readonly same: number;
}

/** Opens a book file, looks at its preview, and takes it in. */
export async function mergeBook(page: Page, text: string): Promise<MergeResult> {
  await go(page, 'files');
  await page.getByTestId('file-open').setInputFiles({
    name: 'from-the-other.pondbook.json',
    mimeType: 'application/json',
    buffer: Buffer.from(text),
  });
  const preview = page.getByTestId('merge-preview');
  await expect(preview).toBeVisible({ timeout: 45_000 });
  const promised = await mergeCounts(preview);
  await page.getByTestId('merge-confirm').click();
  const result = page.getByTestId('merge-result');
  await expect(result).toBeVisible({ timeout: 45_000 });
  const done = await mergeCounts(result);
  expect(done, 'the result keeps what the preview promised').toEqual(promised);
  return done;
}

const mergeCounts = async (shown: Locator): Promise<MergeResult> => ({
  added: Number(await shown.getAttribute('data-added')),
  changed: Number(await shown.getAttribute('data-changed')),
  same: Number(await shown.getAttribute('data-same')),
});

/** Rebuilds every figure from the facts: a sound book shows no difference. */
export async function expectSoundBook(page: Page): Promise<void> {
  await go(page, 'files');
  await page.getByTestId('check-run').click();
  const result = page.getByTestId('check-result');
  await expect(result).toBeVisible({ timeout: 45_000 });
  await expect(result).toHaveAttribute('data-differences', '0');
}

/** Records a visit; a name that is not in the book becomes a new customer, none is a walk-in. */
export async function record(
  page: Page,
  visit: { readonly name?: string; readonly isNew?: boolean; readonly yuan: string },
): Promise<void> {
  await go(page, 'record');
  if (visit.name !== undefined) {
    await page.getByTestId('record-search').fill(visit.name);
    await (
      visit.isNew
        ? page.getByTestId('record-new')
        : page.getByTestId('record-pick').filter({ hasText: visit.name }).first()
    ).click();
  }
  await page.getByTestId('record-amount').fill(visit.yuan);
  await page.getByTestId('record-save').click();
  await expect(page.getByTestId('toast')).toContainText(`¥${visit.yuan}`);
}

/** What Today says: visits and fen of today. */
export async function expectToday(
  page: Page,
  figures: { readonly visits: number; readonly fen: number },
): Promise<void> {
  await go(page, 'today');
  await expect(page.getByTestId('today-visits')).toHaveAttribute('data-count', `${figures.visits}`);
  await expect(page.getByTestId('today-amount')).toHaveAttribute('data-fen', `${figures.fen}`);
}

/** How many customers the list shows for a search. */
export async function expectFound(page: Page, text: string, count: number): Promise<void> {
  await go(page, 'customers');
  await page.getByTestId('customer-search').fill(text);
  await expect(page.getByTestId('customer-count')).toHaveAttribute('data-count', `${count}`);
}

/** Opens the card of the only customer a search finds. */
export async function openCard(page: Page, name: string): Promise<void> {
  await go(page, 'customers');
  await page.getByTestId('customer-search').fill(name);
  await page.getByTestId('customer-row').filter({ hasText: name }).first().click();
  await expect(page.getByTestId('card-edit')).toBeVisible();
}
