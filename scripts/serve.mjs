/** A static server for dist/ as a good host would be: right types, the content policy as a header, any sub-path. */
import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import { readFile, stat } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { root } from './setup.mjs';

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.webp': 'image/webp',
};
/** Squeezed once, by the hash of the content: a browser test asks for the same files as the one before. */
const squeezedBodies = new Map();
const SQUEEZED = new Set(['.css', '.html', '.js', '.json', '.mjs', '.svg', '.txt', '.webmanifest']);

/** The policy the build wrote into index.html, so that header and meta tag can never differ; null if there is none. */
export function policyOf(html) {
  const tag = /<meta[^>]*http-equiv="Content-Security-Policy"[^>]*>/i.exec(html)?.[0];
  const policy = tag && /content="([^"]*)"/i.exec(tag)?.[1];
  return policy ? policy.replaceAll('&#39;', "'").replaceAll('&quot;', '"') : null;
}

/**
 * Serves a folder.
 * @typedef {{status: number, headers: object, body: string | Buffer}} Answer
 * @param {{
 *   folder?: string,
 *   base?: string,
 *   port?: number,
 *   host?: string,
 *   answerFirst?: (request: import('node:http').IncomingMessage) => Promise<Answer | null>,
 * }} [options] base: the sub-path, "/" or "/店铺/"; port: 0 takes any free one; answerFirst: asked before the folder is.
 * @returns {Promise<{url: string, close: () => Promise<void>}>} the address of the app, and how to stop at once.
 */
export async function serve({
  folder = join(root, 'dist'),
  base = '/',
  port = 0,
  host,
  answerFirst,
} = {}) {
  const prefix = `/${base.replace(/^\/+|\/+$/g, '')}/`.replace('//', '/');
  const headers = await headersFor(folder);
  const server = createServer((request, response) => {
    Promise.resolve(answerFirst?.(request) ?? null)
      .then((own) => own ?? answer(request, folder, prefix, headers))
      .catch(() => ({ status: 500, headers: {}, body: 'Something broke in the server' }))
      .then(({ status, headers: own, body }) => {
        response.writeHead(status, own);
        response.end(request.method === 'HEAD' ? undefined : body);
      });
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject).listen(port, host ?? '127.0.0.1', resolve);
  });
  const address = server.address();
  const at = typeof address === 'object' && address ? address.port : port;
  return {
    url: `http://localhost:${at}${encodeURI(prefix)}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function headersFor(folder) {
  const policy = policyOf(await readFile(join(folder, 'index.html'), 'utf8').catch(() => ''));
  return {
    ...(policy ? { 'content-security-policy': `${policy}; frame-ancestors 'none'` } : {}),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
  };
}

async function answer(request, folder, prefix, common) {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return { status: 405, headers: { ...common, allow: 'GET, HEAD' }, body: 'Only for reading' };
  }
  const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
  if (`${path}/` === prefix) {
    return { status: 301, headers: { ...common, location: encodeURI(prefix) }, body: '' };
  }
  const missing = { status: 404, headers: { ...common }, body: 'Not here' };
  if (!path.startsWith(prefix)) return missing;
  const inside = normalize(path.slice(prefix.length) || 'index.html');
  if (inside.startsWith('..') || inside.startsWith(sep)) return missing;
  const file = inside.endsWith(sep) ? join(folder, inside, 'index.html') : join(folder, inside);
  const facts = await stat(file).catch(() => null);
  if (!facts?.isFile()) return missing;
  return fileAnswer(request, file, common);
}

async function fileAnswer(request, file, common) {
  const kind = extname(file);
  const content = await readFile(file);
  const tag = `"${createHash('sha256').update(content).digest('base64url').slice(0, 27)}"`;
  // Vite puts a hash into the names below assets/: those never change. Everything else is asked for anew.
  const forever = file.includes(`${sep}assets${sep}`);
  const headers = {
    ...common,
    'content-type': TYPES[kind] ?? 'application/octet-stream',
    'cache-control': forever ? 'public, max-age=31536000, immutable' : 'no-cache',
    etag: tag,
    vary: 'accept-encoding',
  };
  if (request.headers['if-none-match'] === tag) return { status: 304, headers, body: '' };
  const squeeze = SQUEEZED.has(kind) && /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
  if (!squeeze) return { status: 200, headers, body: content };
  const body = squeezedBodies.get(tag) ?? gzipSync(content);
  squeezedBodies.set(tag, body);
  return { status: 200, headers: { ...headers, 'content-encoding': 'gzip' }, body };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const option = (name) => {
    const at = process.argv.indexOf(`--${name}`);
    return at < 0 ? undefined : process.argv[at + 1];
  };
  const started = await serve({
    folder: option('folder'),
    base: option('base'),
    port: Number(option('port') ?? 4173),
    host: option('host'),
  });
  console.log(`Pondbook is at ${started.url}`);
}
