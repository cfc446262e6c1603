/** The ways a table comes into the app: several at once, by picker, by drop and by paste. */
import type { Page } from '@playwright/test';
import { beginBook, confirmImport, expectFound, expectSoundBook, go, record } from './book';
import { expect, test } from './setup';

const OCTOBER =
  '姓名,手机号,日期,金额\n老王,13800138001,2026-10-01,50\n李嫂,13800138002,2026-10-02,20\n';
const NOVEMBER =
  '姓名,手机号,日期,金额\n老王,13800138001,2026-11-01,60\n赵叔,13800138003,2026-11-02,30\n';
const OLD_EXCEL = Buffer.concat([
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
  Buffer.alloc(4088),
]);

interface Handed {
  readonly name: string;
  readonly text: string;
}

/** Lets go of files above the middle of the window, or pastes them: as far as a page can do what a hand does. */
const hand = (page: Page, how: 'drop' | 'paste', files: readonly Handed[]): Promise<void> =>
  page.evaluate(
    ([how, files]) => {
      const dataTransfer = new DataTransfer();
      for (const { name, text } of files) dataTransfer.items.add(new File([text], name));
      const target = document.elementFromPoint(innerWidth / 2, innerHeight - 20) ?? document.body;
      const about = { bubbles: true, cancelable: true };
      if (how === 'paste') {
        const event = new ClipboardEvent('paste', { ...about, clipboardData: dataTransfer });
        target.dispatchEvent(event);
      } else
        for (const type of ['dragenter', 'dragover', 'drop'])
          target.dispatchEvent(new DragEvent(type, { ...about, dataTransfer }));
    },
    [how, files] as const,
  );

test('import: of three files at once each has its preview, a wrong one names itself, and all can be undone', async ({
  quietPage: page,
  site,
}) => {
  await beginBook(page, site);
  await record(page, { name: '孙姐', isNew: true, yuan: '15' });
  await go(page, 'import');
  await page.getByTestId('import-file').setInputFiles([
    { name: '十月.csv', mimeType: 'text/csv', buffer: Buffer.from(OCTOBER) },
    { name: '旧账.xls', mimeType: '', buffer: OLD_EXCEL },
    { name: '十一月.csv', mimeType: 'text/csv', buffer: Buffer.from(NOVEMBER) },
  ]);

  const queue = page.getByTestId('import-queue');
  await expect(queue).toContainText(/第\s1\s个文件，共\s3\s个/);
  await expect(queue).toContainText('后面还有：旧账.xls、十一月.csv');
  await page.getByTestId('import-confirm').click();
  await expect(queue).toContainText(/第\s3\s个文件，共\s3\s个/);
  await expect(page.getByTestId('import-refused')).toContainText('旧账.xls');
  // The first file is in the book by now: its customer is no new one.
  await expect(page.getByTestId('import-preview')).toContainText(/其中新的\s1\s位/);
  const result = await confirmImport(page);

  expect(result).toMatchObject({ visits: 4, problems: 0 });
  await expect(page.getByTestId('import-result')).toContainText(
    /2\s个文件一共带来\s3\s位新客户，4\s次到访/,
  );
  await expect(page.getByTestId('import-refused')).toContainText('旧账.xls');
  await expectFound(page, '', 4);

  await go(page, 'import');
  await page.getByTestId('import-undo').click();
  await expect(page.getByText('已撤销，簿子回到导入之前。')).toBeVisible();
  await expectFound(page, '', 1);
  await expectSoundBook(page);
});

test('import: files dropped on any screen or pasted are read, a skipped one leaves nothing', async ({
  quietPage: page,
  site,
}) => {
  await beginBook(page, site);

  await hand(page, 'drop', [
    { name: '十月.csv', text: OCTOBER },
    { name: '十一月.csv', text: NOVEMBER },
  ]);
  await expect(page.getByTestId('import-preview')).toBeVisible();
  await hand(page, 'paste', [{ name: '十二月.csv', text: OCTOBER.replaceAll('-10-', '-12-') }]);
  await expect(page.getByTestId('import-queue')).toContainText('后面还有：十一月.csv、十二月.csv');
  await page.getByTestId('import-skip').click();
  await expect(page.getByText('十一月.csv', { exact: true })).toBeVisible();
  await page.getByTestId('import-confirm').click();
  await expect(page.getByText('十二月.csv', { exact: true })).toBeVisible();
  await page.getByTestId('import-cancel').click();

  await expect(page.getByTestId('import-result')).toContainText('十一月.csv');
  await expect(page.getByText('没有导入：十月.csv、十二月.csv')).toBeVisible();
  await expectFound(page, '', 2);
});

test('import: a payment bill is shown the way to in three pictures, and where its password is', async ({
  quietPage: page,
  site,
}) => {
  await beginBook(page, site);
  await go(page, 'import');
  const bills = page.getByTestId('import-bills');

  for (const [service, buttons, password] of [
    ['微信账单', ['我', '服务', '钱包', '账单', '常见问题', '下载账单'], '“微信支付”发来的消息里'],
    ['支付宝账单', ['我的', '账单', '…', '开具交易流水证明', '用于个人对账'], '在支付宝“消息”里'],
  ] as const) {
    const way = bills.locator('details', { hasText: service });
    await way.locator('summary').click();
    await expect(way.locator('svg:visible')).toHaveCount(3);
    for (const button of buttons)
      await expect(way.locator('svg text', { hasText: button }).first()).toBeVisible();
    await expect(way).toContainText(password);
  }
});
