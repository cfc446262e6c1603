/** One tap: facts, the cards and day sums they change, and the clock, in one transaction that is all or nothing. */
import { addVisit, emptyTally, tallyOf } from '../domain/customers/add-visit';
import { figuresAt } from '../domain/customers/figure-table';
import { readCustomerFields } from '../domain/customers/customer';
import type { Draft, Fact, VoidFact } from '../domain/facts/fact';
import { numberOfDay } from '../domain/shared/day';
import type { CustomerId, FactId } from '../domain/shared/id';
import { ok, type Result } from '../domain/shared/result';
import { tick, type Clock } from '../merge/clock';
import { placeInYear, type Year } from '../merge/fold/year';
import { foldBook } from '../merge/fold/fold';
import { FACT_VERSION } from '../merge/packs/row';
import { tablesOf } from '../merge/packs/table';
import type { Database } from './database';
import type { CardRow, HeadRow, OpenDay } from './schema/version-1';
import { readCard } from './tables/cards';
import { readHead } from './tables/head';
import { factOfTail, findFact, historyOf } from './tables/history';
import { readPeople } from './tables/people';
import { addToYear } from './tables/years';

/** Where time and new identities come from. */
export interface Source {
  nowMs(): number;
  newId(): string;
}

/** What a rule may look at while it decides what facts a tap makes; all of it inside the tap's own transaction. */
export interface TapReader {
  readonly head: HeadRow;
  card(id: CustomerId): Promise<CardRow | null>;
  find(id: FactId, customer?: CustomerId | null): Promise<Fact | null>;
  history(id: CustomerId): Promise<Fact[]>;
  /** Gives the id that counts where the book has several for one person. */
  people(): Promise<(id: CustomerId) => CustomerId>;
}

/** What a tap will most likely need, read in one go; anything else is read when asked for. */
export interface Likely {
  readonly customer?: CustomerId | undefined;
  /** The fact this tap would make: `decide` gets it if an earlier tap on the same form has made it already. */
  readonly fact?: FactId | undefined;
}

/**
 * Runs `decide`, stamps the facts it drafts and writes everything they change. Throws what the database throws;
 * then nothing is written. `initialsOf` gives the pinyin initials of names that the drafts set.
 */
export function append<P>(
  db: Database,
  source: Source,
  decide: (reader: TapReader, saved: Fact | null) => Promise<Result<readonly Draft[], P>>,
  initialsOf: (name: string) => string,
  likely: Likely = {},
): Promise<Result<readonly Fact[], P>> {
  const tables = [db.records, db.tail, db.packs, db.chunks, db.cards, db.years];
  return db.transaction('rw', tables, async () => {
    const { customer, fact } = likely;
    // Asked for together: each answer that is waited for alone costs a turn of the page.
    const [head, changed, saved] = await Promise.all([
      readHead(db),
      customer && db.cards.get(customer),
      fact && db.tail.where('id').equals(fact).first(),
    ]);
    const reader = tapReader(db, head);
    if (customer) reader.know(customer, readCard(db, head, customer, changed ?? null));
    const decided = await decide(reader, saved ? factOfTail(saved) : null);
    if (!decided.ok) return decided;
    if (decided.value.length === 0) return ok([]);
    const { facts, clock } = stampAll(decided.value, head, head.device, source);
    const [cards, days] = await Promise.all([
      changedCards(reader, facts, initialsOf),
      changedDays(db, reader, facts),
    ]);
    const now: HeadRow = {
      ...head,
      ...clock,
      facts: head.facts + facts.length,
      customers: head.customers + cards.newcomers,
      visits: head.visits + days.visits,
      openDay: days.open,
      settings: settingsAfter(head, facts),
    };
    await Promise.all([
      db.cards.bulkPut(cards.rows),
      days.years.length ? db.years.bulkPut(days.years) : null,
      db.tail.bulkAdd(facts.map((fact) => ({ ...fact }) as never)),
      db.records.put(now),
    ]);
    return ok(facts);
  });
}

function tapReader(
  db: Database,
  head: HeadRow,
): TapReader & {
  know(id: CustomerId, card: Promise<CardRow | null>): void;
} {
  const cards = new Map<CustomerId, Promise<CardRow | null>>();
  return {
    head,
    know: (id, card) => cards.set(id, card),
    card(id) {
      const asked = cards.get(id) ?? readCard(db, head, id);
      cards.set(id, asked);
      return asked;
    },
    find: (id, customer) => findFact(db, head, id, customer),
    history: (id) => historyOf(db, head, id),
    async people() {
      const idsOf = await readPeople(db, head.generation);
      return (id) => idsOf(id)[0] ?? id;
    },
  };
}

/** Drafts as facts of this device, each stamped later than `clock` and than the one before. */
export function stampAll(
  drafts: readonly Draft[],
  clock: Clock,
  device: HeadRow['device'],
  source: Source,
): { readonly facts: readonly Fact[]; readonly clock: Clock } {
  const now = source.nowMs();
  let { l, c } = clock;
  const facts = drafts.map((draft): Fact => {
    ({ l, c } = tick({ l, c }, now));
    const id = draft.id ?? (source.newId() as FactId);
    return { ...draft, id, l, c, device, v: FACT_VERSION };
  });
  return { facts, clock: { l, c } };
}

/** The cards of all customers the facts speak of, and by how many customers the book grows. */
async function changedCards(
  reader: TapReader,
  facts: readonly Fact[],
  initialsOf: (name: string) => string,
): Promise<{ readonly rows: CardRow[]; readonly newcomers: number }> {
  const byCustomer = new Map<CustomerId, Fact[]>();
  const personOf = await reader.people();
  for (const fact of facts) {
    if (!fact.customer) continue;
    const id = personOf(fact.customer);
    byCustomer.set(id, [...(byCustomer.get(id) ?? []), fact]);
  }
  const rows: CardRow[] = [];
  let newcomers = 0;
  for (const [id, theirs] of byCustomer) {
    const before = await reader.card(id);
    const after = advance(id, before, theirs) ?? (await recount(reader, id, theirs));
    newcomers += Number(!after.gone) - Number(before !== null);
    const name = after.fields.name ?? '';
    const initials = before && before.fields.name === name ? before.initials : initialsOf(name);
    rows.push({ ...after, initials });
  }
  return { rows, newcomers };
}

/** Kinds that say something of a customer which her card does not hold. */
const TALKS: ReadonlySet<Fact['kind']> = new Set<Fact['kind']>(['contact', 'feedback']);

/** The card after facts that only go forward in time, or null if the past has to be looked at again. */
function advance(id: CustomerId, before: CardRow | null, facts: readonly Fact[]): CardRow | null {
  const tally = before ? tallyOf(before.figures) : emptyTally();
  let fields = before?.fields ?? {};
  for (const fact of facts) {
    if (fact.kind === 'edit') fields = { ...fields, ...readCustomerFields(fact.fields) };
    else if (fact.kind === 'entry') tally.balances[fact.account] += fact.amount;
    else if (fact.kind === 'visit') {
      const day = numberOfDay(fact.at.day);
      const refund = fact.visit === 'refund';
      if (!refund && tally.visitDays > 0 && day < tally.lastDay) return null;
      addVisit(tally, day, fact.amountFen, refund);
    } else if (!(before && TALKS.has(fact.kind))) return null;
  }
  return { id, fields, initials: before?.initials ?? '', figures: tally };
}

/** The card computed anew from the customer's whole history. */
async function recount(
  reader: TapReader,
  id: CustomerId,
  facts: readonly Fact[],
): Promise<CardRow> {
  const history = await reader.history(id);
  const book = foldBook(tablesOf([...history, ...facts]), { undone: reader.head.undone });
  const [fields] = book.fields;
  return fields
    ? { id, fields, initials: '', figures: figuresAt(book.figures, 0) }
    : { id, fields: {}, initials: '', figures: emptyTally(), gone: true };
}

/**
 * New visits added to the open day and voided ones taken out, by how much the number of visits changes, and the years
 * that have to be written: those of older days, and that of the open day when a newer one begins.
 */
async function changedDays(
  db: Database,
  reader: TapReader,
  facts: readonly Fact[],
): Promise<{ readonly open: OpenDay | null; readonly years: Year[]; readonly visits: number }> {
  const years = new Map<number, Year>();
  let open = reader.head.openDay ?? null;
  let total = 0;
  const intoYear = async (sum: OpenDay): Promise<void> => {
    const { year } = placeInYear(sum.day);
    years.set(year, addToYear(years.get(year) ?? (await db.years.get(year)), sum));
  };
  for (const fact of facts) {
    const visit = fact.kind === 'void' ? await visitOf(reader, fact) : fact;
    if (visit?.kind !== 'visit') continue;
    const sign = fact.kind === 'void' ? -1 : 1;
    const day = numberOfDay(visit.at.day);
    const visits = visit.visit === 'refund' ? 0 : sign;
    const amountFen = sign * visit.amountFen;
    total += visits;
    if (open && day < open.day) await intoYear({ day, visits, amountFen });
    else {
      if (open && day > open.day) await intoYear(open);
      const before = open?.day === day ? open : { visits: 0, amountFen: 0 };
      open = { day, visits: before.visits + visits, amountFen: before.amountFen + amountFen };
    }
  }
  return { open, years: [...years.values()], visits: total };
}

const visitOf = (reader: TapReader, { target, customer }: VoidFact): Promise<Fact | null> =>
  reader.find(target as FactId, customer);

function settingsAfter(head: HeadRow, facts: readonly Fact[]): HeadRow['settings'] {
  const changed = facts.filter((fact) => fact.kind === 'setting');
  if (changed.length === 0) return head.settings;
  const all = Object.assign({}, head.settings, ...changed.map((fact) => fact.fields)) as Record<
    string,
    HeadRow['settings'][string]
  >;
  return Object.fromEntries(Object.entries(all).sort(([a], [b]) => (a < b ? -1 : 1)));
}
