/** How long it takes from asking for a page to its first screen standing there with its figures. */
import { checkImport, freshOrigin, importFile, openApp, startBook, TODAY_READY } from './app.mjs';
import { csvFile } from './csv-file.mjs';
import { measurePairs } from './pairs.mjs';

/** Milliseconds from navigation to the frame after `selector` has appeared, in a page of its own. */
async function readyAfter(browser, url, selector) {
  const page = await browser.context.newPage();
  await page.addInitScript((wanted) => {
    const watch = new MutationObserver(() => {
      if (!document.querySelector(wanted)) return;
      watch.disconnect();
      requestAnimationFrame(() => setTimeout(() => (globalThis.readyAfter = performance.now())));
    });
    watch.observe(document, { childList: true, subtree: true });
  }, selector);
  await page.goto(url);
  const ready = await page.waitForFunction(() => globalThis.readyAfter);
  const took = await ready.jsonValue();
  await page.close();
  return took;
}

const bareReady = (tools) =>
  readyAfter(tools.browser, `${tools.benchUrl}bare/index.html`, '[data-ready]');

/** The app with an empty book against a bare page that reads one record. */
export async function emptyAgainstBare(tools) {
  const origin = await freshOrigin(tools.dist);
  try {
    await startAndClose(tools.browser, origin.url);
    await bareReady(tools);
    return await measurePairs(
      () => bareReady(tools),
      () => readyAfter(tools.browser, origin.url, TODAY_READY),
      { pairs: Math.max(9, tools.pairs) },
    );
  } finally {
    await origin.close();
  }
}

/** The app with 100,000 visits against the app with an empty book. */
export async function fullAgainstEmpty(tools) {
  const [empty, full] = [await freshOrigin(tools.dist), await freshOrigin(tools.dist)];
  try {
    await startAndClose(tools.browser, empty.url);
    const file = await csvFile(tools, 2000, 100_000);
    const page = await openApp(tools.browser, full.url, '#/import');
    checkImport(await importFile(page, file.path), file.totals);
    await page.close();
    return await measurePairs(
      () => readyAfter(tools.browser, empty.url, TODAY_READY),
      () => readyAfter(tools.browser, full.url, TODAY_READY),
      { pairs: Math.max(9, tools.pairs) },
    );
  } finally {
    await empty.close();
    await full.close();
  }
}

async function startAndClose(browser, url) {
  const page = await openApp(browser, url);
  await startBook(page);
  await page.close();
}
