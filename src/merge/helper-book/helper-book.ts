/**
 * The book a helper gets for his own phone: whom he may serve, and nothing of what the shop takes. It holds
 *
 * - his own facts as they are, so that a lost phone gets them back, and what explains them (voids, joined customers, erasures);
 * - made-up facts of one import of his own: per customer name, tags, seat, number and the last four digits of the phone;
 *   per account what it holds beside his own entries; the shop's name and points rule.
 *
 * The owner's book holds a void of that import, stamped later than anything in it: wherever that void arrives the
 * made-up facts no longer count, and the true ones stand alone. On the helper's phone, where it never arrives, they do.
 */
import { phoneTail } from '../../domain/customers/phone';
import type { CustomerFields } from '../../domain/customers/customer';
import { ACCOUNTS, type Account, type Fact, type FieldValue } from '../../domain/facts/fact';
import { personKey } from '../../domain/people/shop-people';
import { idFromBytes, type CustomerId, type DeviceId, type FactId } from '../../domain/shared/id';
import type { When } from '../../domain/shared/when';
import type { Clock } from '../clock';
import { deadFacts } from '../fold/dead';
import { foldBook, type Book } from '../fold/fold';
import { forEachLive } from '../fold/live-rows';
import type { FactColumns } from '../packs/pack';
import { FACT_VERSION } from '../packs/row';
import { tablesOf } from '../packs/table';
import { hashedId, helperImport, HELPER_SOURCE } from './helper-import';
import { recordedBy, rowsWhere, isHanding } from './parts';

export interface HelperBookAsked {
  readonly person: string;
  /** The stamp of the void in the owner's book that answers this file. */
  readonly answer: Clock & { readonly device: DeviceId };
  readonly at: When;
}

/** Settings without which the counter would reckon otherwise than the owner. */
const SETTINGS = ['preset', 'shopName', 'pointsOn', 'pointsEarnPerFen', 'pointWorthFen'];

export function helperBook(
  tables: readonly FactColumns[],
  asked: HelperBookAsked,
): readonly FactColumns[] {
  const own = recordedBy(tables, asked.person);
  const book = foldBook(tables);
  const facts = [...about(book, asked), ...balances(tables, book, own, asked)];
  return [...truth(tables, own), ...tablesOf(facts)];
}

/** His own facts, and what explains them to his phone. */
function truth(tables: readonly FactColumns[], own: ReturnType<typeof recordedBy>): FactColumns[] {
  const explained = new Set<string>();
  const idAt = (table: FactColumns, i: number): string => idFromBytes(table.id, i * 16);
  for (const table of tables)
    for (let i = 0; i < table.n; i++)
      if (table.kind === 'alias' || own(table, i)) explained.add(idAt(table, i));
  return rowsWhere(tables, (table, i) => {
    if (table.kind === 'void') {
      return own(table, i) || (!!table.ref && explained.has(idFromBytes(table.ref, i * 16)));
    }
    if (table.kind === 'setting') return isHanding(table, i);
    return table.kind === 'alias' || table.kind === 'erase' || own(table, i);
  });
}

/** Made-up facts: who the customers are as far as a helper may know, the shop's settings, and the import all of it belongs to. */
function about(book: Book, asked: HelperBookAsked): Fact[] {
  const { person, answer, at } = asked;
  const customers = book.fields.map((fields, i): Fact => {
    const customer = idFromBytes(book.ids, i * 16) as CustomerId;
    return { ...madeUp(asked, customer), customer, kind: 'edit', fields: whatToKnow(fields) };
  });
  const settings: Record<string, FieldValue> = {};
  for (const key of [...SETTINGS, personKey(person)])
    if (book.settings[key] !== undefined) settings[key] = book.settings[key];
  return [
    ...customers,
    { ...madeUp(asked, 'settings'), customer: null, kind: 'setting', fields: settings },
    {
      ...madeUp(asked, 'import'),
      ...justBefore(answer),
      at,
      customer: null,
      kind: 'import',
      batch: helperImport(person),
      source: HELPER_SOURCE + person,
      customers: customers.length,
      visits: 0,
    },
  ];
}

function whatToKnow(fields: CustomerFields): Record<string, FieldValue> {
  const { name = '', tags = [], seat = '', number = '', archived = false, phone = '' } = fields;
  const known = { name, tags, seat, number, archived, phone: phoneTail(phone) };
  return Object.fromEntries(
    Object.entries(known).filter(([, value]) =>
      Array.isArray(value) ? value.length > 0 : Boolean(value),
    ),
  );
}

/** What each account holds beside his own entries, which he has himself; 0 too, where a file before may have said otherwise. */
function balances(
  tables: readonly FactColumns[],
  book: Book,
  own: ReturnType<typeof recordedBy>,
  asked: HelperBookAsked,
): Fact[] {
  const sums = new Map<string, { place: number; account: Account; amount: number }>();
  const add = (table: FactColumns, row: number, t: number, live: boolean): void => {
    const account = ACCOUNTS.find((one) => table.codes[table.code[row]!]?.startsWith(`${one}/`));
    const place = table.customer[row] ? book.places[t]![table.customer[row] - 1]! : -1;
    if (account === undefined || place < 0 || own(table, row)) return;
    const key = `${place} ${account}`;
    const sum = sums.get(key) ?? { place, account, amount: 0 };
    sums.set(key, sum);
    if (live) sum.amount += table.amount[row]!;
  };
  tables.forEach((table, t) => {
    if (table.kind === 'entry') for (let i = 0; i < table.n; i++) add(table, i, t, false);
  });
  forEachLive(tables, 'entry', deadFacts(tables), (table, row, t) => add(table, row, t, true));
  return [...sums.values()].map(({ place, account, amount }): Fact => {
    const customer = idFromBytes(book.ids, place * 16) as CustomerId;
    const envelope = madeUp(asked, `${customer} ${account}`);
    return {
      ...envelope,
      customer,
      kind: 'entry',
      account,
      amount,
      reason: 'opening',
      visit: null,
    };
  });
}

/**
 * The envelope of a made-up fact. Its id follows from person and matter, so that the next file's copy takes the place of
 * this one's; l = 0 lets every fact that somebody really recorded win over it, and c says which copy is newer.
 */
const madeUp = ({ person, answer, at }: HelperBookAsked, matter: string) => ({
  id: hashedId(`${person} ${matter}`) as FactId,
  l: 0,
  c: answer.l,
  device: answer.device,
  v: FACT_VERSION,
  at,
  batch: helperImport(person),
});

/** Later than the void of the file before, earlier than the one that answers this file. */
const justBefore = ({ l, c }: Clock): Clock => (c > 0 ? { l, c: c - 1 } : { l: l - 1, c: 2 ** 32 });
