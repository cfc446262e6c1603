/** A wrong file, taken in, taken out, put back. */
import { accessible } from './axe';
import { beginBook, expectFound, expectSoundBook, exportBook, go, mergeBook, record } from './book';
import { expect, test } from './setup';

test('wrong file: what it brought is taken out, what was recorded since stays, and the toast puts it back', async ({
  browser,
  quietPage: page,
  site,
}) => {
  test.setTimeout(180_000);
  const neighbour = await (await browser.newContext()).newPage();
  await beginBook(neighbour, site);
  await record(neighbour, { name: '隔壁的客人', isNew: true, yuan: '20' });
  const wrong = await exportBook(neighbour);
  await neighbour.context().close();
  await beginBook(page, site);
  await record(page, { name: '王师傅', isNew: true, yuan: '66' });
  await mergeBook(page, wrong);
  await expectFound(page, '', 2);
  await record(page, { name: '李嫂', isNew: true, yuan: '31' });

  await go(page, 'files');
  await accessible(page, 'all')('a file that can be taken out');
  await page.getByTestId('brought-take-out').click();
  await expect(page.getByTestId('toast')).toContainText('取出来了');
  await expect(page.getByTestId('brought-file')).toHaveAttribute('data-out', 'true');
  await page.getByTestId('toast-undo').click();
  await expect(page.getByTestId('brought-file')).toHaveAttribute('data-out', 'false');
  await expectFound(page, '隔壁', 1);

  await go(page, 'files');
  await page.getByTestId('brought-take-out').click();
  await expect(page.getByTestId('brought-put-back')).toBeVisible();
  await expectFound(page, '隔壁', 0);
  await expectFound(page, '', 2);
  await expectSoundBook(page);
});
