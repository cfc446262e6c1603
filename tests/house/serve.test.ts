/** The server the tests and `npm start` stand on: were it wrong about paths or policy, they would prove little. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { policyOf, serve } from '../../scripts/serve.mjs';
import { firstLoad } from '../../scripts/size.mjs';

let folder = '';
let site: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pondbook-serve-'));
  mkdirSync(join(folder, 'dist/assets'), { recursive: true });
  const put = (name: string, text: string) => writeFileSync(join(folder, 'dist', name), text);
  put(
    'index.html',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'">
     <script type="module" src="./assets/main-1.js"></script>`,
  );
  put(
    'assets/main-1.js',
    `import{a as b}from"./shared-2.js";const later=()=>import("./big-3.js");`,
  );
  put('assets/shared-2.js', `import"./deep-4.js";export const a=1;`);
  put('assets/deep-4.js', `export{}`);
  put('assets/big-3.js', `export const big="${'x'.repeat(5000)}"`);
  put('manifest.webmanifest', '{}');
  writeFileSync(join(folder, 'secret.txt'), 'not yours');
  site = await serve({ folder: join(folder, 'dist'), base: '/店铺/' });
});
afterAll(async () => {
  await site.close();
  rmSync(folder, { recursive: true, force: true });
});

test('server: an app below a Chinese sub-path is found there and nowhere else', async () => {
  const page = await fetch(site.url);
  const { origin } = new URL(site.url);

  expect(page.status).toBe(200);
  expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect((await fetch(`${origin}/`)).status).toBe(404);
  expect((await fetch(`${site.url}nothing.js`)).status).toBe(404);
  expect((await fetch(`${origin}${encodeURI('/店铺')}`)).url).toBe(site.url);
});

test("server: the page's own policy goes out as a header with every file", async () => {
  const policy = "default-src 'none'; script-src 'self'; frame-ancestors 'none'";

  for (const path of ['', 'assets/main-1.js', 'manifest.webmanifest']) {
    const { headers } = await fetch(site.url + path);
    expect(headers.get('content-security-policy')).toBe(policy);
  }
  expect(policyOf('<title>no policy</title>')).toBeNull();
});

test('server: hashed files may be kept for ever, the page is asked for anew', async () => {
  const asset = await fetch(`${site.url}assets/main-1.js`);
  const page = await fetch(site.url);
  const tag = page.headers.get('etag') ?? '';
  const again = await fetch(site.url, { headers: { 'if-none-match': tag } });

  expect(asset.headers.get('cache-control')).toContain('immutable');
  expect(page.headers.get('cache-control')).toBe('no-cache');
  expect(again.status).toBe(304);
});

test('server: nobody climbs out of the folder', async () => {
  const { port } = new URL(site.url);
  const statusOf = (path: string) =>
    new Promise<number | undefined>((resolve, reject) => {
      request({ port, path }, (answer) => {
        answer.resume();
        resolve(answer.statusCode);
      })
        .on('error', reject)
        .end();
    });

  expect(await statusOf(`${encodeURI('/店铺/')}../secret.txt`)).toBe(404);
  expect(await statusOf(`${encodeURI('/店铺/')}..%2fsecret.txt`)).toBe(404);
  expect(await statusOf(`${encodeURI('/店铺/')}%2e%2e/secret.txt`)).toBe(404);
  expect(await statusOf(`${encodeURI('/店铺/')}assets%2f..%2f..%2fsecret.txt`)).toBe(404);
});

test('server: after it is closed nobody answers, which is what a pond without signal is like', async () => {
  const other = await serve({ folder: join(folder, 'dist') });
  await fetch(other.url);

  await other.close();

  await expect(fetch(other.url)).rejects.toThrow();
});

test('first load: counts what is imported at once, not what is fetched when needed', () => {
  const files = firstLoad(join(folder, 'dist')).map(({ file }) => file.replaceAll('\\', '/'));

  expect(files.sort()).toEqual(['assets/deep-4.js', 'assets/main-1.js', 'assets/shared-2.js']);
});
