/** The built app, served at an address of its own (and so with a book of its own), used by its fixed handles. */
import { serve } from '../../../scripts/serve.mjs';

const handle = (name) => `[data-testid="${name}"]`;
const LONG = { timeout: 180_000 };

/** Today stands there with its figures. */
export const TODAY_READY = handle('today-amount');

/** A fresh origin with an empty book; `close` stops its server. */
export const freshOrigin = (dist) => serve({ folder: dist, base: '/bench/' });

/** Opens the app and waits until its offline copy is complete, so that no row pays for that. */
export async function openApp(browser, url, route = '') {
  const page = await browser.context.newPage();
  await page.goto(`${url}${route}`);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  return page;
}

/** Makes an empty book of a stall, past the first run. */
export async function startBook(page) {
  await page.locator(handle('preset-stall')).click();
  await page.locator(handle('book-start')).click();
  await page.locator(TODAY_READY).waitFor(LONG);
}

/** Imports a file from the screen at #/import; gives what the result says: customers, visits, walkins, refunds, … */
export async function importFile(page, path) {
  await page.locator(handle('import-file')).setInputFiles(path);
  await page.locator(handle('import-confirm')).click(LONG);
  const result = page.locator(handle('import-result'));
  await result.waitFor(LONG);
  return result.evaluate((element) =>
    Object.fromEntries(Object.entries(element.dataset).map(([name, n]) => [name, Number(n)])),
  );
}

/** Throws unless the import found what the file's own totals say. */
export function checkImport(result, totals) {
  const pairs = [
    ['customers', result.customers, totals.customers],
    ['visits', result.visits, totals.visits],
    ['walk-ins', result.walkins, totals.walkIns],
    ['refunds', result.refunds, totals.refunds],
    ['problems', result.problems, 0],
  ];
  for (const [name, found, wanted] of pairs) {
    if (found !== wanted) throw new Error(`import: ${found} ${name} instead of ${wanted}`);
  }
}
