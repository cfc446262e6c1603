/** What a first visit loads before it can draw: the JavaScript index.html pulls in statically, gzipped, against its bar. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { root } from './setup.mjs';

/** Twice a bare page of Svelte, Dexie and a service worker (46.8 kB), in bytes. */
const BAR = 93_600;

/** Static imports only: `import x from "./a.js"`, `import "./a.js"`, `export … from "./a.js"`; never `import("./a.js")`. */
const IMPORTS = /(?:\bfrom|\bimport)\s*["'](\.[^"']+\.js)["']/g;

/**
 * The scripts a page loads before anything is asked for, with their gzipped size.
 * @returns {{file: string, bytes: number}[]} biggest first.
 */
export function firstLoad(folder) {
  const html = readFileSync(join(folder, 'index.html'), 'utf8');
  const tags = /<(?:script|link)[^>]+(?:src|href)="([^"]+\.js)"/g;
  const open = [...html.matchAll(tags)].map((match) => join(folder, match[1]));
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

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const loaded = firstLoad(join(root, 'dist'));
  const total = loaded.reduce((sum, { bytes }) => sum + bytes, 0);
  const kB = (bytes) => `${(bytes / 1000).toFixed(1).padStart(7)} kB`;
  for (const { file, bytes } of loaded) console.log(`${kB(bytes)}  ${file}`);
  console.log(`${kB(total)}  first-load JavaScript, gzip; bar${kB(BAR)}`);
  if (loaded.length === 0 || total > BAR) {
    console.error(loaded.length === 0 ? 'index.html loads no script at all' : 'over the bar');
    process.exitCode = 1;
  }
}
