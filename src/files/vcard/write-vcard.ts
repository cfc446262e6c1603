/** One customer as a contact for the phone's own address book: vCard 3.0 (RFC 2426), which every phone takes. */
import type { CustomerFields } from '../../domain/customers/customer';

/** A line may be this long in UTF-8 bytes, its line end not counted. */
const LONGEST_LINE = 75;
const SOLAR = /^(?:\d{4}|-)-\d{2}-\d{2}$/;

/**
 * The card as text with CRLF. Who has no name is called by WeChat name, phone or number. A birthday without its year is
 * written "--05-17"; a lunar one is left out, as the format knows none.
 */
export function writeVcard(fields: CustomerFields): string {
  const { phone = '', wechat = '', number = '', birthday = '', note = '', tags = [] } = fields;
  const name = fields.name || wechat || phone || number;
  const born = /^\d{2}-\d{2}$/.test(birthday) ? `--${birthday}` : birthday;
  const lines = [
    'BEGIN:VCARD',
    'VERSION:3.0',
    `FN:${escaped(name)}`,
    // Family and given name are not told apart: as a given name it stands whole wherever it is shown.
    `N:;${escaped(name)};;;`,
    ...(phone === '' ? [] : [`TEL;TYPE=CELL:${escaped(phone)}`]),
    ...(SOLAR.test(born) ? [`BDAY:${born}`] : []),
    ...(note === '' ? [] : [`NOTE:${escaped(note)}`]),
    ...(tags.length === 0 ? [] : [`CATEGORIES:${tags.map(escaped).join(',')}`]),
    'END:VCARD',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

const escaped = (text: string): string =>
  text.replace(/[\\,;]/g, '\\$&').replace(/\r\n|\r|\n/g, '\\n');

/** Breaks a long line between characters; a blank begins each line that goes on. */
function folded(line: string): string {
  let text = '';
  let bytes = 0;
  for (const character of line) {
    const size = utf8Bytes(character.codePointAt(0) ?? 0);
    if (bytes + size > LONGEST_LINE) {
      text += '\r\n ';
      bytes = 1;
    }
    text += character;
    bytes += size;
  }
  return text;
}

const utf8Bytes = (code: number): number =>
  code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
