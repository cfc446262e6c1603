/** What every browser test stands on: the built app on its own address, and a page that must stay quiet. */
import { test as base, expect, type Page } from '@playwright/test';
import { serve } from '../../scripts/serve.mjs';

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
  return {
    url,
    stop: () => server.close(),
    restart: async () => {
      server = await serve({ ...options, port: Number(new URL(url).port) });
    },
  };
}

/** Notes all that a well-behaved page never does; the list is empty as long as the page behaves. */
export function watch(page: Page, siteUrl: string): string[] {
  const wrongs: string[] = [];
  const { origin } = new URL(siteUrl);
  page.on('pageerror', (error) => wrongs.push(`error: ${error.message}`));
  page.on('console', (message) => {
    const offline = message.text().includes('net::ERR_');
    if (message.type() === 'error' && !offline) wrongs.push(`console: ${message.text()}`);
  });
  page.on('request', (request) => {
    const local = /^(data|blob):/.test(request.url()) || request.url().startsWith(`${origin}/`);
    if (!local) wrongs.push(`left the origin: ${request.url()}`);
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

/** A test with its own site and a page that fails the test when it logs an error or leaves the origin. */
export const test = base.extend<{ site: Site; quietPage: Page }>({
  // eslint-disable-next-line no-empty-pattern
  site: async ({}, use) => {
    const site = await startSite();
    await use(site);
    await site.stop();
  },
  quietPage: async ({ page, site }, use) => {
    const wrongs = watch(page, site.url);
    await use(page);
    expect(wrongs).toEqual([]);
  },
});
