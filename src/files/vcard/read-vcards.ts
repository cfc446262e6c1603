/** Reads contacts as phones export them (vCard 2.1, 3.0, 4.0) as a table of customers, one row a card. */
import { fail, ok, type Result } from '../../domain/shared/result';
import { GrowingCells } from '../csv/cells';
import type { Encoding } from '../csv/encoding';
import { MOST_CELL_CHARS, MOST_ROWS, SHOWN_CHARS } from '../csv/limits';
import { looksLikeMobile } from '../csv/looks-like-value';
import type { ImportProblem } from '../csv/problem';
import type { Table, TableProblem } from '../csv/table';
import { partsOf, plainText, readCards, type Card } from './properties';

/** Named as the mapping knows them; those that no card fills are left out, but for the first two. */
const HEADERS = ['姓名', '手机', '生日', '性别', '标签', '备注', '地址', '邮箱'] as const;
type Row = Readonly<Record<(typeof HEADERS)[number], string>>;

/** The table of a file's cards; a card cut short is a problem of its own. */
export function readVCards(
  bytes: Uint8Array,
  encoding: Encoding,
  onProgress: (done: number) => void,
): Result<Table, TableProblem> {
  const text = new TextDecoder(encoding).decode(bytes);
  const rows: { readonly card: Card; readonly row: Row }[] = [];
  for (const card of readCards(text, encoding)) {
    rows.push({ card, row: rowOf(card) });
    if (rows.length > MOST_ROWS) return fail({ type: 'too-large' });
  }
  onProgress(1);
  if (rows.length === 0) return fail({ type: 'empty-file' });

  const headers = HEADERS.filter(
    (header, i) => i < 2 || rows.some(({ row }) => row[header] !== ''),
  );
  const cells = new GrowingCells();
  const lines: number[] = [];
  const problems: ImportProblem[] = [];
  for (const { card, row } of rows) {
    const texts = headers.map((header) => row[header]);
    const long = texts.some((value) => value.length > MOST_CELL_CHARS);
    if (card.whole && !long) {
      cells.addRow(texts);
      lines.push(card.line);
      continue;
    }
    const shown = texts.map((value) => value.slice(0, SHOWN_CHARS));
    const reason = long ? 'cell-too-long' : 'card-broken';
    problems.push({ line: card.line, reason, text: shown.join(' ').trim(), cells: shown });
  }
  return ok({
    delimiter: '\t',
    headers,
    cells: cells.cells(),
    lines: Int32Array.from(lines),
    problems,
    aside: [],
  });
}

function rowOf({ properties }: Card): Row {
  const all = (name: string): string[] =>
    properties
      .filter((one) => one.name === name && one.value.trim() !== '')
      .map((one) => one.value);
  const first = (name: string): string => all(name)[0] ?? '';
  const texts = (name: string): string[] => all(name).map(plainText);
  const numbers = [...new Set(texts('TEL').map((value) => value.replace(/^tel:/i, '')))];
  const phone = numbers.find(looksLikeMobile) ?? numbers[0] ?? '';
  const company = all('ORG').map((value) => partsOf(value, ';').filter(Boolean).join(' '));
  const name = nameOf(plainText(first('FN')), partsOf(first('N'), ';'));
  const others = numbers.filter((number) => number !== phone);
  return {
    姓名: name || (texts('NICKNAME')[0] ?? company[0] ?? ''),
    手机: phone,
    生日: birthdayOf(plainText(first('BDAY'))),
    性别: { M: '男', F: '女' }[first('GENDER').slice(0, 1).toUpperCase()] ?? '',
    标签: all('CATEGORIES')
      .flatMap((value) => partsOf(value, ','))
      .filter(isOwnTag)
      .join('、'),
    备注: [...texts('NOTE'), ...company.filter((one) => one !== name), ...others].join('\n'),
    地址: all('ADR').map(addressOf).join('\n'),
    邮箱: texts('EMAIL').join('、'),
  };
}

const HAN = /^[\p{Script=Han}·]+$/u;

/** Phones write 王建国 as 建国 王 for people who say it so; who sells fish to him does not. */
function nameOf(shown: string, [family = '', given = '', middle = '']: readonly string[]): string {
  const chinese = family + middle + given;
  if (!HAN.test(chinese)) return shown || [given, middle, family].filter(Boolean).join(' ');
  const plain = shown.replace(/\s/g, '');
  const same = plain === '' || plain === given + middle + family || plain === chinese;
  return same ? chinese : shown;
}

/** "19800517", "1980-05-17T00:00:00Z", and without a year "--0517" or Apple's 1604: as "1980-05-17" or "05-17". */
function birthdayOf(value: string): string {
  const match = /^(\d{4}|-)-?(\d{2})-?(\d{2})(?:T.*)?$/.exec(value);
  if (!match) return value;
  const [, year = '', month = '', day = ''] = match;
  return year < '1905' ? `${month}-${day}` : `${year}-${month}-${day}`;
}

/** Street, town, province: from large to small, as an address is said in Chinese. */
function addressOf(value: string): string {
  const [box = '', more = '', street = '', town = '', province = ''] = partsOf(value, ';');
  const parts = [province, town, street, more, box].filter(Boolean);
  return parts.join(parts.some((part) => /\p{Script=Han}/u.test(part)) ? '' : ', ');
}

/** Google's list of everybody is no tag. */
const isOwnTag = (tag: string): boolean => tag !== '' && !/^\*?\s*my\s?contacts$/i.test(tag);
