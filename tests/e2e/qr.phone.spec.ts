/**
 * A day's changes from phone to phone by moving codes, without a network: whole, equal to the byte, and in seconds though
 * the camera is held by hand. A few ways to hold it here; as many as wished with `QR_RUNS=50 npx playwright test qr.phone`.
 */
import { gunzipSync, gzipSync } from 'node:zlib';
import { readFile } from 'node:fs/promises';
import type { Browser, Page } from '@playwright/test';
import { framesOf } from '../../src/files/frames/cut-frames';
import { accessible } from './axe';
import { beginBook, downloaded, expectSoundBook, expectToday, go, mergeBook } from './book';
import { dayOfChanges } from './day-of-changes';
import { breakCamera, camerasOn, cameraTime, giveCamera, holdUp, type Hand } from './fake-camera';
import { expect, open, test, watch, type Site } from './setup';

test.use({ viewport: { width: 360, height: 780 }, trace: 'off' });

const RUNS = Number(process.env['QR_RUNS'] ?? 2);
/** What a vendor waits at most, by the camera's clock. */
const MOST_SECONDS = 10;

/** The codes as the screen really draws them, one after the other. */
async function codesOf(page: Page, many: number): Promise<string[]> {
  await page.getByTestId('qr-speed').getByLabel('快', { exact: true }).check();
  return page.evaluate(async (wanted) => {
    const codes = new Map<number, string>();
    while (codes.size < wanted) {
      await new Promise(requestAnimationFrame);
      const shown = document.querySelector<HTMLElement>('[data-testid=qr-code]');
      const canvas = shown?.querySelector('canvas');
      const frame = Number(shown?.dataset['frame']);
      if (canvas && !codes.has(frame)) codes.set(frame, canvas.toDataURL());
    }
    return [...codes.values()];
  }, many);
}

/** The file this phone would send of today, byte for byte. */
async function todaysFile(page: Page): Promise<Buffer> {
  const download = await downloaded(page, () => page.getByTestId('file-export-recent').click());
  return readFile(await download.path());
}

/** Notes each file the page hands to its worker to be looked at. */
const noteFiles = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const noted: Blob[] = [];
    Object.assign(window, { noted });
    const post = Worker.prototype.postMessage;
    Worker.prototype.postMessage = function (this: Worker, message: unknown, ...more: never[]) {
      const { name, asks } = message as { name?: string; asks?: { file?: Blob } };
      if (name === 'preview-merge' && asks?.file) noted.push(asks.file);
      Reflect.apply(post, this, [message, ...more]);
    };
  });

const notedFile = async (page: Page): Promise<Buffer> =>
  Buffer.from(
    await page.evaluate(async () => {
      const { noted } = window as unknown as { noted: Blob[] };
      return [...new Uint8Array(await noted.at(-1)!.arrayBuffer())];
    }),
  );

async function otherPhone(
  browser: Browser,
  site: Site,
  prepare: (page: Page) => Promise<unknown> = () => Promise.resolve(),
) {
  const context = await browser.newContext({ viewport: { width: 360, height: 780 } });
  const page = await context.newPage();
  const wrongs = watch(page);
  await giveCamera(page);
  await noteFiles(page);
  await prepare(page);
  await beginBook(page, site);
  await go(page, 'files');
  return { page, context, wrongs };
}

test('codes: 100 visits and 10 corrections of today go from phone to phone, held by hand, to the byte and within ten seconds', async ({
  browser,
  quietPage: page,
  site,
}) => {
  test.setTimeout(240_000 + 30_000 * RUNS);
  await beginBook(page, site);
  await mergeBook(page, await dayOfChanges());
  await go(page, 'files');
  const sent = await todaysFile(page);
  await page.getByTestId('qr-show').click();
  const size = page.getByTestId('qr-size');
  await expect(size).toBeVisible();
  const needed = Number(await size.getAttribute('data-codes'));
  const codes = await codesOf(page, 6 * needed + 20);
  await page.getByTestId('qr-cancel').click();
  await expect(page.getByTestId('qr-code')).toHaveCount(0);

  const other = await otherPhone(browser, site);
  const hands: Hand[] = [
    ...Array.from({ length: RUNS }, (_, run) => ({
      lost: 0.2 + 0.2 * (RUNS === 1 ? 0.5 : run / (RUNS - 1)),
      lookMs: 66,
      seed: run + 1,
    })),
    { lost: 0.3, lookMs: 230, seed: 99 },
  ];
  const preview = other.page.getByTestId('merge-preview');
  for (const [at, hand] of hands.entries()) {
    await holdUp(other.page, codes.slice(hand.seed % 7), hand);
    const began = performance.now();
    await other.page.getByTestId('qr-scan').click();
    await expect(preview).toBeVisible({ timeout: 60_000 });
    await expect(other.page.getByTestId('qr-progress')).toHaveCount(0);

    const time = await cameraTime(other.page);
    const received = await notedFile(other.page);
    console.info(
      `lost ${Math.round(hand.lost * 100)} %, a look each ${hand.lookMs} ms: ${received.length} bytes in ${needed} blocks, ` +
        `${time.codes} codes held up, ${time.looks} looks, ${time.seconds.toFixed(1)} s ` +
        `(${((performance.now() - began) / 1000).toFixed(1)} s on this machine)`,
    );
    expect(gunzipSync(received).equals(sent), 'equal to the byte').toBe(true);
    expect(time.seconds).toBeLessThan(MOST_SECONDS);
    if (at + 1 < hands.length) await preview.getByText('取消').click();
  }

  await other.page.getByTestId('merge-confirm').click();
  await expect(other.page.getByTestId('merge-result')).toBeVisible();
  await expectSoundBook(other.page);
  await go(page, 'today');
  const fen = Number(await page.getByTestId('today-amount').getAttribute('data-fen'));
  await expectToday(other.page, { visits: 100, fen });
  expect(other.wrongs).toEqual([]);
  await other.context.close();
});

test('codes: where the phone’s browser reads codes itself, its reader is asked, and what it misses does no harm', async ({
  browser,
  site,
}) => {
  const text = await dayOfChanges();
  const frameOf = await framesOf(Uint8Array.from(gzipSync(text)));
  const texts = Array.from({ length: 30 }, (_, number) =>
    number % 3 === 1 ? '' : frameOf(number),
  );
  const { page, context, wrongs } = await otherPhone(browser, site, (empty) =>
    empty.addInitScript((codes) => {
      let looks = 0;
      class Reader {
        static getSupportedFormats = () => Promise.resolve(['ean_13', 'qr_code']);
        detect = () => {
          const rawValue = codes[looks++ % codes.length];
          if (looks === 5) return Promise.reject(new DOMException('busy', 'InvalidStateError'));
          return Promise.resolve(rawValue ? [{ rawValue }] : []);
        };
      }
      Object.assign(globalThis, { BarcodeDetector: Reader });
    }, texts),
  );

  await page.getByTestId('qr-scan').click();
  await expect(page.getByTestId('merge-preview')).toBeVisible({ timeout: 60_000 });

  expect(gunzipSync(await notedFile(page)).toString()).toBe(text);
  await context.close();
  expect(wrongs).toEqual([]);
});

test('codes: the camera goes out with the sheet and with a hidden page, and what was gathered stays', async ({
  browser,
  site,
}) => {
  const frameOf = await framesOf(Uint8Array.from(gzipSync(await dayOfChanges())));
  const { page, context, wrongs } = await otherPhone(browser, site, (empty) =>
    empty.addInitScript(
      (codes) => {
        let looks = 0;
        class Reader {
          static getSupportedFormats = () => Promise.resolve(['qr_code']);
          detect = () =>
            Promise.resolve([{ rawValue: codes[Math.min(looks++, codes.length - 1)] }]);
        }
        Object.assign(globalThis, { BarcodeDetector: Reader });
      },
      [frameOf(0), frameOf(2)],
    ),
  );
  const show = (hidden: boolean) =>
    page.evaluate((isHidden) => {
      Object.defineProperty(document, 'hidden', { value: isHidden, configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
    }, hidden);
  const progress = page.getByTestId('qr-progress');

  await page.getByTestId('qr-scan').click();
  await expect(progress).toHaveAttribute('data-got', '2');
  await accessible(page, 'all')('scanning');
  await show(true);
  await expect.poll(() => camerasOn(page)).toEqual([false]);
  await show(false);
  await expect.poll(() => camerasOn(page)).toEqual([false, true]);
  await expect(progress).toHaveAttribute('data-got', '2');
  await page.getByTestId('qr-cancel').click();
  await expect.poll(() => camerasOn(page)).toEqual([false, false]);
  await expect(page.getByTestId('merge-preview')).toHaveCount(0);
  await context.close();
  expect(wrongs).toEqual([]);
});

for (const [failure, told] of [
  ['NotAllowedError', '允许'],
  ['NotFoundError', '没有找到相机'],
  ['NotReadableError', '别的应用'],
] as const) {
  test(`codes: a camera that fails with ${failure} is told in words, with a way on`, async ({
    quietPage: page,
    site,
  }) => {
    await breakCamera(page, failure);
    await beginBook(page, site);
    await go(page, 'files');
    await page.getByTestId('qr-scan').click();
    await expect(page.getByTestId('qr-camera-problem')).toContainText(told);
    await accessible(page, 'all')(failure);
    await page.getByTestId('qr-again').click();
    await expect(page.getByTestId('qr-camera-problem')).toBeVisible();
    await page.getByTestId('qr-cancel').click();
    await expect(page.getByRole('dialog')).toHaveCount(0);
  });
}

test('codes: a book that is too large for codes goes as a file, and an empty day says so, in English', async ({
  quietPage: page,
  site,
}) => {
  await beginBook(page, site, 'stall', 'en');
  await mergeBook(page, await dayOfChanges(6000, 0));
  await open(page, site, 'files', 'en');
  await page.getByTestId('qr-since').getByLabel('Everything').check();
  await page.getByTestId('qr-show').click();
  await expect(page.getByTestId('qr-too-much')).toContainText('at most 100');
  await accessible(page, 'names')('too much for codes');
  const file = await downloaded(page, () => page.getByTestId('qr-send-file').click());
  expect(file.suggestedFilename()).toMatch(/^pondbook-.*[.]json$/);
  await page.getByTestId('qr-cancel').click();
});

test('codes: the moving code is large, white around it by night too, and slower where less motion is wished', async ({
  quietPage: page,
  site,
}) => {
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  await beginBook(page, site);
  await mergeBook(page, await dayOfChanges(20, 0));
  await go(page, 'files');
  await page.getByTestId('qr-show').click();
  const code = page.getByTestId('qr-code');
  await expect(code.locator('canvas')).toBeVisible();

  const { width } = (await code.locator('canvas').boundingBox())!;
  expect(width).toBeGreaterThan(0.85 * 360);
  expect(await code.evaluate((element) => getComputedStyle(element).backgroundColor)).toBe(
    'rgb(255, 255, 255)',
  );
  await expect(page.getByTestId('qr-speed').getByLabel('慢')).toBeChecked();
  await accessible(page, 'all')('showing a code');
  await page.keyboard.press('Escape');
  await expect(code).toHaveCount(0);
});
