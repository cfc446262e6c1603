/** A book is a pure function of its set of facts: this is that function. */
import { addVisit, emptyTally, resetTally } from '../../domain/customers/add-visit';
import {
  emptyFigureTable,
  writeFigures,
  type FigureTable,
} from '../../domain/customers/figure-table';
import { readCustomerFields, type CustomerFields } from '../../domain/customers/customer';
import type { VisitLog } from '../../domain/rhythm/visit-log';
import type { Account, Fields, ImportFact } from '../../domain/facts/fact';
import type { Day } from '../../domain/shared/day';
import type { ImportId } from '../../domain/shared/id';
import type { Clock } from '../clock';
import { erasedIn } from '../erase';
import { wordsOf } from '../id-index';
import { factAt } from '../packs/row';
import type { FactColumns } from '../packs/pack';
import { compareStamps } from '../stamp';
import type { Person } from './aliases';
import { deadFacts, type Dead } from './dead';
import { foldSettings, forEachEdit } from './fields';
import { forEachLive } from './live-rows';
import { groupByCustomer, liveVisits } from './live-visits';
import { personsOf } from './persons';
import { foldYears, type Year } from './year';

export interface LiveImport {
  readonly id: ImportId;
  readonly source: string;
  readonly customers: number;
  readonly visits: number;
  readonly day: Day;
}

export interface Book {
  /** Customers in the order of their ids, 16 bytes each; fields and figures have the same order. A person with several ids stands here once. */
  readonly ids: Uint8Array;
  /** Per table, and per entry of its customers: the person's place in that order, −1 where nothing of her counts. */
  readonly places: readonly Int32Array[];
  readonly fields: readonly CustomerFields[];
  readonly figures: FigureTable;
  /** When they came, in the same order. */
  readonly log: VisitLog;
  readonly settings: Fields;
  readonly years: readonly Year[];
  /** Those whom the vendor knows to be one, though the book has several ids for them. */
  readonly people: readonly Person[];
  readonly imports: readonly LiveImport[];
  /** Imports that were undone. */
  readonly undone: readonly string[];
  /** All facts, dead ones too. */
  readonly facts: number;
  /** Visits that count, walk-ins included, refunds not. */
  readonly visits: number;
  /** The largest stamp in the set. */
  readonly clock: Clock;
}

export interface FoldOptions {
  /** Count only visits and entries up to this DayNumber: the book as of a past day, with what is known of it now. */
  readonly upTo?: number;
  /** Imports known to be undone though the facts that say so are not among the tables (one customer's history). */
  readonly undone?: readonly string[];
}

export function foldBook(tables: readonly FactColumns[], options: FoldOptions = {}): Book {
  const upTo = options.upTo ?? Infinity;
  const dead = deadFacts(tables, options.undone);
  const { size: all, numberOf, ids: bytes, rank, people } = personsOf(tables, dead);
  const alive = new Uint8Array(all);
  const fields = new Array<Record<string, unknown> | undefined>(all);
  const erased = erasedIn(tables);
  forEachEdit(tables, 'edit', dead, (edit, table, row, t) => {
    const customer = table.customer[row]!;
    if (!customer) return;
    if (erased && erased.find(wordsOf(table.customers), customer - 1) >= 0) return;
    const number = numberOf[t]![customer - 1]!;
    alive[number] = 1;
    Object.assign((fields[number] ??= {}), readCustomerFields(edit));
  });

  const visits = liveVisits(tables, numberOf, dead, upTo, all);
  const balances = foldBalances(tables, numberOf, dead, upTo, all);
  for (let i = 0; i < all; i++) if (visits.perCustomer[i] || balances.touched[i]) alive[i] = 1;
  // Nobody can be called by no name: whoever was erased stays in the sums, and out of lists and warnings.
  if (erased)
    tables.forEach((table, t) => {
      if (table.kind !== 'erase') return;
      for (const number of numberOf[t]!) fields[number] ??= { archived: true };
    });

  const inOrder = new Uint32Array(all);
  for (let i = 0; i < all; i++) inOrder[rank[i]!] = i;
  const living = inOrder.filter((i) => alive[i]);
  const words = wordsOf(bytes);
  const ids = new Uint32Array(living.length * 4);
  const figures = emptyFigureTable(living.length);
  const byCustomer = groupByCustomer(visits);
  const log = emptyLog(living.length, byCustomer.order.length);
  let days = 0;
  const placeOf = new Int32Array(all).fill(-1);
  const tally = emptyTally();
  const { points, stored, times, tab } = balances.sums;
  living.forEach((number, place) => {
    placeOf[number] = place;
    for (let k = 0; k < 4; k++) ids[place * 4 + k] = words[number * 4 + k]!;
    resetTally(tally);
    for (let k = byCustomer.start[number]!; k < byCustomer.start[number + 1]!; k++) {
      const i = byCustomer.order[k]!;
      addVisit(tally, visits.day[i]!, visits.amountFen[i]!, visits.refund[i] === 1);
      if (tally.visitDays === 0) continue;
      const at = days + tally.visitDays - 1;
      log.day[at] = tally.lastDay;
      log.amountFen[at] = tally.lastAmountFen;
    }
    days += tally.visitDays;
    log.start[place + 1] = days;
    tally.balances.points = points[number]!;
    tally.balances.stored = stored[number]!;
    tally.balances.times = times[number]!;
    tally.balances.tab = tab[number]!;
    writeFigures(figures, place, tally);
  });

  const facts = tables.reduce((sum, table) => sum + table.n, 0);
  return {
    ids: new Uint8Array(ids.buffer),
    places: numberOf.map((numbers) => numbers.map((number) => placeOf[number]!)),
    fields: Array.from(living, (number) => (fields[number] ?? {}) as CustomerFields),
    figures,
    log: { ...log, day: log.day.subarray(0, days), amountFen: log.amountFen.subarray(0, days) },
    settings: foldSettings(tables, dead),
    years: foldYears(visits),
    people,
    imports: liveImports(tables, dead),
    undone: dead.undone(),
    facts,
    visits: visits.n - visits.refunds,
    clock: latestStamp(tables),
  };
}

/** With room for a day per visit; those of customer i end where start[i + 1] will say. */
const emptyLog = (customers: number, visits: number): VisitLog => ({
  start: new Uint32Array(customers + 1),
  day: new Int32Array(visits),
  amountFen: new Float64Array(visits),
});

/** The largest stamp, found with bare numbers: most facts of an import share one, and a million objects would be made. */
export function latestStamp(tables: readonly FactColumns[]): Clock {
  let l = 0;
  let c = 0;
  for (const table of tables)
    for (let i = 0; i < table.n; i++) {
      const later = table.l[i]! > l || (table.l[i] === l && table.c[i]! > c);
      if (!later) continue;
      l = table.l[i]!;
      c = table.c[i]!;
    }
  return { l, c };
}

function foldBalances(
  tables: readonly FactColumns[],
  numberOf: readonly Int32Array[],
  dead: Dead,
  upTo: number,
  customers: number,
) {
  const column = () => new Float64Array(customers);
  const sums = { points: column(), stored: column(), times: column(), tab: column() };
  const touched = new Uint8Array(customers);
  forEachLive(tables, 'entry', dead, (table, row, t) => {
    const customer = table.customer[row]!;
    if (!customer || table.day[row]! > upTo) return;
    const number = numberOf[t]![customer - 1]!;
    const account = (table.codes[table.code[row]!] ?? '').split('/')[0] as Account;
    // Not `in`: a file may say "constructor" where an account should stand.
    if (Object.hasOwn(sums, account)) sums[account][number]! += table.amount[row]!;
    touched[number] = 1;
  });
  return { sums, touched };
}

function liveImports(tables: readonly FactColumns[], dead: Dead): LiveImport[] {
  const imports = new Map<string, ImportFact>();
  for (const table of tables)
    if (table.kind === 'import')
      for (let i = 0; i < table.n; i++) {
        const fact = factAt(table, i);
        if (fact.kind !== 'import' || dead.isUndone(fact.batch)) continue;
        const before = imports.get(fact.batch);
        if (!before || compareStamps(fact, before) > 0) imports.set(fact.batch, fact);
      }
  return [...imports.values()]
    .map(({ batch, source, customers, visits, at }) => ({
      id: batch,
      source,
      customers,
      visits,
      day: at.day,
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}
