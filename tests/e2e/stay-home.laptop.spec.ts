/** The guard of all browser tests, asked whether it would hear: pages that do ask others, as this app must never. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, startSite, test } from './setup';

test.use({ serviceWorkers: 'allow' });

const ELSEWHERE = 'http://elsewhere.invalid';
/** One asks at once, the others when they run: a page, its worker, its service worker. */
const FILES = {
  'index.html': `<script src="page.js"></script><img src="${ELSEWHERE}/picture">`,
  'page.js': `
    fetch('${ELSEWHERE}/page').catch(() => {});
    navigator.sendBeacon('${ELSEWHERE}/beacon');
    new Worker('worker.js');
    navigator.serviceWorker.register('sw.js');`,
  'worker.js': `fetch('${ELSEWHERE}/worker').catch(() => {});`,
  'sw.js': `fetch('${ELSEWHERE}/service-worker').catch(() => {});`,
};

test('stay home: whoever asks another host is heard: page, picture, beacon, worker, service worker, a second browser', async ({
  page,
  browser,
  strays,
}) => {
  const folder = await mkdtemp(join(tmpdir(), 'pondbook-stray-'));
  for (const [name, text] of Object.entries(FILES)) await writeFile(join(folder, name), text);
  const site = await startSite({ folder });

  await page.goto(site.url);
  const heard = () => new Set(strays.map((url) => url.slice(ELSEWHERE.length)));
  await expect
    .poll(heard)
    .toEqual(new Set(['/page', '/picture', '/beacon', '/worker', '/service-worker']));

  strays.length = 0;
  const second = await browser.newContext();
  await (await second.newPage()).goto(site.url);
  await expect.poll(heard).toContain('/page');

  await second.close();
  await page.close();
  strays.length = 0;
  await site.stop();
  await rm(folder, { recursive: true });
});
