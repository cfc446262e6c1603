/** What every browser test stands on: the built app on its own address, and a page that must stay quiet. */
import { test as base, expect, type Page } from '@playwright/test';
import { serve } from '../../scripts/serve.mjs';
import { home, stayHome, strayed } from './stay-home';

export { expect };

/** The app on a server of its own; stopping it is how a test goes offline for good. */
export interface Site {
  /** "http://localhost:<port><base>", ending in a slash. */
  readonly url: string;
  stop(): Promise<void>;
  /** Serves again at the same address. */
  restart(): Promise<void>;
}

/** Serves dist/ (or another folder) below a sub-path; the caller stops it. */
export async function startSite(
  options: { readonly base?: string; readonly folder?: string } = {},
): Promise<Site> {
  let server = await serve(options);
  const { url } = server;
  home(url);
  return {
    url,
    stop: () => server.close(),
    restart: async () => {
      server = await serve({ ...options, port: Number(new URL(url).port) });
    },
  };
}

/** Notes all that a well-behaved page never does; the list is empty as long as the page behaves. */
export function watch(page: Page): string[] {
  const wrongs: string[] = [];
  page.on('pageerror', (error) => wrongs.push(`error: ${error.message}`));
  page.on('console', (message) => {
    const offline = message.text().includes('net::ERR_');
    if (message.type() === 'error' && !offline) wrongs.push(`console: ${message.text()}`);
  });
  return wrongs;
}

/** Opens an address of the app ("today", "customers/<id>") in a language. */
export async function open(
  page: Page,
  site: Site,
  address = 'today',
  language: 'zh' | 'en' = 'zh',
): Promise<void> {
  await page.goto(`${site.url}?lang=${language}#/${address}`);
}

/** Marks a test whose screens are the same on a laptop: it runs on the phone alone. */
export const PHONE = { tag: '@phone' };

interface World {
  readonly site: Site;
  /** Fails the test when it logs an error. */
  readonly quietPage: Page;
  /** What any browser of this test asked of other hosts: a test that has it do so takes it out of here. */
  readonly strays: string[];
}

/** A test with its own site, whose browsers may ask nobody else for anything. */
export const test = base.extend<World>({
  browser: [
    async ({ browser }, use) => {
      const open = browser.newContext.bind(browser);
      browser.newContext = async (options) => stayHome(await open(options));
      await use(browser);
    },
    { scope: 'worker' },
  ],
  strays: [
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const strays = strayed();
      await use(strays);
      expect(strays, 'requests to other hosts').toEqual([]);
    },
    { auto: true },
  ],
  // eslint-disable-next-line no-empty-pattern
  site: async ({}, use) => {
    const site = await startSite();
    await use(site);
    await site.stop();
  },
  quietPage: async ({ page }, use) => {
    const wrongs = watch(page);
    await use(page);
    expect(wrongs).toEqual([]);
  },
});
