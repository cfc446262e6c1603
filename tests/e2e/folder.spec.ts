/** Two devices meet in a folder that a sync program looks after; each keeps its own file there. */
import { answerWithFolder, filesIn, putFile } from './a-folder';
import { accessible } from './axe';
import { beginBook, expectFound, expectSoundBook, go, record } from './book';
import { expect, open, test, watch } from './setup';

test('folder: two devices that share one end with the same book, and a broken file there is named', async ({
  browser,
  quietPage: phone,
  site,
}) => {
  test.setTimeout(240_000);
  await answerWithFolder(phone);
  await beginBook(phone, site);
  await record(phone, { name: '王师傅', isNew: true, yuan: '66' });
  await go(phone, 'files');
  await phone.getByTestId('folder-choose').click();
  await expect(phone.getByTestId('folder-done')).toContainText('更新好了');
  const written = Number(await phone.getByTestId('folder-state').getAttribute('data-facts'));
  expect(written).toBeGreaterThan(2);
  await accessible(phone, 'all')('a folder in use');

  const other = await (
    await browser.newContext({ viewport: { width: 1280, height: 800 } })
  ).newPage();
  const wrongs = watch(other);
  await answerWithFolder(other);
  await open(other, site, 'files', 'en');
  for (const file of await filesIn(phone)) await putFile(other, file);
  await putFile(other, { name: 'pondbook-broken.json', bytes: btoa('{"format":"pondbook"') });
  await other.getByTestId('folder-choose').click();
  await expect(other.getByTestId('folder-done')).toHaveAttribute('data-added', `${written}`);
  await expect(other.getByTestId('folder-refused')).toContainText('pondbook-broken.json');
  await accessible(other, 'names')('a folder with a broken file');
  await expectFound(other, '王师傅', 1);

  // By itself: recorded here, written when the page is left and come back to; read there at the start.
  await record(other, { name: '李嫂', isNew: true, yuan: '31' });
  await go(other, 'files');
  await other.getByTestId('folder-now').click();
  await expect(other.getByTestId('folder-done')).toContainText('up to date');
  const files = await filesIn(other);
  expect(files).toHaveLength(3);
  for (const file of files) await putFile(phone, file);
  await go(phone, 'files');
  await phone.getByTestId('folder-now').click();
  await expect(phone.getByTestId('folder-done')).toContainText('合进来');
  await expectFound(phone, '李嫂', 1);
  await expectSoundBook(phone);

  // Left, and taken back by the toast.
  await phone.getByTestId('folder-stop').click();
  await expect(phone.getByTestId('folder-choose')).toBeVisible();
  await phone.getByTestId('toast-undo').click();
  await expect(phone.getByTestId('folder-state')).toBeVisible();
  expect(wrongs).toEqual([]);
  await other.context().close();
});

test('folder: a book opened again brings its file up to date by itself', async ({
  quietPage: page,
  site,
}) => {
  await answerWithFolder(page);
  await beginBook(page, site);
  await go(page, 'files');
  await page.getByTestId('folder-choose').click();
  await expect(page.getByTestId('folder-done')).toBeVisible();
  const [first] = await filesIn(page);
  await record(page, { name: '王师傅', isNew: true, yuan: '66' });

  // Six minutes later.
  await page.addInitScript(() => {
    const now = Date.now.bind(Date);
    Date.now = () => now() + 6 * 60_000;
  });
  await page.reload();

  await expect
    .poll(async () => (await filesIn(page))[0]?.bytes.length, { timeout: 30_000 })
    .toBeGreaterThan(first!.bytes.length);
  await go(page, 'today');
  await expect(page.getByTestId('today-backup')).toContainText('备份');
});

test('folder: a permission that has lapsed is told on Today and renewed by one tap', async ({
  quietPage: page,
  site,
}) => {
  await answerWithFolder(page);
  await beginBook(page, site);
  await go(page, 'files');
  await page.getByTestId('folder-choose').click();
  await expect(page.getByTestId('folder-done')).toBeVisible();
  await page.addInitScript(() => {
    let state = 'prompt';
    const answer = () => Promise.resolve(state);
    const allow = () => Promise.resolve((state = 'granted'));
    Object.assign(FileSystemHandle.prototype, {
      queryPermission: answer,
      requestPermission: allow,
    });
    const now = Date.now.bind(Date);
    Date.now = () => now() + 6 * 60_000;
  });
  await open(page, site);
  await page.reload();

  await expect(page.getByTestId('today-backup')).toContainText('自动备份停了');
  await accessible(page, 'all')('the folder has stopped');
  await page.getByTestId('today-backup').click();
  await expect(page.getByTestId('folder-asleep')).toBeVisible();
  await accessible(page, 'all')('asking to be let in again');
  await page.getByTestId('folder-wake').click();
  await expect(page.getByTestId('folder-done')).toBeVisible();
  await go(page, 'today');
  await expect(page.getByTestId('today-backup')).not.toContainText('自动备份停了');
});

test('folder: where the browser has none to choose, nothing is offered', async ({
  quietPage: page,
  site,
}) => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(window, 'showDirectoryPicker');
  });
  await beginBook(page, site);
  await go(page, 'files');
  await expect(page.getByTestId('file-export-plain')).toBeVisible();
  await expect(page.getByTestId('folder-choose')).toHaveCount(0);
});
