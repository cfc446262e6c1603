/** Guesses which column means what: by headers first, by content where they say nothing. */
import { rowOf } from './cells';
import { guessDateOrder } from './date-order';
import { headerMeanings, isKnownHeader, plainHeader } from './field-headers';
import { looksLikeAmount, looksLikeDate, looksLikeMobile, looksLikeName } from './looks-like-value';
import type { ImportField, Mapping } from './mapping';
import { unusualDates } from './read-whens';
import type { Table } from './table';

type Columns = Partial<Record<ImportField, number>>;

const SAMPLED_ROWS = 500;
/** Date before time and amount before points, as the first of a pair takes the better column. */
const ORDER: readonly ImportField[] = [
  'date',
  'time',
  'amount',
  'quantity',
  'price',
  'receipt',
  'direction',
  'type',
  'status',
  'name',
  'phone',
  'customer',
  'wechat',
  'points',
  'stored',
  'times',
  'tab',
  'tags',
  'gender',
  'birthday',
  'area',
  'note',
];
/** Headers that may stand over names or phones as well as over numbers. */
const VAGUE_CUSTOMER = new Set('客户 顾客 会员 customer client member 编号 number cust'.split(' '));

/** The best first guess; the vendor may change any part of it. Dates are needed for visits, so without a date there is no amount. */
export function guessMapping(table: Table): Mapping {
  const columns: Columns = {};
  const taken = new Set<number>();
  const take = (field: ImportField, column: number): void => {
    columns[field] = column;
    taken.add(column);
  };
  const sample = sampleRows(table);
  for (const field of ORDER) {
    const column = byHeader(table.headers, sample, field, taken);
    if (column >= 0) take(field, column);
  }
  settleCustomer(table, sample, columns);
  byContent(table, sample, columns, taken, take);
  if (columns.date === undefined) {
    delete columns.amount;
    delete columns.time;
  } else {
    // Beside a sale or a payment stands what was left then, and of the bank's own account at that.
    delete columns.stored;
    delete columns.times;
    delete columns.tab;
  }
  return withDateOrder(table, columns);
}

/** The mapping with its date order judged anew over the whole date column; for a date column the vendor chose himself. */
export function withDateOrder(table: Table, columns: Mapping['columns']): Mapping {
  const { date } = columns;
  const { order, open } = guessDateOrder(date === undefined ? [] : unusualDates(table.cells, date));
  return { columns, dateOrder: order, dateOrderOpen: open };
}

/** The free column whose header stands best for the field; of two alike, the first that is not empty. −1 if none. */
function byHeader(
  headers: readonly string[],
  sample: readonly (readonly string[])[],
  field: ImportField,
  taken: ReadonlySet<number>,
): number {
  let best = -1;
  let bestRank = Infinity;
  headers.forEach((header, column) => {
    const meaning = headerMeanings(header).find((candidate) => candidate.field === field);
    if (!meaning || taken.has(column)) return;
    const empty = sample.length > 0 && !sample.some((row) => (row[column] ?? '').trim() !== '');
    const rank = meaning.rank + (empty ? 1000 : 0);
    if (rank < bestRank) {
      best = column;
      bestRank = rank;
    }
  });
  return best;
}

/** A column called 客户 holds phones, names or numbers: its content tells which. */
function settleCustomer(
  table: Table,
  sample: readonly (readonly string[])[],
  columns: Columns,
): void {
  const column = columns.customer;
  if (column === undefined) return;
  if (!VAGUE_CUSTOMER.has(plainHeader(table.headers[column] ?? ''))) return;
  const cells = filled(sample, column);
  const field =
    columns.phone === undefined && share(cells, looksLikeMobile) > 0.5
      ? 'phone'
      : columns.name === undefined && share(cells, looksLikeName) > 0.5
        ? 'name'
        : 'customer';
  if (field === 'customer') return;
  delete columns.customer;
  columns[field] = column;
}

/** Fills date, phone, amount and name from columns whose headers nobody knows. */
function byContent(
  table: Table,
  sample: readonly (readonly string[])[],
  columns: Columns,
  taken: ReadonlySet<number>,
  take: (field: ImportField, column: number) => void,
): void {
  const looks = [
    ['date', looksLikeDate, 0.8],
    ['phone', looksLikeMobile, 0.7],
    ['amount', looksLikeAmount, 0.8],
    ['name', looksLikeName, 0.8],
  ] as const;
  for (const [field, looksRight, enough] of looks) {
    if (columns[field] !== undefined) continue;
    if (field === 'amount' && columns.quantity !== undefined && columns.price !== undefined)
      continue;
    if (field === 'name' && columns.customer !== undefined) continue;
    const free = table.headers
      .map((header, column) => ({ column, cells: filled(sample, column), header }))
      .filter(({ column, header }) => !taken.has(column) && !isKnownHeader(header))
      .filter(({ cells }) => cells.length > 0 && share(cells, looksRight) >= enough);
    // Money mostly stands to the right of quantities and running numbers.
    const chosen = field === 'amount' ? free.at(-1) : free[0];
    if (chosen) take(field, chosen.column);
  }
}

function sampleRows({ cells }: Table): readonly (readonly string[])[] {
  const step = Math.max(1, Math.floor(cells.length / SAMPLED_ROWS));
  const count = Math.ceil(cells.length / step);
  return Array.from({ length: count }, (_, i) => rowOf(cells, i * step));
}

const filled = (sample: readonly (readonly string[])[], column: number): readonly string[] =>
  sample.map((row) => (row[column] ?? '').trim()).filter((cell) => cell !== '');

const share = (cells: readonly string[], test: (cell: string) => boolean): number =>
  cells.length === 0 ? 0 : cells.filter(test).length / cells.length;
