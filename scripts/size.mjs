/** What is loaded before the first screen of a book can be drawn, gzipped, against its bar; and what the welcome needs, where there is none yet. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { root } from './setup.mjs';

/** Twice a bare page of Svelte, Dexie and a service worker (46.8 kB), in bytes. */
const BAR = 93_600;

/** Static imports only: `import x from "./a.js"`, `import "./a.js"`, `export … from "./a.js"`; never `import("./a.js")`. */
const IMPORTS = /(?:\bfrom|\bimport)\s*["'](\.[^"']+\.js)["']/g;

/**
 * The scripts a page loads before its first screen, with their gzipped size.
 * @param {string} folder a built app
 * @param {{book: boolean}} how with the code that opens a book (chunk-plan.mjs calls it `book`), or without
 * @returns {{file: string, bytes: number}[]} biggest first.
 */
export function firstLoad(folder, { book }) {
  const html = readFileSync(join(folder, 'index.html'), 'utf8');
  const tags = /<(?:script|link)[^>]+(?:src|href)="([^"]+\.js)"/g;
  const open = [...html.matchAll(tags)].map((match) => join(folder, match[1]));
  if (book) open.push(bookChunk(folder));
  const seen = new Map();
  while (open.length > 0) {
    const file = open.pop();
    if (seen.has(file) || !existsSync(file)) continue;
    const code = readFileSync(file, 'utf8');
    seen.set(file, gzipSync(code, { level: 9 }).length);
    for (const match of code.matchAll(IMPORTS)) open.push(join(dirname(file), match[1]));
  }
  return [...seen]
    .map(([file, bytes]) => ({ file: relative(folder, file), bytes }))
    .sort((a, b) => b.bytes - a.bytes);
}

function bookChunk(folder) {
  const found = readdirSync(join(folder, 'assets')).filter((name) => /^book-.*\.js$/.test(name));
  if (found.length !== 1) throw new Error(`One book chunk expected, found ${found.length}`);
  return join(folder, 'assets', found[0]);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const sum = (files) => files.reduce((total, { bytes }) => total + bytes, 0);
  const loaded = firstLoad(join(root, 'dist'), { book: true });
  const total = sum(loaded);
  const kB = (bytes) => `${(bytes / 1000).toFixed(1).padStart(7)} kB`;
  for (const { file, bytes } of loaded) console.log(`${kB(bytes)}  ${file}`);
  console.log(`${kB(total)}  first-load JavaScript, gzip; bar${kB(BAR)}`);
  const welcome = sum(firstLoad(join(root, 'dist'), { book: false }));
  console.log(`${kB(welcome)}  of it before the welcome, where there is no book yet`);
  if (loaded.length === 0 || total > BAR) {
    console.error(loaded.length === 0 ? 'index.html loads no script at all' : 'over the bar');
    process.exitCode = 1;
  }
}
