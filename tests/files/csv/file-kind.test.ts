import { expect, test } from 'vitest';
import { openFile } from '../../../src/files/csv/detect-encoding';
import { wrongKind } from '../../../src/files/csv/file-kind';
import { MOST_BYTES } from '../../../src/files/csv/limits';
import { encodeGb18030 } from '../../helpers/gb18030';

const bytes = (text: string): Uint8Array =>
  Uint8Array.from(text, (char) => char.codePointAt(0) ?? 0);

test.each([
  ['zip', 'Rar!\x1a\x07\x01\0'],
  ['xls', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'],
  ['xls', '<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>'],
  ['html', '\r\n<html xmlns:x="urn:schemas-microsoft-com:office:excel"><table>'],
  ['html', '\xef\xbb\xbf<table border="1"><tr><td>1</td></tr></table>'],
  ['pdf', '%PDF-1.7\n'],
  ['gzip', '\x1f\x8b\x08\0\0'],
  ['json', '[ {"name": "x"} ]'],
  ['json', '{"app":"pondbook"}'],
  ['image', '\x89PNG\r\n\x1a\n'],
  ['image', '\xff\xd8\xff\xe0\0\x10JFIF'],
  ['image', '\0\0\0\x18ftypheic'],
  ['binary', '\x7fELF\x02\x01\x01\x03\x04\x05\x06\x07\0\0\0\0\0\0'],
] as const)('wrong kind: %s is named, whatever the file is called', (kind, head) => {
  expect(wrongKind(bytes(head))).toBe(kind);
});

test.each([
  ['a list in GB18030', encodeGb18030('姓名,手机\n老王,138\n')],
  ['a list with a few NULs', bytes('name,phone\nWang,\0' + '138'.repeat(20) + '\n')],
  ['a nickname in square brackets', bytes('[VIP] Wang,12\n')],
  ['cells with < and {', bytes('name,note\n<3,{x}\n')],
])('wrong kind: %s is a table', (_, head) => {
  expect(wrongKind(head)).toBeNull();
});

test('wrong kind: a workbook under a password says so, wherever the file says it', async () => {
  const name = Array.from('EncryptedPackage', (char) => `${char}\0`).join('');
  const file = bytes(`\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1${'\0'.repeat(100_000)}${name}`);

  expect(await openFile(new Blob([file as BlobPart]))).toEqual({
    ok: false,
    error: { type: 'wrong-kind', kind: 'locked' },
  });
});

test.each([
  ['zip', bytes('PK\x03\x04\x14\0\x06\0\x08\0\0\0!\0[Content_Types].xml')],
  ['zip', bytes('PK\x05\x06' + '\0'.repeat(18))],
  ['contacts', bytes('BEGIN:VCARD\r\nVERSION:3.0\r\n')],
  ['contacts', bytes('\xef\xbb\xbf\nbegin:vcard\nFN:a\n')],
  ['lines', bytes('BEGIN:VCARD or not,phone\n')],
] as const)('kind: %s is known by its first bytes', async (type, head) => {
  expect(await openFile(new Blob([head as BlobPart]))).toMatchObject({ ok: true, value: { type } });
});

test('wrong kind: empty and too large files are said to be so', async () => {
  const huge = { size: MOST_BYTES + 1, slice: () => new Blob(['name,phone\n']) } as unknown as Blob;

  expect(await openFile(new Blob([]))).toEqual({ ok: false, error: { type: 'empty-file' } });
  expect(await openFile(huge)).toEqual({ ok: false, error: { type: 'too-large' } });
});
