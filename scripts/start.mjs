/** npm start: whatever is missing is installed and built, then the app is served and, where there is a desktop, opened. */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { serve } from './serve.mjs';
import { ensureNode, ensurePackages, root, runBin } from './setup.mjs';

const option = (name) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? undefined : process.argv[at + 1];
};

/** When the youngest file below these paths was last changed, in ms since 1970; 0 if there are none. */
function youngest(paths) {
  return Math.max(
    0,
    ...paths.filter(existsSync).map((path) => {
      const facts = statSync(path);
      if (!facts.isDirectory()) return facts.mtimeMs;
      return youngest(readdirSync(path).map((name) => join(path, name)));
    }),
  );
}

function ensureBuilt() {
  const inRoot = (name) => join(root, name);
  const sources = ['src', 'public', 'index.html', 'vite.config.ts', 'package-lock.json'].map(
    inRoot,
  );
  const built = inRoot('dist/index.html');
  if (existsSync(built) && statSync(built).mtimeMs > youngest(sources)) return;
  console.log('Building the app …');
  const code = runBin('vite', ['build', '--logLevel', 'error']);
  if (code !== 0) process.exit(code);
}

/** Opens the address in a browser if this looks like a desktop; a machine without one is no failure. */
function open(address) {
  const desktop =
    process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  if (!desktop || !process.stdout.isTTY || process.env.CI || process.env.BROWSER === 'none') return;
  const [command, ...args] = {
    darwin: ['open', address],
    win32: ['cmd', '/c', 'start', '', address],
  }[process.platform] ?? ['xdg-open', address];
  const child = spawn(command, args, { stdio: 'ignore', detached: true });
  child.on('error', () => {});
  child.unref();
}

/** Serves on the wished port, or on the next free one. */
async function serveSomewhere(port) {
  for (let next = port; ; next++) {
    try {
      return await serve({ port: next, base: option('base'), host: option('host') });
    } catch (error) {
      if (error.code !== 'EADDRINUSE' || next >= port + 20) throw error;
    }
  }
}

ensureNode();
ensurePackages();
ensureBuilt();
const { url } = await serveSomewhere(Number(option('port') ?? process.env.PORT ?? 4173));
console.log(`\n  Pondbook 塘客簿 is at ${url}\n  Stop it with Ctrl+C.\n`);
open(url);
