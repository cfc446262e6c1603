/** Trap 8: files that are no tables, whatever they are called: each is named for what it is, with what to do. */
import { gzipSync, strToU8, zipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import type { WrongKind } from '../../../src/files/csv/file-kind';
import { say } from '../../../src/ui/i18n/say';
import { problems as en } from '../../../src/ui/i18n/en/problems';
import { problems as zh } from '../../../src/ui/i18n/zh/problems';
import { aBook } from '../../helpers/a-book';
import { useLocks } from '../../helpers/a-worker';
import { bring, fixture, open, visitsIn } from '../../helpers/import-fixture';
import { aSheet } from '../../helpers/workbook';

useLocks();

const named = (name: string, content: BlobPart): File => new File([content], name);
const latin1 = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(text, (char) => char.codePointAt(0) ?? 0);
const OLD_EXCEL = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';
const LIST = '姓名,日期,金额\n老王,2026-10-01,50\n';
const LOGO = resolve(import.meta.dirname, '../../../docs/screenshots/today.png');

const WRONG: readonly (readonly [string, WrongKind, File])[] = [
  ['a web page named .xls', 'html', fixture('8-web-page.xls')],
  ['an old Excel file named .csv', 'xls', named('till.csv', latin1(OLD_EXCEL + '\0'.repeat(504)))],
  [
    'a workbook under a password',
    'locked',
    named(
      'till.xlsx',
      latin1(
        `${OLD_EXCEL}${'\0'.repeat(504)}${Array.from('EncryptedPackage', (char) => `${char}\0`).join('')}`,
      ),
    ),
  ],
  ['a list packed with gzip', 'gzip', named('till.csv.gz', gzipSync(strToU8(LIST)))],
  [
    'a bill still in its zip archive',
    'zip',
    named('bill.zip', zipSync({ 'bill.csv': strToU8(LIST) })),
  ],
  ['a PDF', 'pdf', named('till.csv', '%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n')],
  ['a book file', 'json', fixture('8-book.json')],
  ['a picture', 'image', named('till.csv', readFileSync(LOGO))],
  [
    'a program',
    'binary',
    named('till.csv', latin1('\x7fELF\x02\x01\x01\x03' + '\0\x01\x02\x03'.repeat(200))),
  ],
];

test.each(WRONG)('trap 8: %s is named, and nothing is read from it', async (_, kind, file) => {
  expect(await open(file, await aBook())).toEqual({
    ok: false,
    error: { type: 'wrong-kind', kind },
  });
});

test('trap 8: each wrong kind has words of its own in both languages', () => {
  for (const { work } of [zh, en]) {
    const said = WRONG.map(([, kind]) => say(work, { type: 'wrong-kind', kind }));
    expect(new Set(said).size).toBe(WRONG.length);
    expect(Math.min(...said.map((text) => text.length))).toBeGreaterThan(10);
  }
});

test('trap 8: a new Excel file renamed to .csv is read as what it is', async () => {
  const book = await aBook();
  const rows = [
    ['姓名', '日期', '金额'],
    ['老王', '2026-10-01', 50],
  ];

  await bring(named('till.csv', aSheet(rows)), book);

  expect(await visitsIn(book)).toEqual([['老王', '2026-10-01', '', 50, 'purchase']]);
});
