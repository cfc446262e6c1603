/** Draws every icon the home screens ask for from public/favicon.svg: node scripts/icons.mjs (needs a Chromium; CHROME_PATH). */
import { chromium } from '@playwright/test';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const publicFolder = fileURLToPath(new URL('../public/', import.meta.url));
const drawing = readFileSync(join(publicFolder, 'favicon.svg'), 'utf8');
const mark = /<g id="mark">.*<\/g>/s.exec(drawing)?.[0] ?? '';
const pond = /fill="(#[0-9a-f]{6})"/.exec(drawing)?.[1] ?? '';

/** The mark on a full square; a phone that cuts a circle out of it leaves the middle 80 %: scale 0.78 stays inside. */
const square = (scale) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 512 512"><rect width="512" height="512" fill="${pond}"/>` +
  `<g transform="translate(256 256) scale(${scale}) translate(-256 -242)">${mark}</g></svg>`;

/** A white line drawing of 24 × 24 on a disc, for the long-press menu. */
const sign = (lines) =>
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96">' +
  `<circle cx="48" cy="48" r="48" fill="${pond}"/><g transform="translate(22 22) scale(2.1667)" fill="none" ` +
  `stroke="#fffefb" stroke-width="2.2" stroke-linecap="round" stroke-linejoin="round">${lines}</g></svg>`;

const PLUS = '<path d="M12 4V20M4 12H20"/>';
const PERSON =
  '<circle cx="12" cy="8" r="4.2"/><path d="M4 21C4.6 16.4 7.6 14.4 12 14.4S19.4 16.4 20 21"/>';

const icons = [
  ['icon-192.png', 192, drawing],
  ['icon-512.png', 512, drawing],
  ['maskable-192.png', 192, square(0.78)],
  ['maskable-512.png', 512, square(0.78)],
  ['apple-touch-icon.png', 180, square(0.94)],
  ['shortcut-record.png', 96, sign(PLUS)],
  ['shortcut-customers.png', 96, sign(PERSON)],
];

const browser = await chromium.launch({
  executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-background-networking'],
});
mkdirSync(join(publicFolder, 'icons'), { recursive: true });
for (const [name, size, svg] of icons) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  const sized = svg.replace(
    '<svg ',
    `<svg width="${size}" height="${size}" style="display:block" `,
  );
  await page.setContent(`<body style="margin:0">${sized}`);
  await page.screenshot({ path: join(publicFolder, 'icons', name), omitBackground: true });
  await page.close();
  console.log(`icons/${name} ${size} × ${size}`);
}
await browser.close();
