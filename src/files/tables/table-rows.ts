/** What stands in the rows of the tables that go out: written so that our own import reads the same again. */
import type { CustomerFields } from '../../domain/customers/customer';
import type { Account, EntryReason, VisitKind } from '../../domain/facts/fact';
import type { Day } from '../../domain/shared/day';
import type { OutColumn, TableWords } from './table-words';
import type { Digits, OutCell } from '../csv/write-csv';

/** In the order of customerRow; what the import leaves out stands last. */
export const CUSTOMER_COLUMNS: readonly OutColumn[] = [
  'number',
  'name',
  'phone',
  'wechat',
  'tags',
  'gender',
  'birthday',
  'area',
  'note',
  'points',
  'stored',
  'times',
  'tab',
  'seat',
  'archived',
];
/** In the order of visitRow. */
export const VISIT_COLUMNS: readonly OutColumn[] = [
  'date',
  'time',
  'number',
  'name',
  'phone',
  'type',
  'amount',
  'note',
];
/** In the order of ledgerRow. */
export const LEDGER_COLUMNS: readonly OutColumn[] = [
  'booked',
  'number',
  'name',
  'phone',
  'account',
  'change',
  'reason',
  'details',
];

export const headersOf = (columns: readonly OutColumn[], { headers }: TableWords): string[] =>
  columns.map((column) => headers[column]);

/** A customer with what stands in her accounts; points are never blank, which also tells the row from a second row of headers. */
export function customerRow(
  fields: CustomerFields,
  balances: Readonly<Record<Account, number>>,
  { values, between }: TableWords,
): OutCell[] {
  const { gender = '', birthday = '', tags = [] } = fields;
  return [
    fields.number ?? '',
    fields.name ?? '',
    fields.phone ?? '',
    fields.wechat ?? '',
    tags.join(between),
    gender === '' ? '' : values[gender],
    birthday.replace(/^lunar:(\d\d)L/, `${values.lunarLeap}$1`).replace(/^lunar:/, values.lunar),
    fields.area ?? '',
    fields.note ?? '',
    balances.points,
    balances.stored === 0 ? null : yuanCell(balances.stored),
    balances.times === 0 ? null : balances.times,
    balances.tab === 0 ? null : yuanCell(balances.tab),
    fields.seat ?? '',
    fields.archived ? values.yes : '',
  ];
}

/** Who came, in the three columns by which the import finds her again; blank for a walk-in. */
export type WhoCells = readonly [number: string, name: string, phone: string];
export const NOBODY: WhoCells = ['', '', ''];
export const whoCells = ({ number = '', name = '', phone = '' }: CustomerFields): WhoCells => [
  number,
  name,
  phone,
];

/** `minute` after midnight, negative if nobody noted it; the amount in fen, negative where money was given back. */
export const visitRow = (
  visit: {
    readonly day: Day;
    readonly minute: number;
    readonly kind: VisitKind;
    readonly amountFen: number;
    readonly note: string;
  },
  who: WhoCells,
  { values }: TableWords,
): OutCell[] => [
  { digits: visit.day },
  visit.minute < 0 ? null : { digits: clockText(visit.minute) },
  ...who,
  values[visit.kind],
  yuanCell(visit.amountFen),
  visit.note,
];

/** `amount` in the account's own unit: whole points, uses, or fen (written as yuan). */
export const ledgerRow = (
  entry: {
    readonly day: Day;
    readonly account: Account;
    readonly amount: number;
    readonly reason: EntryReason;
    readonly note: string;
  },
  who: WhoCells,
  { values, accounts }: TableWords,
): OutCell[] => [
  { digits: entry.day },
  ...who,
  accounts[entry.account],
  isMoney(entry.account) ? yuanCell(entry.amount) : entry.amount,
  values[entry.reason],
  entry.note,
];

const isMoney = (account: Account): boolean => account === 'stored' || account === 'tab';

/** Fen as yuan with two decimals: -95 is "-0.95". */
export function yuanCell(fen: number): Digits {
  const size = Math.abs(fen);
  const rest = size % 100;
  return { digits: `${fen < 0 ? '-' : ''}${(size - rest) / 100}.${two(rest)}` };
}

/** "09:05"; the small hours after a night's fishing stay with their evening: "25:30". */
const clockText = (minute: number): string => `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;

const two = (value: number): string => String(value).padStart(2, '0');
