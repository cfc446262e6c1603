import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';
import { bookPreload } from './scripts/build/book-preload.mjs';
import { chunkPlan, preloadPlan } from './scripts/build/chunk-plan.mjs';
import { contentPolicy } from './scripts/build/content-policy.mjs';
import { offlineCopy } from './scripts/build/offline-copy.mjs';
import { webManifest } from './scripts/build/web-manifest.mjs';

export default defineConfig({
  // Relative: one build runs in any folder of any host.
  base: './',
  plugins: [svelte(), bookPreload(), webManifest(), contentPolicy(), offlineCopy()],
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    // Data URLs and inline scripts are refused by the content policy.
    assetsInlineLimit: 0,
    modulePreload: preloadPlan,
    rolldownOptions: { output: { codeSplitting: chunkPlan(import.meta.dirname) } },
  },
});
