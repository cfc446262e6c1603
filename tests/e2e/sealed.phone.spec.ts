/** An encrypted backup: its code is noted and asked back once, the file goes to another phone and opens there with it. */
import { readFile } from 'node:fs/promises';
import { accessible } from './axe';
import { beginBook, downloaded, expectFound, go, record } from './book';
import { expect, open, test, watch } from './setup';

test('encrypted backup: the code is asked back once, and opens the file on a phone that has nothing', async ({
  browser,
  page,
  site,
}) => {
  await beginBook(page, site);
  await record(page, { name: '王师傅', isNew: true, yuan: '66' });
  await go(page, 'files');

  // The code is shown, and nothing relies on it before it has come back from the vendor's own note.
  await page.getByTestId('file-export-encrypted').click();
  const code = await page.getByTestId('recovery-code').innerText();
  await accessible(page, 'all')('the code is shown');
  await page.getByTestId('recovery-next').click();
  await page.getByTestId('recovery-again').fill(code.replace(/.$/, 'U'));
  await page.getByTestId('recovery-keep').click();
  await expect(page.getByRole('alert')).toBeVisible();
  await accessible(page, 'all')('the code is asked back');
  await page.getByTestId('recovery-again').fill(code.toLowerCase().replaceAll('-', ' '));
  const download = await downloaded(page, () => page.getByTestId('recovery-keep').click());
  await expect(page.getByTestId('file-exported')).toBeVisible();
  expect(download.suggestedFilename()).toMatch(/^pondbook-\d{4}-\d\d-\d\d\.pondbook$/);
  const file = await readFile(await download.path());
  expect(file.toString('latin1', 0, 8)).toBe('PONDSEAL');
  expect(file.includes('王师傅')).toBe(false);

  // A second one in one tap: the code is known.
  await downloaded(page, () => page.getByTestId('file-export-encrypted').click());

  const other = await (await browser.newContext()).newPage();
  const wrongs = watch(other);
  await beginBook(other, site);
  await go(other, 'files');
  const name = download.suggestedFilename();
  await other
    .getByTestId('file-open')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: file });
  await other.getByTestId('file-code').fill('ABCDE-FGHJK-MNPQR-STVWE');
  await other.getByTestId('file-code-open').click();
  await expect(other.getByRole('alert')).toContainText('口令不对');
  await accessible(other, 'all')('a wrong code');
  await other.getByTestId('file-code').fill(code);
  await other.getByTestId('file-code-open').click();
  await expect(other.getByTestId('merge-preview')).toBeVisible();
  await other.getByTestId('merge-confirm').click();
  await expect(other.getByTestId('merge-result')).toHaveAttribute('data-added', '4');
  await expectFound(other, '王师傅', 1);
  expect(wrongs).toEqual([]);
});

test('encrypted backup: in English, with words of the vendor’s own', async ({ page, site }) => {
  await beginBook(page, site, 'stall', 'en');
  await go(page, 'files');
  await page.getByTestId('file-export-encrypted').click();
  await page.getByRole('radio', { name: 'My own words' }).check();
  await page.getByTestId('recovery-own').fill('too short');
  await page.getByTestId('recovery-next').click();
  await expect(page.getByRole('alert')).toContainText('at least 12');
  await page.getByTestId('recovery-own').fill('the pond has three corners');
  await page.getByTestId('recovery-next').click();
  await page.getByTestId('recovery-again').fill('the pond has three corners');
  await accessible(page, 'names')('own words asked back');
  await downloaded(page, () => page.getByTestId('recovery-keep').click());
  await expect(page.getByTestId('file-exported')).toBeVisible();
  await open(page, site, 'files', 'en');
  await page.getByText('Show this device’s code').click();
  await expect(page.getByTestId('recovery-kept')).toHaveText('the pond has three corners');
});
