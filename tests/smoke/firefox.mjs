/** The road through the app in Firefox, driven over WebDriver BiDi. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { findFirefox } from '../../scripts/setup.mjs';
import { travel } from './journey.mjs';

await travel('Firefox', async () => {
  const home = mkdtempSync(join(tmpdir(), 'pondbook-firefox-'));
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: findFirefox(),
    headless: true,
    timeout: 60_000,
    // Firefox as root refuses a home that belongs to somebody else.
    env: { ...process.env, HOME: home, TZ: 'Asia/Shanghai' },
  });
  const page = await browser.newPage();
  await page.setViewport({ width: 412, height: 915 });
  return {
    goto: (url) => page.goto(url),
    reload: () => page.reload(),
    run: (source) => page.evaluate(source),
    click: (selector) => page.click(selector),
    close: async () => {
      await browser.close();
      rmSync(home, { recursive: true, force: true });
    },
  };
});
