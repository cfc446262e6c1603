/** A till's CSV on the disk, made by the simulator in the bench page. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openBenchPage } from './in-page.mjs';

/** Writes the file into the browser's profile folder (removed with it); gives its path and its true totals. */
export async function csvFile({ browser, benchUrl }, customers, visits) {
  const page = await openBenchPage(browser, benchUrl);
  const { text, totals } = await page.evaluate(
    ([people, rows]) => globalThis.files.csvOf(people, rows),
    [customers, visits],
  );
  await page.close();
  const path = join(browser.profile, `visits-${visits}.csv`);
  await writeFile(path, text);
  return { path, totals };
}
