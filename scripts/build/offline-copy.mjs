/** Bundles src/sw.ts together with the list of all built files, so that the whole app, lazy parts too, is there offline. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'vite';

/** Not part of the running app: the worker itself, its emergency brake, pictures for the installer, debugging. */
const LEFT_OUT = [/^sw\.js$/, /^sw-kill\.js$/, /^screenshots\//, /\.map$/];
/** Vite names these after their content. */
const NAMED_BY_CONTENT = /^assets\/.+-[\w-]{8}\.\w+$/;

/** @returns {import('vite').Plugin} */
export function offlineCopy() {
  let root = '';
  let folder = '';
  return {
    name: 'pondbook:offline-copy',
    apply: 'build',
    configResolved(resolved) {
      root = resolved.root;
      folder = resolve(root, resolved.build.outDir);
    },
    // Public files are copied before, so everything that will be served is there.
    async writeBundle() {
      await bundleWorker(root, folder, buildFiles(folder));
    },
  };
}

/** Every file below a folder as {url, revision}, in one order on every machine. */
function buildFiles(folder) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path, name: path.slice(folder.length + 1).replaceAll('\\', '/') }))
    .filter(({ name }) => !LEFT_OUT.some((pattern) => pattern.test(name)))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ path, name }) => ({
      url: name.split('/').map(encodeURIComponent).join('/'),
      revision: NAMED_BY_CONTENT.test(name) ? null : hashOf(path),
    }));
}

const hashOf = (path) => createHash('sha256').update(readFileSync(path)).digest('hex').slice(0, 16);

async function bundleWorker(root, folder, files) {
  await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    define: {
      BUILD_FILES: JSON.stringify(files),
      'process.env.NODE_ENV': JSON.stringify('production'),
    },
    build: {
      outDir: folder,
      emptyOutDir: false,
      rolldownOptions: {
        input: join(root, 'src/sw.ts'),
        // One classic script: Firefox starts no service worker from modules.
        output: { format: 'iife', entryFileNames: 'sw.js' },
      },
    },
  });
}
