/** Builds the bench page and the bare page; what they import of src is built as the app is. */
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: here('.'),
  base: './',
  publicDir: here('./public'),
  plugins: [svelte({ configFile: false })],
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    outDir: here('../../.cache/benches'),
    emptyOutDir: true,
    modulePreload: { polyfill: false },
    rollupOptions: { input: [here('./page.html'), here('./bare/index.html')] },
  },
});
