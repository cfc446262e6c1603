/** Browser tests on the built app, as a phone and as a laptop. */
import { defineConfig, devices } from '@playwright/test';
import { CHROMIUM_ARGS, findChromium } from './scripts/setup.mjs';

const executablePath = findChromium();

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  // Test by test, so that the last long file does not keep one worker busy and the other idle.
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(process.env['CI']),
  // Shared machines stall for seconds: a second try tells that from a fault, and is named in the report.
  retries: process.env['CI'] ? 1 : 0,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: [['list']],
  use: {
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    // Keeping every file for offline is a third of a short test's work: the files about it allow it.
    serviceWorkers: 'block',
    // Recording every test would double the time of all.
    trace: 'on-first-retry',
    launchOptions: { ...(executablePath ? { executablePath } : {}), args: CHROMIUM_ARGS },
  },
  // The laptop first: it holds the longest single test, and a long one at the end would leave the other worker idle.
  projects: [
    {
      // The whole main road once more at laptop size; what is about the phone alone stays there.
      name: 'laptop',
      use: { ...devices['Desktop Chrome'], viewport: { width: 1280, height: 800 } },
      testIgnore: ['**/pwa*.spec.ts', '**/*.phone.spec.ts'],
      grepInvert: /@phone/,
    },
    {
      name: 'phone',
      use: {
        ...devices['Pixel 7'],
        viewport: { width: 412, height: 915 },
        defaultBrowserType: 'chromium',
      },
      testIgnore: ['**/*.laptop.spec.ts'],
    },
  ],
});
