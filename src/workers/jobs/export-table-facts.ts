/** Tables of what happened, oldest first: a million visits stay columns until the moment each becomes a line. */
import {
  ACCOUNTS,
  type Account,
  type EntryReason,
  type FactKind,
  type VisitKind,
} from '../../domain/facts/fact';
import { dayFromNumber, type Day } from '../../domain/shared/day';
import { CsvParts } from '../../files/tables/csv-parts';
import {
  headersOf,
  LEDGER_COLUMNS,
  ledgerRow,
  NOBODY,
  VISIT_COLUMNS,
  visitRow,
  whoCells,
  type WhoCells,
} from '../../files/tables/table-rows';
import type { TableWords } from '../../files/tables/table-words';
import { deadFacts } from '../../merge/fold/dead';
import { foldBook } from '../../merge/fold/fold';
import { forEachLive } from '../../merge/fold/live-rows';
import type { FactColumns } from '../../merge/packs/pack';
import { readWholeBook } from '../../storage/read-all';
import type { CallContext } from '../call-context';

export async function addVisits(words: TableWords, context: CallContext): Promise<CsvParts> {
  const parts = new CsvParts(headersOf(VISIT_COLUMNS, words));
  await eachInOrder(
    'visit',
    context,
    () => true,
    (table, row, day, who) => {
      const kind = visitKind(table.codes[table.code[row]!]);
      const visit = { day, kind, minute: table.minute[row]!, amountFen: table.amount[row]! };
      return parts.add(visitRow({ ...visit, note: noteOf(table, row) }, who, words));
    },
  );
  return parts;
}

export async function addLedger(words: TableWords, context: CallContext): Promise<CsvParts> {
  const parts = new CsvParts(headersOf(LEDGER_COLUMNS, words));
  const codeOf = (table: FactColumns, row: number) =>
    (table.codes[table.code[row]!] ?? '').split('/');
  const isHers = (table: FactColumns, row: number) =>
    table.customer[row] !== 0 && isAccount(codeOf(table, row)[0]);
  await eachInOrder('entry', context, isHers, (table, row, day, who) => {
    const [account, reason] = codeOf(table, row);
    const amount = table.amount[row]!;
    const said = { account: account as Account, reason: entryReason(reason), amount };
    return parts.add(ledgerRow({ day, ...said, note: noteOf(table, row) }, who, words));
  });
  return parts;
}

/** Calls `take` for every fact of the kind that counts and is wanted, by day and minute; `take` answers when to tell how far it is. */
async function eachInOrder(
  kind: FactKind,
  { db, onProgress }: CallContext,
  wanted: (table: FactColumns, row: number) => boolean,
  take: (table: FactColumns, row: number, day: Day, who: WhoCells) => boolean,
): Promise<void> {
  const whole = await readWholeBook(db, (part) => onProgress({ phase: 'read', done: part * 0.3 }));
  const tables = [...whole.packs, ...whole.recent];
  const whoOf = visitors(tables);
  onProgress({ phase: 'compute', done: 0.5 });
  const { order, tableAt, rowAt } = inTimeOrder(tables, kind, wanted);
  let number = Number.NaN;
  let day = '' as Day;
  order.forEach((i, place) => {
    const table = tables[tableAt[i]!]!;
    const row = rowAt[i]!;
    // Sorted by day: each is written out once.
    if (table.day[row] !== number) {
      number = table.day[row]!;
      day = dayFromNumber(number);
    }
    if (take(table, row, day, whoOf(tableAt[i]!, row)))
      onProgress({ phase: 'write', done: 0.5 + (0.5 * place) / order.length });
  });
}

/** Who stands behind a row, by the table's number. */
function visitors(tables: readonly FactColumns[]): (table: number, row: number) => WhoCells {
  const { fields, places } = foldBook(tables);
  const cells = fields.map(whoCells);
  return (table, row) => {
    const customer = tables[table]!.customer[row]!;
    return customer ? (cells[places[table]![customer - 1]!] ?? NOBODY) : NOBODY;
  };
}

/** Days from 1900 on and minutes of a long night as one number that grows with time. */
const FIRST_DAY = 40_000;
const MINUTES = 8192;

/** The live facts' places, and the order in which they happened; of one minute, in the order of the packs. */
function inTimeOrder(
  tables: readonly FactColumns[],
  kind: FactKind,
  wanted: (table: FactColumns, row: number) => boolean,
) {
  const most = tables.reduce((sum, table) => sum + (table.kind === kind ? table.n : 0), 0);
  const tableAt = new Uint32Array(most);
  const rowAt = new Uint32Array(most);
  // Time and place in one number (below 2^53 up to eight million facts), so that bare numbers are sorted.
  const keys = new Float64Array(most);
  let n = 0;
  forEachLive(tables, kind, deadFacts(tables), (table, row, t) => {
    if (!wanted(table, row)) return;
    const minute = Math.min(table.minute[row]! + 1, MINUTES - 1);
    keys[n] = ((table.day[row]! + FIRST_DAY) * MINUTES + minute) * most + n;
    tableAt[n] = t;
    rowAt[n++] = row;
  });
  const order = Uint32Array.from(keys.subarray(0, n).sort(), (key) => key % most);
  return { order, tableAt, rowAt };
}

/** As the figures see it: whatever is no refund is a visit. */
const visitKind = (code: string | undefined): VisitKind =>
  code === 'refund' || code === 'session' ? code : 'purchase';

const REASONS: ReadonlySet<string> = new Set([
  'earn',
  'redeem',
  'adjust',
  'opening',
] satisfies EntryReason[]);
const entryReason = (code: string | undefined): EntryReason =>
  code !== undefined && REASONS.has(code) ? (code as EntryReason) : 'adjust';

/** Accounts of a later version are left out: what their figures mean nobody here can say. */
const isAccount = (code: string | undefined): code is Account =>
  (ACCOUNTS as readonly (string | undefined)[]).includes(code);

const noteOf = ({ text }: FactColumns, row: number): string => {
  const more = text?.[row];
  return more ? ((JSON.parse(more) as { readonly note?: string }).note ?? '') : '';
};
