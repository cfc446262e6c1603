/** Files that are no text on their way into the book: a Chinese till's workbook, and a phone's contacts. */
import { aWorkbook, serialOf, type AnyCell, type AnySheet } from '../helpers/workbook';
import {
  beginBook,
  chooseTable,
  confirmImport,
  expectFound,
  expectSoundBook,
  go,
  openCard,
} from './book';
import { openUntilKept } from './pwa-phone';
import { expect, test } from './setup';

const CUSTOMERS = 312;
/** Enough that the sheet is larger unpacked than what is unpacked without a second thought. */
const VISITS = 6000;

const phoneOf = (customer: number): number => 13_800_000_000 + customer * 1001;
const nameOf = (customer: number): string => `会员${customer + 1}`;

/** As tills export: a title, the printing time, headers, a row for each sale with its moment, and the total. */
function tillWorkbook(): Uint8Array<ArrayBuffer> {
  const first = serialOf('2025-11-01 06:00:00');
  const visits: AnyCell[][] = Array.from({ length: VISITS }, (_, i) => [
    `S${100_000 + i}`,
    { serial: first + (i * 380) / VISITS, as: 'moment' },
    nameOf(i % CUSTOMERS),
    phoneOf(i % CUSTOMERS),
    10 + (i % 90) + 0.5,
    i % 3 === 0 ? '微信' : '现金',
  ]);
  const total = visits.reduce((sum, row) => sum + Number(row[4]), 0);
  const sales: AnySheet = {
    name: '消费明细',
    rows: [
      ['三号塘水产 会员消费明细'],
      ['打印时间', { serial: serialOf('2026-11-20 20:00:00'), as: 'moment' }],
      [],
      ['单号', '消费时间', '会员姓名', '手机号', '实收金额', '支付方式'],
      ...visits,
      ['合计', null, null, null, total],
    ],
  };
  const members: AnySheet = {
    name: '会员资料',
    rows: [
      ['会员姓名', '手机号', '生日'],
      ...Array.from({ length: CUSTOMERS }, (_, i): AnyCell[] => [
        nameOf(i),
        phoneOf(i),
        { serial: serialOf('1980-05-17') + i, as: 'day' },
      ]),
    ],
  };
  return aWorkbook([{ name: '说明', rows: [['由收银系统导出']] }, members, sales]);
}

test('import: a till’s workbook is understood, said in a sentence, and counted to the line', async ({
  quietPage: page,
  site,
}) => {
  const content = tillWorkbook();
  await beginBook(page, site);

  const preview = await chooseTable(page, { name: '会员消费明细.xlsx', content });
  await expect(preview).toContainText(/312\s位客户，6,000\s次到访/);
  await expect(page.getByTestId('import-encoding')).toHaveCount(0);
  await expect(page.getByTestId('import-sheet').locator('option:checked')).toHaveText('消费明细');
  await expect(preview.getByRole('cell', { name: '13800000000' }).first()).toBeVisible();
  await expect(preview.getByRole('cell', { name: '2025-11-01 06:00:00' })).toBeVisible();
  const result = await confirmImport(page);

  expect(result).toMatchObject({ customers: CUSTOMERS, visits: VISITS, walkins: 0, problems: 0 });
  await expectFound(page, '', CUSTOMERS);
  await openCard(page, '会员312');
  await expect(page.locator('[data-figure=visits] .value')).toHaveText('19');
  await expectSoundBook(page);

  await chooseTable(page, { name: '会员消费明细.xlsx', content });
  await page.getByTestId('import-sheet').selectOption('会员资料');
  await expect(page.getByTestId('import-preview')).toContainText(/312\s行客户资料/);
  await expect(page.getByTestId('import-map-birthday')).toHaveValue('2');
  await confirmImport(page);
  await expectFound(page, '', CUSTOMERS);
});

test('import: a phone’s contacts become customers who are found by number and initials', async ({
  quietPage: page,
  site,
}) => {
  const card = (...lines: string[]): string =>
    ['BEGIN:VCARD', ...lines, 'END:VCARD', ''].join('\r\n');
  const content =
    card(
      'VERSION:2.1',
      'N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=E7=8E=8B;=E5=BB=BA=E5=9B=BD;;;',
      'TEL;CELL:138-0013-8000',
      'NOTE;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=E4=B8=89=E5=8F=B7=',
      '=E5=A1=98',
    ) +
    card('VERSION:3.0', 'FN:李嫂', 'TEL;TYPE=CELL:+86 139 0013 9000', 'CATEGORIES:饭店,熟客') +
    card('VERSION:4.0', 'FN:欧阳娜娜', 'TEL;VALUE=uri:tel:13700137000', 'BDAY:--0815');
  await beginBook(page, site);

  const preview = await chooseTable(page, { name: '通讯录.vcf', content });
  await expect(preview).toContainText(/3\s位客户/);
  await expect(page.getByTestId('import-sheet')).toHaveCount(0);
  const result = await confirmImport(page);

  expect(result).toMatchObject({ customers: 3, visits: 0, problems: 0 });
  for (const [typed, name] of [
    ['13800138000', '王建国'],
    ['13900139000', '李嫂'],
    ['oynn', '欧阳娜娜'],
    ['饭店', '李嫂'],
  ] as const) {
    await expectFound(page, typed, 1);
    await expect(page.getByTestId('customer-row')).toContainText(name);
  }
});

test('import: a workbook under a password and a packed bill say what to do', async ({
  quietPage: page,
  site,
}) => {
  const locked = Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.alloc(4088),
    Buffer.from('EncryptedPackage', 'utf16le'),
  ]);
  const bill = Buffer.from('PK\x05\x06' + '\0'.repeat(18), 'latin1');
  await beginBook(page, site);
  await go(page, 'import');

  for (const [name, buffer, said] of [
    ['会员.xlsx', locked, '这个 Excel 文件有密码'],
    ['微信支付账单.zip', bill, '请先解压'],
    ['会员.xlsx', Buffer.from(tillWorkbook().slice(0, 9000)), '文件坏了'],
  ] as const) {
    await page.getByTestId('import-file').setInputFiles({ name, mimeType: '', buffer });
    await expect(page.getByRole('alert')).toContainText(name);
    await expect(page.getByRole('alert')).toContainText(said);
  }
});

test.describe('offline', () => {
  test.use({ serviceWorkers: 'allow' });

  test('import: with the host gone a workbook and contacts are still read', async ({
    page,
    site,
  }) => {
    await openUntilKept(page, site.url);
    await site.stop();
    await beginBook(page, site);

    const preview = await chooseTable(page, { name: '会员.xlsx', content: tillWorkbook() });
    await expect(preview).toContainText(/312\s位客户/);
    const contact = 'BEGIN:VCARD\nFN:李嫂\nTEL:13900139000\nEND:VCARD\n';
    await page.getByTestId('import-cancel').click();
    await chooseTable(page, { name: '通讯录.vcf', content: contact });
    await expect(page.getByTestId('import-preview')).toContainText(/1\s位客户/);

    await site.restart();
  });
});
