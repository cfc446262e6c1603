/** People picked from the phone's own address book, where there is such a thing. */
import { beginBook, confirmImport, expectFound, go } from './book';
import { expect, test } from './setup';

test('import: people picked from the phone’s contacts go through the same preview as every list', async ({
  quietPage: page,
  site,
}) => {
  await page.addInitScript(() => {
    const people = [
      { name: ['王建国'], tel: ['138-0013-8000'] },
      { name: ['李嫂'], tel: ['+86 139 0013 9000'] },
    ];
    const contacts = { select: () => Promise.resolve(people) };
    Object.defineProperty(navigator, 'contacts', { value: contacts });
  });
  await beginBook(page, site);
  await go(page, 'import');

  await page.getByTestId('import-contacts').click();
  await expect(page.getByTestId('import-preview')).toContainText(/2\s位客户/);
  const result = await confirmImport(page);

  expect(result).toMatchObject({ customers: 2, problems: 0 });
  await expectFound(page, '13900139000', 1);
});

test('import: where the browser has no address book nothing offers one', async ({
  quietPage: page,
  site,
}) => {
  await beginBook(page, site);
  await go(page, 'import');

  await expect(page.getByTestId('import-file')).toBeAttached();
  await expect(page.getByTestId('import-contacts')).toHaveCount(0);
});
