/** Measures a bench of the bench page: both halves run in the page's own thread, told apart by its clock. */
import { measurePairs } from './pairs.mjs';

export async function measureInPage(
  { browser, benchUrl, pairs },
  name,
  { throttle = 1, ...counts } = {},
) {
  const page = await openBenchPage(browser, benchUrl);
  await page.evaluate((bench) => globalThis.benches[bench].prepare(), name);
  if (throttle > 1) {
    const session = await browser.context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: throttle });
  }
  const once = (half) => () =>
    page.evaluate(
      ([bench, part]) => {
        globalThis.gc?.();
        return globalThis.benches[bench][part]();
      },
      [name, half],
    );
  const measured = await measurePairs(once('floor'), once('work'), { pairs, ...counts });
  await page.evaluate((bench) => globalThis.benches[bench].check?.(), name);
  await page.close();
  return measured;
}

/** A fresh bench page; what it says on the console as an error ends the run. */
export async function openBenchPage(browser, benchUrl) {
  const page = await browser.context.newPage();
  page.on('pageerror', (error) => console.error(`bench page: ${error.message}`));
  await page.goto(`${benchUrl}page.html`);
  await page.waitForFunction(() => 'benches' in globalThis);
  return page;
}
