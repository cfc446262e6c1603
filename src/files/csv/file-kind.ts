/** Tells files by their first bytes, whatever they are called. */
import { nulShare } from './nul-share';

export type WrongKind =
  'locked' | 'xls' | 'html' | 'pdf' | 'zip' | 'gzip' | 'json' | 'image' | 'binary';

const MAGIC: readonly (readonly [WrongKind, string])[] = [
  ['xls', '\xd0\xcf\x11\xe0'],
  ['pdf', '%PDF'],
  ['gzip', '\x1f\x8b'],
  ['zip', 'Rar!'],
  ['zip', '7z\xbc\xaf'],
  ['image', '\x89PNG'],
  ['image', '\xff\xd8\xff'],
  ['image', 'GIF8'],
  ['image', 'BM\0\0'],
];
const BYTE_ORDER_MARK = /^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/;
const HTML =
  /^\s*(?:<!--[^]*?-->\s*)?<(?:!doctype html|html|head|body|table|meta|style)\b|^MIME-Version:/i;
/** Excel 2003's XML form: also a workbook, also to be saved anew. */
const XML_WORKBOOK = /^\s*<\?xml[^]{0,400}(?:mso-application|<(?:ss:)?Workbook)/i;
/** A list may begin with a bare value; "[1] Wang" does not, it is somebody's name. */
const JSON_START =
  /^\s*(?:\{\s*["}]|\[\s*(?:[{["\]]|(?:-?\d[\d.e+-]*|true|false|null)\s*(?:,|\]\s*$)))/i;
/** Bytes that text never holds; NUL is judged apart, tab and line ends are text. */
// eslint-disable-next-line no-control-regex
const CONTROL = /[\x01-\x08\x0e-\x19\x1b-\x1f\x7f]/g;

/** Magic, a page's first words, control characters: all stand at the very beginning. */
const START_BYTES = 8 * 1024;

/** Whether a file is a zip archive, as every newer workbook is. */
export const isZip = (head: Uint8Array): boolean =>
  ['PK\x03\x04', 'PK\x05\x06'].includes(latin1(head.subarray(0, 4)));

/** Whether a file holds contacts as phones write them; its encoding may be any. */
export const isVCard = (head: Uint8Array): boolean =>
  /^\s*BEGIN:VCARD[ \t]*[\r\n]/i.test(plain(latin1(head.subarray(0, 256))));

/** A workbook under a password is an old Office file with the true one locked inside. */
export const isLocked = (bytes: Uint8Array): boolean =>
  new TextDecoder('utf-16le').decode(bytes).includes('EncryptedPackage');

/** What a file is by its head, or null when it may be a table, a zip archive or contacts. */
export function wrongKind(head: Uint8Array): WrongKind | null {
  const start = head.subarray(0, START_BYTES);
  const raw = latin1(start);
  for (const [kind, magic] of MAGIC) if (raw.startsWith(magic)) return kind;
  if (isZip(start)) return null;
  if (/^RIFF[^]{4}WEBP/.test(raw) || /^[^]{4}ftyp(?:hei|mif|avi)/.test(raw)) return 'image';
  const text = plain(raw);
  if (XML_WORKBOOK.test(text)) return 'xls';
  if (HTML.test(text)) return 'html';
  if (JSON_START.test(text)) return 'json';
  // Who puts a byte order mark in front has written text, whatever signs are in it.
  if (BYTE_ORDER_MARK.test(raw)) return null;
  const { share, utf16 } = nulShare(start);
  const signs = utf16 ? new TextDecoder(utf16).decode(start) : text;
  const control = signs.match(CONTROL)?.length ?? 0;
  return control > signs.length / 50 || (!utf16 && share > 0.1) ? 'binary' : null;
}

const plain = (raw: string): string => raw.replace(BYTE_ORDER_MARK, '').replaceAll('\0', '');

/** More arguments a call may not have in every browser. */
const MOST_ARGUMENTS = 8192;

function latin1(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += MOST_ARGUMENTS)
    text += String.fromCharCode(...bytes.subarray(at, at + MOST_ARGUMENTS));
  return text;
}
