/** How tests run: rules and storage in Node, and the same storage tests once more in a real browser. */
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { CHROMIUM_ARGS, findChromium } from './scripts/setup.mjs';

const notUnits = ['tests/e2e/**', 'tests/smoke/**', 'tests/benches/**', 'node_modules/**'];

export default defineConfig({
  test: {
    // Left to itself Vitest keeps one core of two for its own head, which has little to do.
    maxWorkers: '100%',
    projects: [
      {
        plugins: [svelte()],
        test: {
          name: 'node',
          environment: 'node',
          // One world for all files of a worker: every test brings its own book, and loading the app a hundred times
          // took longer than the tests. What a test replaces is put back after it.
          isolate: false,
          pool: 'threads',
          restoreMocks: true,
          unstubGlobals: true,
          include: ['tests/**/*.test.ts'],
          exclude: [...notUnits, 'tests/**/*.browser.test.ts'],
          setupFiles: ['fake-indexeddb/auto', 'tests/house/laws-setup.ts'],
          testTimeout: 60_000,
        },
      },
      {
        plugins: [svelte()],
        // Found now rather than in the middle of a run, which would reload the page under a test.
        optimizeDeps: {
          include: ['dexie', 'fast-check', 'papaparse', 'svelte-spa-router/wrap', 'valibot'],
        },
        test: {
          name: 'browser',
          env: { LAW_RUNS: process.env['LAW_RUNS'] ?? '' },
          include: ['tests/storage/**/*.test.ts', 'tests/**/*.browser.test.ts'],
          exclude: notUnits,
          setupFiles: ['tests/house/laws-setup.ts'],
          testTimeout: 120_000,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            api: { host: '127.0.0.1' },
            provider: playwright({
              launchOptions: { executablePath: findChromium() ?? '', args: CHROMIUM_ARGS },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
