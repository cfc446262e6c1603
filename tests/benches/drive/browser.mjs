/** A Chromium with a profile on the disk (a private one would keep its databases in memory only), and its CPU time. */
import { chromium } from '@playwright/test';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CHROMIUM_ARGS, findChromium } from '../../../scripts/setup.mjs';

/** Starts the browser; `close` ends it and removes the profile. */
export async function openBrowser() {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('No Chromium found; set CHROME_PATH');
  const profile = await mkdtemp(join(tmpdir(), 'pondbook-bench-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    args: [...CHROMIUM_ARGS, '--remote-debugging-port=0', '--js-flags=--expose-gc'],
    viewport: { width: 412, height: 915 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  });
  return {
    context,
    profile,
    async close() {
      await context.close();
      await rm(profile, { recursive: true, force: true });
    },
  };
}
