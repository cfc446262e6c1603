/** npm run screenshots: drives the built app with the demo book and takes the pictures for README and install prompt. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { serve } from './serve.mjs';
import { CHROMIUM_ARGS, ensureChromium, root } from './setup.mjs';

const PHONE = { width: 412, height: 915 };
const LAPTOP = { width: 1280, height: 800 };

/** Where each picture is taken and kept; those in public/ go into the manifest. */
const PICTURES = [
  { to: 'public/screenshots/1-today.png', view: PHONE, place: 'today' },
  { to: 'public/screenshots/2-customers.png', view: PHONE, place: 'customers' },
  { to: 'public/screenshots/3-record.png', view: PHONE, place: 'record' },
  { to: 'public/screenshots/4-insights.png', view: PHONE, place: 'insights' },
  { to: 'public/screenshots/5-laptop.png', view: LAPTOP, place: 'customers', card: true },
  { to: 'docs/screenshots/today.png', view: PHONE, place: 'today', scale: 2 },
  { to: 'docs/screenshots/laptop.png', view: LAPTOP, place: 'customers', card: true },
];

const site = await serve();
const browser = await chromium.launch({
  executablePath: ensureChromium() ?? undefined,
  args: CHROMIUM_ARGS,
});
try {
  for (const scale of [1, 2]) {
    const context = await browser.newContext({
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
      viewport: PHONE,
      deviceScaleFactor: scale,
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    await page.goto(`${site.url}?lang=zh#/today`);
    await page.getByTestId('demo-load').click();
    await page.getByTestId('demo-load').waitFor({ state: 'detached', timeout: 120_000 });
    await page.getByTestId('busy').waitFor({ state: 'detached', timeout: 120_000 });
    for (const picture of PICTURES.filter((wanted) => (wanted.scale ?? 1) === scale)) {
      await take(page, picture);
    }
    await context.close();
  }
} finally {
  await browser.close();
  await site.close();
}

async function take(page, { to, view, place, card = false }) {
  await page.setViewportSize(view);
  await page.goto(`${site.url}?lang=zh#/${place}`);
  await page.reload();
  await page.locator('h1').first().waitFor();
  if (card) await page.getByTestId('customer-row').nth(1).click();
  // Figures come out of the book after the first paint; there is no one event for "all drawn".
  await page.waitForTimeout(1500);
  const path = join(root, to);
  mkdirSync(join(path, '..'), { recursive: true });
  await page.screenshot({ path });
  console.log(to);
}
