/** CPU time of all processes of the browser: workers, database and network included, wherever they run. */
import { chromium } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * A clock that counts the milliseconds the browser's processes have computed; a process that ends takes its own along,
 * so measure while pages stay open. `close` ends the connection, not the browser.
 */
export async function cpuClock(profile) {
  const port = (await readFile(join(profile, 'DevToolsActivePort'), 'utf8')).split('\n')[0];
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  const session = await browser.newBrowserCDPSession();
  return {
    async ms() {
      const { processInfo } = await session.send('SystemInfo.getProcessInfo');
      return 1000 * processInfo.reduce((sum, one) => sum + one.cpuTime, 0);
    },
    close: () => browser.close(),
  };
}
