/** Contacts as phones export them, and what becomes of them in the book. */
import { describe, expect, test } from 'vitest';
import type { Encoding } from '../../../src/files/csv/encoding';
import { guessMapping } from '../../../src/files/csv/guess-mapping';
import { interpret } from '../../../src/files/csv/interpret';
import { readVCards } from '../../../src/files/vcard/read-vcards';
import { encodeGb18030 } from '../../helpers/gb18030';
import { rowsOf } from '../csv/table-of';

function cardsOf(content: string | Uint8Array, encoding: Encoding = 'utf-8') {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const read = readVCards(bytes, encoding, () => undefined);
  if (!read.ok) throw new Error(read.error.type);
  return read.value;
}

/** Each card under the headers of its table. */
function peopleOf(content: string | Uint8Array, encoding: Encoding = 'utf-8') {
  const table = cardsOf(content, encoding);
  return rowsOf(table).map((row) =>
    Object.fromEntries(table.headers.map((header, i) => [header, row[i]])),
  );
}

const draftOf = (content: string) => {
  const table = cardsOf(content);
  return interpret(table, guessMapping(table));
};

const ANDROID_21 = `BEGIN:VCARD\r
VERSION:2.1\r
N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=E7=8E=8B;=E5=BB=BA=E5=9B=BD;;;\r
FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=E5=BB=BA=E5=9B=BD=20=E7=8E=8B\r
TEL;CELL:138-0013-8000\r
TEL;HOME:0571-88881234\r
NOTE;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=E4=B8=89=E5=8F=B7=E5=A1=98=E7=\r
=9A=84=E8=80=81=E9=92=93=\r
=E5=8F=8B\r
PHOTO;ENCODING=BASE64;JPEG:/9j/4AAQSkZJRgABAQAAAQABAAD\r
 /2wBDAAUDBAQEAwUEBAQFBQUGBwwIBwcHBw8LCwkMEQ8SEhEPERETFhwXExQaFRERGCEYGh0dHx8f\r
\r
END:VCARD\r
`;
const IPHONE_30 = `BEGIN:VCARD
VERSION:3.0
PRODID:-//Apple Inc.//iPhone OS 17.5//EN
N:李;嫂;;;
FN:李嫂
ORG:村口饭店;
item1.TEL;type=pref:+86 139 0013 9000
item1.X-ABLabel:手机
BDAY;X-APPLE-OMIT-YEAR=1604:1604-05-17
CATEGORIES:饭店,熟客
NOTE:要大的\\, 不要杀\\n周五来
PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQSkZJRgABAQAASABIAAD/4QBM
 RXhpZgAATU0AKgAAAAgAAgESAAMAAAAB
END:VCARD
`;
const GOOGLE_40 = `BEGIN:VCARD
VERSION:4.0
FN:Chen Wei
N:Chen;Wei;;;
TEL;VALUE=uri;TYPE="voice,cell":tel:+86-137-0013-7000
BDAY:19880229
GENDER:M
EMAIL;TYPE=home:wei@example.com
ADR;TYPE=home:;;Dam Road 3;Xinshi;Zhejiang;;
CATEGORIES:* myContacts
END:VCARD
`;

describe('contacts', () => {
  test('vcard: 2.1 as Chinese phones write it, with a photo and a note broken in the middle of a sign', () => {
    expect(peopleOf(ANDROID_21)).toEqual([
      { 姓名: '王建国', 手机: '138-0013-8000', 备注: '三号塘的老钓友\n0571-88881234' },
    ]);
  });

  test('vcard: 3.0 from an iPhone, with a birthday that has no year', () => {
    expect(peopleOf(IPHONE_30)).toEqual([
      {
        姓名: '李嫂',
        手机: '+86 139 0013 9000',
        生日: '05-17',
        标签: '饭店、熟客',
        备注: '要大的, 不要杀\n周五来\n村口饭店',
      },
    ]);
  });

  test('vcard: 4.0 with addresses of every kind', () => {
    expect(peopleOf(GOOGLE_40)).toEqual([
      {
        姓名: 'Chen Wei',
        手机: '+86-137-0013-7000',
        生日: '1988-02-29',
        性别: '男',
        地址: 'Zhejiang, Xinshi, Dam Road 3',
        邮箱: 'wei@example.com',
      },
    ]);
  });

  test('vcard: several cards in a file become customers with all that is known of them', () => {
    const { customers, problems } = draftOf(ANDROID_21 + IPHONE_30 + GOOGLE_40);

    expect(problems).toEqual([]);
    expect(customers.map(({ fields }) => fields)).toMatchObject([
      { name: '王建国', phone: '138-0013-8000', note: '三号塘的老钓友\n0571-88881234' },
      { name: '李嫂', phone: '+86 139 0013 9000', birthday: '05-17', tags: ['饭店', '熟客'] },
      { name: 'Chen Wei', phone: '+86-137-0013-7000', birthday: '1988-02-29', gender: 'male' },
    ]);
  });

  test('vcard: lines are those where each card begins', () => {
    expect([...cardsOf(ANDROID_21 + IPHONE_30 + GOOGLE_40).lines]).toEqual([1, 14, 28]);
  });

  test.each([
    ['N:欧阳;娜娜;;;', '欧阳娜娜'],
    ['FN:\nN:王;建国;;;', '王建国'],
    ['FN:王老板\nN:王;建国;;;', '王老板'],
    ['N:Smith;John;Q.;;', 'John Q. Smith'],
    ['NICKNAME:三号位', '三号位'],
    ['ORG:村口饭店;采购', '村口饭店 采购'],
    ['FN:a\\;b', 'a;b'],
    ['fn:lower', 'lower'],
  ])('vcard: %j is called %s', (lines, name) => {
    const [person] = peopleOf(`BEGIN:VCARD\nVERSION:3.0\n${lines}\nTEL:13800138000\nEND:VCARD\n`);

    expect(person?.['姓名']).toBe(name);
  });

  test('vcard: the mobile number is the key, wherever it stands; the same number twice is one', () => {
    const [person] = peopleOf(
      'BEGIN:VCARD\nFN:老王\nTEL;HOME:0571-88881234\nTEL;CELL:13800138000\nTEL;WORK:13800138000\nEND:VCARD',
    );

    expect(person).toEqual({ 姓名: '老王', 手机: '13800138000', 备注: '0571-88881234' });
  });

  test('vcard: an old phone’s file in GB18030, and one that names its charset', () => {
    const plain = 'BEGIN:VCARD\nVERSION:2.1\nN:王;建国\nTEL:13800138000\nEND:VCARD\n';
    const named =
      'BEGIN:VCARD\nVERSION:2.1\nFN;CHARSET=GBK;QUOTED-PRINTABLE:=C0=EE=C9=A9\nEND:VCARD\n';

    expect(peopleOf(encodeGb18030(plain), 'gb18030')[0]?.['姓名']).toBe('王建国');
    expect(peopleOf(named)[0]?.['姓名']).toBe('李嫂');
  });

  test('vcard: a card cut short is a problem, and the next is read', () => {
    const table = cardsOf(
      'BEGIN:VCARD\nFN:老王\nTEL:13800138000\nBEGIN:VCARD\nFN:李嫂\nTEL:13900139000\nEND:VCARD\nBEGIN:VCARD\nFN:孙姐\nTEL:137',
    );

    expect(rowsOf(table)).toEqual([['李嫂', '13900139000']]);
    expect(table.problems).toMatchObject([
      { line: 1, reason: 'card-broken', cells: ['老王', '13800138000'] },
      { line: 8, reason: 'card-broken', cells: ['孙姐', '137'] },
    ]);
  });

  test('vcard: a card that names nobody is a problem at its line', () => {
    const { problems, customers } = draftOf(
      'BEGIN:VCARD\nFN:老王\nEND:VCARD\nBEGIN:VCARD\nVERSION:3.0\nEND:VCARD\n',
    );

    expect(customers).toHaveLength(1);
    expect(problems).toMatchObject([{ line: 4, reason: 'nothing-usable' }]);
  });

  test.each([
    '\u202etest\u202e',
    '<script>alert(1)</script>',
    '👨‍👩‍👧‍👦',
    '__proto__',
    '=1+1',
    '老=E7王',
  ])('vcard: the name %j stays as it is', (name) => {
    const [person] = peopleOf(`BEGIN:VCARD\nFN:${name}\nEND:VCARD`);

    expect(person?.['姓名']).toBe(name);
  });

  test('vcard: what is cut anywhere is read or named, never a crash', () => {
    const whole = ANDROID_21 + IPHONE_30;
    for (let end = 12; end < whole.length; end += 5) {
      const { cells, problems } = cardsOf(whole.slice(0, end));
      expect(cells.length + problems.length).toBe(end > whole.indexOf('BEGIN', 5) + 12 ? 2 : 1);
    }
  });

  test('vcard: a file without a card is empty', () => {
    expect(readVCards(new TextEncoder().encode('x'), 'utf-8', () => undefined)).toEqual({
      ok: false,
      error: { type: 'empty-file' },
    });
  });
});
