/**
 * New versions taken in the middle of an entry, one after the other: each reloads the page once, and every field is as it was.
 * Then a worker that answers nothing any more: with the emergency brake on the host, the next visit heals it.
 * `node tests/engines/updates.mjs firefox` updates twice; UPDATES=50 says how often.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findEngine } from './browsers.mjs';
import { openStage } from './stage.mjs';

const [which = 'chromium'] = process.argv.slice(2);
const UPDATES = Number(process.env.UPDATES ?? 2);
/** A page that a broken worker leaves empty is nobody WebKit's worker could reload: there the next visit is the first whole one. */
const MOST_VISITS = { chromium: 1, firefox: 1, webkit: 2 };
const VISIT_MS = 20_000;
const TYPED = { 'record-search': '三号位李哥', 'record-amount': '12.5' };

/** A version of the build that can be told from the others by its name, on the page and in the worker's list. */
function release(folder, name) {
  change(
    join(folder, 'index.html'),
    /(<meta name="release"[^>]*>)?<script/,
    `<meta name="release" content="${name}"><script`,
  );
  change(join(folder, 'sw.js'), /(url:\s*.index\.html.,\s*revision:\s*.)[^`'"]+/, `$1${name}`);
}

function change(file, what, into) {
  const text = readFileSync(file, 'utf8');
  if (!what.test(text)) throw new Error(`${file} holds no ${what}`);
  writeFileSync(file, text.replace(what, into));
}

/** Installs, answers nothing, and stays. */
const BROKEN_WORKER = `
addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) => event.waitUntil(clients.claim()));
addEventListener('fetch', (event) => {
  if (!event.request.url.includes('/puppet/')) event.respondWith(Response.error());
});
`;

async function updates(stage, line) {
  await line.send('kept');
  for (const [id, text] of Object.entries(TYPED)) await line.send('type', { id, text });
  for (let update = 1; update <= UPDATES; update++) {
    release(stage.folder, `release-${update}`);
    await line.send('newer');
    const reloaded = line.nextLoad();
    const loads = line.loads;
    await line.send('press', { label: '现在换' }, { atOnce: true });
    await reloaded;
    const now = await line.send('release');
    if (now !== `release-${update}`) throw new Error(`update ${update}: the page is of ${now}`);
    for (const [id, text] of Object.entries(TYPED)) {
      const { value } = await line.send('see', { id });
      if (value !== text)
        throw new Error(`update ${update}: ${id} holds “${value}”, not “${text}”`);
    }
    if (line.loads !== loads + 1)
      throw new Error(`update ${update}: loaded ${line.loads - loads} times`);
  }
}

async function brokenWorker(engine, stage, browser, profile) {
  const { line, folder } = stage;
  const kept = join(folder, 'sw.js');
  writeFileSync(kept, BROKEN_WORKER);
  const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
  // A worker that answers nothing may take the page before the page can say that it looked.
  const looked = line.send('look').catch(() => undefined);
  await Promise.race([looked, wait(10_000)]);
  await wait(1000);
  await browser.kill();
  cpSync(join(folder, 'sw-kill.js'), kept);
  for (let visit = 1; ; visit++) {
    const healed = line.nextLoad(VISIT_MS);
    const again = engine.start(profile, `${stage.url}?lang=zh#/today`);
    try {
      await healed;
      await line.send('see', { id: 'welcome' });
      return visit;
    } catch (error) {
      if (visit === MOST_VISITS[which]) throw error;
    } finally {
      await again.kill();
    }
  }
}

async function run(engine) {
  const stage = await openStage();
  const profile = mkdtempSync(join(tmpdir(), 'pondbook-updates-'));
  const loaded = stage.line.nextLoad();
  const browser = engine.start(profile, `${stage.url}?lang=zh#/record`);
  const passed = (sentence) => console.log(`ok ${engine.name}: ${sentence}`);
  try {
    await loaded;
    await updates(stage, stage.line);
    passed(`${UPDATES} updates in the middle of an entry: one load each, no field lost`);
    const visits = await brokenWorker(engine, stage, browser, profile);
    passed(`a worker that answers nothing is healed by the brake at visit ${visits}`);
  } finally {
    await browser.kill();
    await stage.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

const engine = await findEngine(which);
if (!engine) console.log(`SKIPPED ${which}: not on this machine`);
else
  try {
    await run(engine);
  } catch (error) {
    console.log(`not ok ${engine.name}: ${error?.message ?? error}`);
    process.exitCode = 1;
  } finally {
    engine.close();
  }
