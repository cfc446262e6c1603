/** Data health: entries for one person are found after an import, joined, and parted again. */
import { beginBook, expectFound, expectSoundBook, importTable, openCard } from './book';
import { expect, test } from './setup';

const LIST =
  '姓名,手机,消费时间,消费金额\r\n' +
  '张三,18312345645,2026-05-01,30\r\n张三,18312345645,2026-05-09,25\r\n李嫂,13900000000,2026-05-02,12\r\n';
const BILL =
  '支付宝账户：138******00\n' +
  '交易时间,交易分类,交易对方,对方账号,商品说明,收/支,金额,收/付款方式,交易状态,交易订单号,商家订单号,备注,\n' +
  '2026-05-12 09:00:00,收入,*三,183******45,收钱码收款,收入,20.00,余额,交易成功,2026051222001400001\t,2026\t,,\n';

test('health: a payer on a bill and the customer she is become one, and two again', async ({
  quietPage: page,
  site,
}) => {
  await beginBook(page, site);
  await importTable(page, { name: 'visits.csv', content: LIST });
  await importTable(page, { name: 'alipay.csv', content: BILL });

  await page.getByTestId('import-maybe-same').getByRole('link').click();
  const pair = page.getByTestId('health-pair');
  await expect(pair).toHaveCount(1);
  await expect(pair).toContainText('账单上的账号对得上');
  await pair.getByTestId('health-join').click();
  await page.getByRole('radio', { name: '*三' }).check();
  await expect(page.getByTestId('join-sums')).toContainText('*三');
  await page.getByRole('radio', { name: '张三' }).check();
  await page.getByTestId('join-save').click();
  await expect(page.getByTestId('toast')).toContainText('合并好了');
  await expect(pair).toHaveCount(0);
  await expectFound(page, '张三', 1);

  await openCard(page, '张三');
  await expect(page.locator('[data-figure=visits] .value')).toHaveText('3');
  await page.getByTestId('timeline-line').filter({ hasText: '合并了两份资料' }).click();
  await page.getByTestId('part-save').click();
  await expect(page.getByTestId('toast')).toContainText('又分开了');
  await expectFound(page, '三', 2);
  await expectSoundBook(page);
});
