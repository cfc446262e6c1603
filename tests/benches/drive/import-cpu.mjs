/** What an import of 50,000 lines costs the whole browser, from choosing the file to its counted result on the screen. */
import { checkImport, freshOrigin, importFile, openApp, startBook } from './app.mjs';
import { cpuClock } from './cpu.mjs';
import { csvFile } from './csv-file.mjs';
import { openBenchPage } from './in-page.mjs';
import { measurePairs } from './pairs.mjs';

/** Lets what a new page still does in the background come to an end. */
const SETTLE_MS = 1500;

export async function importCpu(tools) {
  const { browser, benchUrl, pairs } = tools;
  const file = await csvFile(tools, 2000, 50_000);
  const clock = await cpuClock(browser.profile);
  const cost = async (page, work) => {
    // The program that drives the browser puts a large script of its own into a page when first used there.
    await page.locator('body').evaluate(() => undefined);
    await page.waitForTimeout(SETTLE_MS);
    const before = await clock.ms();
    const done = await work();
    return [(await clock.ms()) - before, done];
  };
  const byHand = async () => {
    const page = await openBenchPage(browser, benchUrl);
    await page.evaluate(() => globalThis.files.openHandImport());
    const [took, read] = await cost(page, async () => {
      await page.locator('#file').setInputFiles(file.path);
      return page.evaluate(() =>
        globalThis.files.importByHand(document.querySelector('#file').files[0]),
      );
    });
    await page.close();
    if (read.count !== file.totals.lines || read.amountFen !== file.totals.amountFen) {
      throw new Error(`the hand loop read ${read.count} lines of ${file.totals.lines}`);
    }
    return took;
  };
  const byApp = async () => {
    const origin = await freshOrigin(tools.dist);
    const page = await openApp(browser, origin.url);
    await startBook(page);
    // As on every day but the first; the floor's page, too, was there before.
    await page.goto(`${origin.url}#/import`);
    await page.reload();
    const [took, result] = await cost(page, () => importFile(page, file.path));
    await page.close();
    await origin.close();
    checkImport(result, file.totals);
    return took;
  };
  try {
    return await measurePairs(byHand, byApp, { pairs, warmUps: 1 });
  } finally {
    await clock.close();
  }
}
