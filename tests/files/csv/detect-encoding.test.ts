import { expect, test } from 'vitest';
import { encodeGb18030 } from '../../helpers/gb18030';
import { detectEncoding, openFile } from '../../../src/files/csv/detect-encoding';
import { toUtf8 } from '../../../src/files/csv/to-utf8';
import type { Encoding } from '../../../src/files/csv/encoding';

const TEXT = '会员姓名,手机号,消费金额\n老王,13800138000,27.50\n𠮷野,,12\n';

const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

function utf16(text: string, bigEndian: boolean, mark: boolean): Uint8Array<ArrayBuffer> {
  const marked = mark ? `\uFEFF${text}` : text;
  const view = new DataView(new ArrayBuffer(marked.length * 2));
  for (let i = 0; i < marked.length; i++) view.setUint16(i * 2, marked.charCodeAt(i), !bigEndian);
  return new Uint8Array(view.buffer);
}

const gb18030 = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(encodeGb18030(text));

const SAVED: readonly (readonly [string, Uint8Array<ArrayBuffer>, Encoding])[] = [
  ['UTF-8 with a mark', utf8(`\uFEFF${TEXT}`), 'utf-8'],
  ['UTF-8 without a mark', utf8(TEXT), 'utf-8'],
  ['Chinese Excel', gb18030(TEXT), 'gb18030'],
  ['GB18030 with a mark', gb18030(`\uFEFF${TEXT}`), 'gb18030'],
  ['Excel "Unicode text"', utf16(TEXT, false, true), 'utf-16le'],
  ['UTF-16 big endian with a mark', utf16(TEXT, true, true), 'utf-16be'],
  ['UTF-16 without a mark', utf16(TEXT, false, false), 'utf-16le'],
  ['UTF-16 big endian without a mark', utf16(TEXT, true, false), 'utf-16be'],
];

test.each(SAVED)(
  'encoding: a list saved as %s is read as it was typed',
  async (_, bytes, wanted) => {
    const found = await openFile(new Blob([bytes]));

    expect(found).toMatchObject({ ok: true, value: { encoding: wanted, sure: true } });
    expect(new TextDecoder().decode(toUtf8(bytes, wanted))).toBe(TEXT);
  },
);

test('encoding: the first Chinese name deep in a long file still decides', async () => {
  const plain = 'W1000,2026-01-01,12.50\n'.repeat(200_000);

  const found = await openFile(new Blob([plain, gb18030('老王,2026-01-01,1\n')]));

  expect(found).toMatchObject({ ok: true, value: { encoding: 'gb18030' } });
});

test('encoding: 联通 in GB18030 is not mistaken for UTF-8', () => {
  expect(detectEncoding(gb18030('联通'), true).encoding).toBe('gb18030');
});

test('encoding: one damaged byte does not turn UTF-8 into GB18030, but asks for a look', () => {
  const bytes = utf8(TEXT.repeat(20));
  bytes[3] = 0xff;

  expect(detectEncoding(bytes, true)).toEqual({ encoding: 'utf-8', sure: false });
});

test('encoding: bytes that fit nothing are read as GB18030 and ask for a look', () => {
  const bytes = Uint8Array.of(0xff, 0xff, 0x2c, 0xff, 0xff, 0x0a);

  expect(detectEncoding(bytes, true)).toEqual({ encoding: 'gb18030', sure: false });
});

test('encoding: characters cut by the pieces in which a large file is read stay whole', () => {
  // An odd length in front moves every piece's end through the characters.
  const long = 'x' + TEXT.repeat(70_000);

  expect(new TextDecoder().decode(toUtf8(gb18030(long), 'gb18030'))).toBe(long);
});

test('encoding: NUL characters and the mark are left out', () => {
  expect([...toUtf8(utf8('\uFEFFa\0b'), 'utf-8')]).toEqual([97, 98]);
});
