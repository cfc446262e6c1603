/** Files that other apps hand to the installed one: shared to it, or opened with it. */
import type { Page } from '@playwright/test';
import { beginBook, confirmImport, expectFound, exportBook } from './book';
import { expect, NEIGHBOUR, openUntilKept, test } from './pwa-phone';

const OCTOBER =
  '姓名,手机号,日期,金额\n老王,13800138001,2026-10-01,50\n李嫂,13800138002,2026-10-02,20\n';
const CONTACT = 'BEGIN:VCARD\nFN:赵叔\nTEL:13900139000\nEND:VCARD\n';

interface Handed {
  readonly name: string;
  readonly type: string;
  readonly text: string;
}

/** What a phone's share sheet does: sends the form that the manifest describes. */
async function share(page: Page, ...files: readonly Handed[]): Promise<void> {
  await page.evaluate(async (files) => {
    const link = document.querySelector<HTMLLinkElement>('link[rel=manifest]')?.href ?? '';
    const manifest = (await (await fetch(link)).json()) as { share_target: ShareTarget };
    const { action, method, enctype, params } = manifest.share_target;
    const form = Object.assign(document.createElement('form'), { method, enctype });
    form.action = new URL(action, link).href;
    const field = Object.assign(document.createElement('input'), { type: 'file', multiple: true });
    field.name = params.files[0]?.name ?? '';
    const chosen = new DataTransfer();
    for (const { name, type, text } of files) chosen.items.add(new File([text], name, { type }));
    field.files = chosen.files;
    form.append(field);
    document.body.append(form);
    form.submit();

    interface ShareTarget {
      readonly action: string;
      readonly method: string;
      readonly enctype: string;
      readonly params: { readonly files: readonly { readonly name: string }[] };
    }
  }, files);
}

for (const folder of ['', `${encodeURIComponent(NEIGHBOUR)}/`])
  test(`sharing: with the host gone, files come into the book at /${decodeURI(folder)} and into no other`, async ({
    host,
    phone,
  }) => {
    const page = phone.page();
    const site = { ...host, url: `${host.url}${folder}` };
    await openUntilKept(page, site.url);
    await beginBook(page, site);
    await host.stop();

    await share(
      page,
      { name: '微信账单（十月）.csv', type: 'text/comma-separated-values', text: OCTOBER },
      { name: '通讯录.vcf', type: 'text/x-vcard', text: CONTACT },
    );

    await expect(page.getByTestId('import-preview')).toBeVisible();
    expect(page.url()).toBe(`${site.url}#/import`);
    await expect(page.getByText('微信账单（十月）.csv')).toBeVisible();
    await page.getByTestId('import-confirm').click();
    await expect(page.getByText('通讯录.vcf')).toBeVisible();
    await confirmImport(page);
    await expectFound(page, '', 3);

    // Taken once: nothing comes again, and nothing is left behind.
    await page.goto('about:blank');
    await page.goto(`${site.url}#/import`);
    await expect(page.getByTestId('import-file')).toBeAttached();
    const caches = await page.evaluate(() => window.caches.keys());
    expect(caches).toEqual([`pondbook:/${decodeURI(folder)}:files`]);
    expect(phone.wrongs()).toEqual([]);
  });

test('sharing: on a phone without a book the file waits on the first screen, and is read once the book is begun', async ({
  host,
  phone,
}) => {
  const page = phone.page();
  await openUntilKept(page, host.url);

  await share(page, { name: '会员.csv', type: 'text/csv', text: OCTOBER });

  await expect(page.getByTestId('welcome-arrived')).toContainText('会员.csv');
  const databases = await page.evaluate(() => indexedDB.databases());
  expect(databases).toEqual([]);
  await page.getByTestId('book-start').click();
  await expect(page.getByTestId('import-preview')).toContainText(/2\s位客户/);
});

test('sharing: a book file is looked at where books are merged', async ({ host, phone }) => {
  const page = phone.page();
  await openUntilKept(page, host.url);
  await beginBook(page, host);
  const text = await exportBook(page);

  await share(page, { name: '客户簿.json', type: 'application/json', text });

  await expect(page.getByTestId('merge-preview')).toBeVisible();
  expect(page.url()).toBe(`${host.url}#/files`);
});

test('opening with the app: a file opened from a folder lands on the import screen, whatever screen stood', async ({
  host,
  phone,
}) => {
  const page = phone.page();
  await page.addInitScript((text) => {
    const handle = { getFile: () => Promise.resolve(new File([text], '十月.csv')) };
    const launchQueue = {
      setConsumer(consumer: (launch: object) => void) {
        Object.assign(window, { launch: () => consumer({ files: [handle] }) });
      },
    };
    Object.defineProperty(window, 'launchQueue', { value: launchQueue });
  }, OCTOBER);
  await page.goto(host.url);
  await beginBook(page, host);

  await page.evaluate(() => (window as unknown as { launch: () => void }).launch());

  await expect(page.getByTestId('import-preview')).toContainText(/2\s位客户/);
  await confirmImport(page);
  await expectFound(page, '', 2);
});
