/**
 * The shortest road through the whole app, the same in every engine: first run, demo book, Today, a walk-in, reload.
 * A `driver` knows goto(url), reload(), run(source) → value of an expression in the page, click(selector) and close().
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '../../scripts/serve.mjs';
import { root } from '../../scripts/setup.mjs';

/** Collects what a page should never say; a file of its own, since the content policy refuses inline scripts. */
const LISTENER = `
window.wrongs = [];
const file = (e) => (e.target && (e.target.href || e.target.src || e.target.nodeName)) || String(e.target);
addEventListener('error', (e) => wrongs.push('error: ' + (e.message || 'not loaded: ' + file(e))), true);
addEventListener('unhandledrejection', (e) => wrongs.push('rejection: ' + e.reason));
addEventListener('securitypolicyviolation', (e) => wrongs.push('policy: ' + e.violatedDirective + ' ' + e.blockedURI));
const error = console.error;
console.error = (...parts) => { wrongs.push('console: ' + parts.join(' ')); error(...parts); };
`;

const MARKED = /[¥￥]\s?[\d,]+(\.\d+)?/;

/** A copy of dist/ whose page also loads the listener; served below a sub-path in Chinese letters. */
async function serveListened() {
  const folder = mkdtempSync(join(tmpdir(), 'pondbook-smoke-'));
  cpSync(join(root, 'dist'), folder, { recursive: true });
  const page = join(folder, 'index.html');
  const html = readFileSync(page, 'utf8');
  writeFileSync(page, html.replace('<script', '<script src="./listener.js"></script><script'));
  writeFileSync(join(folder, 'listener.js'), LISTENER);
  const server = await serve({ folder, base: '/店铺/' });
  const close = async () => {
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { url: server.url, close };
}

/** Drives the whole road in one engine and prints one line per station; sets the exit code. */
export async function travel(engine, openDriver) {
  const site = await serveListened();
  let driver = null;
  let at = 'the browser starts';
  const passed = (sentence) => console.log(`ok ${engine}: ${sentence}`);
  try {
    driver = await openDriver();
    for (const [sentence, walk] of stations(driver, site.url)) {
      at = sentence;
      await walk();
      passed(sentence);
    }
  } catch (error) {
    console.log(`not ok ${engine}: ${at}\n  ${String(error?.message ?? error)}`);
    const wrongs = await driver?.run('JSON.stringify(window.wrongs)').catch(() => null);
    if (wrongs) console.log(`  the page said: ${wrongs}`);
    const seen = await driver?.run('document.body.innerText').catch(() => '');
    if (seen) console.log(`  on the page: ${String(seen).slice(0, 600).replaceAll('\n', ' | ')}`);
    process.exitCode = 1;
  } finally {
    await driver?.close().catch(() => {});
    await site.close();
  }
}

const handle = (name) => `[data-testid="${name}"]`;

/** The stations in order, each with what to do and to see there. */
function stations(driver, url) {
  const see = (selector, seconds = 20) =>
    until(
      () => driver.run(`!!document.querySelector(${JSON.stringify(selector)})`),
      selector,
      seconds,
    );
  const press = async (selector, seconds) => {
    await see(selector, seconds);
    await driver.click(selector);
  };
  const text = () => driver.run('document.body.innerText');
  const quiet = async () => {
    const wrongs = await driver.run('JSON.stringify(window.wrongs)');
    if (wrongs !== '[]') throw new Error(`the page complained: ${wrongs}`);
  };
  const walkIn = '1,234.50';
  return [
    [
      'the first screen offers a demo book',
      async () => {
        await driver.goto(`${url}?lang=en#/today`);
        await see(handle('demo-load'));
      },
    ],
    [
      'the demo book fills Today with figures',
      async () => {
        await press(handle('demo-load'));
        await until(
          () => driver.run(`!document.querySelector('${handle('busy')}')`),
          'the end of the work',
          90,
        );
        await until(async () => MARKED.test(await text()), 'an amount on Today', 90);
      },
    ],
    [
      'a walk-in is recorded',
      async () => {
        await driver.goto(`${url}?lang=en#/record`);
        await see(handle('record-amount'));
        for (const key of '1234.5') await driver.run(pressed(key));
        await press(handle('record-save'));
        await see(handle('toast'));
      },
    ],
    ['the page had nothing to complain about', quiet],
    [
      'the walk-in is still there after a reload',
      async () => {
        await driver.goto(`${url}?lang=en#/today`);
        await driver.reload();
        await until(async () => (await text()).includes(walkIn), `${walkIn} on Today`, 30);
      },
    ],
    ['and the page stayed quiet', quiet],
  ];
}

/** A keypad key found by what stands on it. */
const pressed = (key) =>
  `[...document.querySelectorAll('[role="group"] button')].find((b) => b.textContent.trim() === '${key}').click()`;

async function until(question, what, seconds) {
  const end = Date.now() + seconds * 1000;
  while (!(await question())) {
    if (Date.now() > end) throw new Error(`not seen within ${seconds} s: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
}
