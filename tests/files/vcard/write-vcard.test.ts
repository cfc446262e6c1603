import fc from 'fast-check';
import { expect, test } from 'vitest';
import { guessMapping } from '../../../src/files/csv/guess-mapping';
import { interpret } from '../../../src/files/csv/interpret';
import { readVCards } from '../../../src/files/vcard/read-vcards';
import { writeVcard } from '../../../src/files/vcard/write-vcard';

const unfolded = (text: string): string[] => text.replaceAll('\r\n ', '').split('\r\n');
const bytes = (text: string): number => new TextEncoder().encode(text).length;

test('contact: everything an address book has a place for', () => {
  const card = writeVcard({
    name: '王建国',
    phone: '+86 139-1234-5678',
    birthday: '1980-05-17',
    note: '要大的，三号位',
    tags: ['夜钓', '饭店'],
  });

  expect(card).toBe(
    'BEGIN:VCARD\r\nVERSION:3.0\r\nFN:王建国\r\nN:;王建国;;;\r\n' +
      'TEL;TYPE=CELL:+86 139-1234-5678\r\nBDAY:1980-05-17\r\nNOTE:要大的，三号位\r\n' +
      'CATEGORIES:夜钓,饭店\r\nEND:VCARD\r\n',
  );
});

test('contact: what is not known takes no line', () => {
  expect(unfolded(writeVcard({ name: '老王', phone: '', tags: [], note: '' }))).toEqual([
    'BEGIN:VCARD',
    'VERSION:3.0',
    'FN:老王',
    'N:;老王;;;',
    'END:VCARD',
    '',
  ]);
});

test('contact: who has no name is called by what she has', () => {
  expect(writeVcard({ name: '', wechat: 'lisao', phone: '138' })).toContain('FN:lisao\r\n');
  expect(writeVcard({ phone: '138', number: '7' })).toContain('FN:138\r\n');
  expect(writeVcard({ number: '7' })).toContain('FN:7\r\n');
});

test('contact: only a solar birthday is told, also without its year', () => {
  expect(writeVcard({ name: 'a', birthday: '05-17' })).toContain('BDAY:--05-17\r\n');
  expect(writeVcard({ name: 'a', birthday: 'lunar:08-15' })).not.toContain('BDAY');
  expect(writeVcard({ name: 'a', birthday: '1980-05-17\r\nTEL:1' })).not.toContain('BDAY');
});

test('contact: marks and line ends of a text are no marks and lines of the card', () => {
  const card = writeVcard({
    name: 'Wang; Jr, \\o/',
    phone: '138\r\nEND:VCARD',
    note: 'one\r\ntwo\rthree\nfour',
    tags: ['a,b', 'c;d'],
  });

  expect(unfolded(card)).toEqual([
    'BEGIN:VCARD',
    'VERSION:3.0',
    'FN:Wang\\; Jr\\, \\\\o/',
    'N:;Wang\\; Jr\\, \\\\o/;;;',
    'TEL;TYPE=CELL:138\\nEND:VCARD',
    'NOTE:one\\ntwo\\nthree\\nfour',
    'CATEGORIES:a\\,b,c\\;d',
    'END:VCARD',
    '',
  ]);
});

test('law: no line is longer than 75 bytes, no character is broken, and unfolded it is all there', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 120 }),
    fc.stringMatching(/^[王a\u{20BB7} ;\\]{60,90}$/u),
  );

  fc.assert(
    fc.property(text, text, (name, note) => {
      const card = writeVcard({ name: `x${name}`, note });
      const lines = card.split('\r\n');

      expect(Math.max(...lines.map(bytes))).toBeLessThanOrEqual(75);
      expect(lines.some((line) => /\p{Surrogate}/u.test(line))).toBe(false);
      const meant = (line: string | undefined): string | undefined =>
        line
          ?.replace(/^\w+:/, '')
          .replace(/\\(.)/gsu, (_, one) => (one === 'n' ? '\n' : String(one)));
      const [, , fullName, , noteLine] = unfolded(card);
      expect(meant(fullName)).toBe(`x${name}`.replace(/\r\n?/g, '\n'));
      if (note !== '') expect(meant(noteLine)).toBe(note.replace(/\r\n?/g, '\n'));
    }),
  );
});

test.each(['1980-05-17', '05-17'])(
  'round trip: our own import reads the contact back, born %s',
  (birthday) => {
    const customer = {
      name: '王建国; "三, 号"',
      phone: '+86 139-1234-5678',
      birthday,
      note: 'one\ntwo\\ '.repeat(20).trim(),
      tags: ['夜钓', 'a b'],
    };
    const bytes = new TextEncoder().encode(writeVcard(customer));

    const table = readVCards(bytes, 'utf-8', () => undefined);

    if (!table.ok) throw new Error(table.error.type);
    const { customers, problems } = interpret(table.value, guessMapping(table.value));
    expect(problems).toEqual([]);
    expect(customers.map(({ fields }) => fields)).toEqual([customer]);
  },
);
