/** Small files of every kind a vendor brings, about a few people who turn up in all of them, for laws about imports. */
import fc from 'fast-check';
import { dayFromNumber, numberOfDay, parseDay } from '../../src/domain/shared/day';
import { writeVcard } from '../../src/files/vcard/write-vcard';
import { two, yuan } from './simulated-files';
import { aSheet, serialOf } from './workbook';

/** The first has all that tells people apart, the last is nobody. */
export const PEOPLE = [
  { name: '老王', phone: '13800138000', number: '7' },
  { name: '李嫂', phone: '13900139000', number: '' },
  { name: '孙姐', phone: '', number: '12' },
  { name: 'Ann', phone: '', number: '' },
  { name: '', phone: '', number: '' },
] as const;
export const FIRST_DAY = numberOfDay(parseDay('2026-08-01')!);

export interface FileRow {
  readonly who: number;
  /** Days after FIRST_DAY. */
  readonly day: number;
  readonly minute: number;
  readonly fen: number;
  readonly kind: 'sale' | 'refund' | 'cancelled';
  readonly points: number;
  readonly receipt: number;
  /** Nobody can read its date. */
  readonly bad: boolean;
}

const row: fc.Arbitrary<FileRow> = fc.record({
  who: fc.nat({ max: PEOPLE.length - 1 }),
  day: fc.nat({ max: 40 }),
  minute: fc.integer({ min: 0, max: 1439 }),
  fen: fc.integer({ min: 1, max: 20_000 }),
  kind: fc.constantFrom('sale', 'sale', 'sale', 'refund', 'cancelled'),
  points: fc.nat({ max: 300 }),
  receipt: fc.nat({ max: 6 }),
  bad: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
});
/** No two on the same minute of the same day: two equal sales would be two visits, and one when a part comes again. */
export const fileRows = (maxLength: number): fc.Arbitrary<FileRow[]> =>
  fc.uniqueArray(row, {
    minLength: 1,
    maxLength,
    selector: ({ day, minute }) => day * 1440 + minute,
  });

export const FILE_KINDS = [
  'customers',
  'visits',
  'receipts',
  'bill',
  'contacts',
  'workbook',
] as const;
export type FileKind = (typeof FILE_KINDS)[number];

export function fileOfKind(kind: FileKind, rows: readonly FileRow[]): File {
  if (kind === 'contacts') {
    const cards = rows.map(({ who, points }) => writeVcard({ ...PEOPLE[who], note: `${points}` }));
    return new File(cards, 'contacts.vcf');
  }
  if (kind === 'workbook') return new File([workbook(rows)], 'till.xlsx');
  const lines = { customers, visits, receipts, bill }[kind](rows);
  return new File([`${lines.map((cells) => cells.join(',')).join('\r\n')}\r\n`], `${kind}.csv`);
}

type Lines = string[][];

const customers = (rows: readonly FileRow[]): Lines => [
  ['会员号', '姓名', '手机号', '标签', '积分', '储值余额', '备注'],
  ...rows.map((one) => {
    const { name, phone, number } = PEOPLE[one.who]!;
    return [number, name, phone, one.kind, `${one.points}`, yuan(one.fen), `来过 ${one.day} 次`];
  }),
];

const visits = (rows: readonly FileRow[]): Lines => [
  ['日期', '时间', '姓名', '手机号', '金额', '类型', '状态'],
  ...rows.map((one) => {
    const { name, phone } = PEOPLE[one.who]!;
    const type = one.kind === 'refund' ? '退款' : '买货';
    const state = one.kind === 'cancelled' ? '已取消' : '已完成';
    return [dayOf(one), clockOf(one), name, phone, yuan(one.fen), type, state];
  }),
];

const receipts = (rows: readonly FileRow[]): Lines => [
  ['单号', '消费时间', '姓名', '手机号', '商品', '数量', '单价'],
  ...rows.map((one) => {
    const { name, phone } = PEOPLE[one.who]!;
    const pieces = one.kind === 'refund' ? '-1' : '2';
    return [`R${one.receipt}`, whenOf(one), name, phone, '草鱼', pieces, yuan(one.fen)];
  }),
];

const bill = (rows: readonly FileRow[]): Lines => [
  ['微信支付账单明细'],
  '交易时间,交易类型,交易对方,商品,收/支,金额(元),支付方式,当前状态,交易单号'.split(','),
  ...rows.map((one) => {
    const [type, way, state] = {
      sale: ['二维码收款', '收入', '已存入零钱'],
      refund: ['二维码收款-退款', '支出', '支付成功'],
      cancelled: ['商户消费', '支出', '支付成功'],
    }[one.kind] as [string, string, string];
    const number = `1000010001${one.day}${String(one.minute).padStart(12, '0')}`;
    const who = PEOPLE[one.who]!.name || '路过的人';
    return [whenOf(one), type, who, '鱼', way, `¥${yuan(one.fen)}`, '/', state, `${number}\t`];
  }),
];

const workbook = (rows: readonly FileRow[]) =>
  aSheet([
    ['消费时间', '姓名', '手机号', '金额'],
    ...rows.map((one) => {
      const { name, phone } = PEOPLE[one.who]!;
      const fen = one.kind === 'refund' ? -one.fen : one.fen;
      const when = one.bad
        ? '昨天'
        : ({ serial: serialOf(`${dayOf(one)} ${clockOf(one)}:00`), as: 'moment' } as const);
      return [when, name || null, phone === '' ? null : Number(phone), fen / 100];
    }),
  ]);

const dayOf = ({ day, bad }: FileRow): string => (bad ? '昨天' : dayFromNumber(FIRST_DAY + day));
const clockOf = ({ minute }: FileRow): string =>
  `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
const whenOf = (one: FileRow): string => `${dayOf(one)} ${clockOf(one)}`;
