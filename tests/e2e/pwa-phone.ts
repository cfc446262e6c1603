/** A phone that is switched off and on again, and a host whose files change: what installing, updating and being offline are tested with. */
import { chromium, devices } from '@playwright/test';
import type { BrowserContext, Page } from '@playwright/test';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CHROMIUM_ARGS, findChromium, root } from '../../scripts/setup.mjs';
import { expect, startSite, test as base, watch } from './setup';
import type { Site } from './setup';
import { stayHome } from './stay-home';

export { expect };

export interface Phone {
  /** The tab in front. */
  page(): Page;
  context(): BrowserContext;
  /** Closes the browser and opens it again with the same storage. */
  restart(): Promise<void>;
  /** What went wrong on the tab in front since it was opened. */
  wrongs(): readonly string[];
}

export interface Host extends Site {
  /** The served copy of the build. */
  readonly folder: string;
  /** Puts a new version in place, recognisable by its name in the page's head. */
  release(name: string): Promise<void>;
  /** Puts the emergency brake in place of the worker. */
  pullBrake(): Promise<void>;
}

/** The build on a host of its own, at the root of it and once more as a neighbour in the folder /店铺/. */
export const NEIGHBOUR = '店铺';

export const test = base.extend<{ host: Host; phone: Phone }>({
  // eslint-disable-next-line no-empty-pattern
  host: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'pondbook-host-'));
    await cp(join(root, 'dist'), folder, { recursive: true });
    await cp(join(root, 'dist'), join(folder, NEIGHBOUR), { recursive: true });
    const site = await startSite({ folder });
    await use({
      ...site,
      folder,
      release: (name) => release(folder, name),
      pullBrake: () => cp(join(folder, 'sw-kill.js'), join(folder, 'sw.js')),
    });
    await site.stop().catch(() => undefined);
    await rm(folder, { recursive: true, force: true });
  },

  // eslint-disable-next-line no-empty-pattern
  phone: async ({}, use) => {
    const profile = await mkdtemp(join(tmpdir(), 'pondbook-phone-'));
    let context = await switchOn(profile);
    let wrongs = watch(frontPage(context));
    await use({
      page: () => frontPage(context),
      context: () => context,
      wrongs: () => wrongs,
      restart: async () => {
        await context.close();
        context = await switchOn(profile);
        wrongs = watch(frontPage(context));
      },
    });
    await context.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 3 });
  },
});

/** Installability shows no errors only with a profile on disk. */
async function switchOn(profile: string): Promise<BrowserContext> {
  const executablePath = findChromium();
  const { defaultBrowserType: _, ...pixel } = devices['Pixel 7'] ?? {};
  const context = await chromium.launchPersistentContext(profile, {
    ...pixel,
    ...(executablePath ? { executablePath } : {}),
    args: CHROMIUM_ARGS,
    serviceWorkers: 'allow',
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  });
  return stayHome(context);
}

function frontPage(context: BrowserContext): Page {
  const page = context.pages()[0];
  if (!page) throw new Error('The browser shows no tab');
  return page;
}

/** Every built file of a release differs in its hash only where its content does: here the page, and with it the worker's list. */
async function release(folder: string, name: string): Promise<void> {
  await change(join(folder, 'index.html'), /<meta charset="utf-8" \/>/, (tag) => {
    return `${tag}<meta name="release" content="${name}" />`;
  });
  const listed = /(url:\s*.index\.html.,\s*revision:\s*.)[^`'"]+/;
  await change(join(folder, 'sw.js'), listed, (_all, start) => `${start ?? ''}${name}`);
}

async function change(
  file: string,
  what: RegExp,
  into: (all: string, group?: string) => string,
): Promise<void> {
  const text = await readFile(file, 'utf8');
  if (!what.test(text)) throw new Error(`${file} holds no ${String(what)}`);
  await writeFile(file, text.replace(what, into));
}

/** Opens an address and waits until its own worker has everything and controls the page. */
export async function openUntilKept(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.waitForFunction(() => {
    const { controller } = navigator.serviceWorker;
    const own = new URL('sw.js', location.href).href;
    return controller?.scriptURL === own && controller.state === 'activated';
  });
}

/** The screen itself stands there, not only the bar around it, and it is not the one that says something broke. */
export async function expectDrawn(page: Page): Promise<void> {
  await expect(page.locator('main h1').first()).toBeVisible();
  await expect(page.getByText(/出了点?问题|Something broke/)).toHaveCount(0);
}
