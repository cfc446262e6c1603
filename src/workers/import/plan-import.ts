/** Compares a file with the book: which customers are known, which visits are there already. */
import type { CustomerFields } from '../../domain/customers/customer';
import { idFromBytes, type CustomerId } from '../../domain/shared/id';
import { dayFromNumber } from '../../domain/shared/day';
import { REFUND, type ImportDraft, type VisitTotals } from '../../files/csv/draft';
import { addToTotals, noTotals } from '../../files/csv/draft-visits';
import { isNumbered } from '../../files/csv/transaction-id';
import type { KnownBook, KnownCustomer, Recognised } from './known-book';
import {
  fieldChanges,
  takenFields,
  type FieldChange,
  type Match,
  type MatchChoices,
} from './match-fields';
import type { ImportCounts } from './report';

export interface ImportPlan {
  /** Per customer of the draft: who she is in the book, or null for a new one. */
  readonly known: readonly (KnownCustomer | null)[];
  /** Per customer of the draft: the fields to write; null if nothing is to be said. */
  readonly fields: readonly (CustomerFields | null)[];
  /** Visits to write, by their index in the draft; null for all of them. */
  readonly visits: Uint32Array | null;
  /** Openings to write, by their index in the draft. */
  readonly openings: readonly number[];
  readonly counts: ImportCounts;
  /** Known customers of whom the file says something else, or who were known by name alone. */
  readonly matches: readonly Match[];
}

/** `idOf` gives the id that this import gives to a customer who first appears in a line: by it an earlier import of the same file is recognised, whatever she is called now. */
export function planImport(
  draft: ImportDraft,
  book: KnownBook,
  idOf: (line: number) => CustomerId,
  choices: MatchChoices,
): ImportPlan {
  const strangers = new Set(choices.strangers);
  const recognised = draft.customers.map(({ key, fields, line }): Recognised | null => {
    if (book.isEmpty) return null;
    const her = book.withId(idOf(line));
    return her ? { who: her, byNameAlone: false } : book.customer(key, fields);
  });
  const known = recognised.map((one, i) =>
    one && !(one.byNameAlone && strangers.has(draft.customers[i]!.line)) ? one.who : null,
  );
  const { visits } = draft;
  const { firstDay, lastDay } = visits;
  book.learnVisits(firstDay, lastDay, visits.paymentIds !== null);
  const news = book.hasVisits || visits.paymentIds ? newVisits(draft, known, book) : null;
  const { walkIns, refunds, amountFen } = news?.totals ?? visits.totals;
  const openings = newOpenings(draft, known);
  const nothingNew = news && visits.paymentIds ? broughtNothing(draft, known, news.rows) : null;
  const changes = draft.customers.map((customer, i) => {
    const her = recognised[i]?.who;
    return her ? fieldChanges(customer, her.fields, choices) : [];
  });
  const fields = draft.customers.map((customer, i) => {
    if (nothingNew?.has(i)) return null;
    return known[i] ? takenFields(customer.fields, changes[i]!) : customer.fields;
  });
  return {
    known,
    fields,
    visits: news?.rows ?? null,
    openings,
    matches: recognised.flatMap((one, i) =>
      one && (one.byNameAlone || changes[i]!.length)
        ? [matchOf(draft.customers[i]!.line, one, changes[i]!)]
        : [],
    ),
    counts: {
      customers: draft.customers.length,
      newCustomers: known.filter((one, i) => one === null && !nothingNew?.has(i)).length,
      updated: fields.filter((one, i) => one && known[i]).length,
      conflicts: changes.filter((all, i) => known[i] && all.some(isRefused)).length,
      visits: (news?.rows.length ?? visits.length) - walkIns - refunds,
      walkIns,
      refunds,
      cancelled: draft.lines.cancelled,
      leftOut: draft.lines.leftOut,
      same: news?.sameLines ?? 0,
      customerLines: draft.lines.customerLines,
      problems: draft.problems.length,
      firstDay: visits.length ? dayFromNumber(firstDay) : null,
      lastDay: visits.length ? dayFromNumber(lastDay) : null,
      amountFen,
    },
  };
}

/** Whether the book says otherwise, and its word stays. */
const isRefused = ({ book, taken }: FieldChange): boolean => book !== '' && !taken;

const matchOf = (
  line: number,
  { who, byNameAlone }: Recognised,
  changes: FieldChange[],
): Match => ({
  line,
  name: who.fields.name ?? '',
  byNameAlone,
  changes,
});

/** An account is opened once: a customer who has had points keeps what the book counts, even if that is nothing. */
function newOpenings(draft: ImportDraft, known: readonly (KnownCustomer | null)[]): number[] {
  const opened = new Set<string>();
  return draft.openings.flatMap(({ customer, account, amount }, i) => {
    const her = known[customer] ?? null;
    const hers = `${account}/${her?.id}`;
    if (amount === 0 || her?.accounts.has(account) || (her && opened.has(hers))) return [];
    if (her) opened.add(hers);
    return [i];
  });
}

interface NewVisits {
  readonly rows: Uint32Array;
  readonly totals: VisitTotals;
  /** Lines of the file behind visits that the book has already. */
  readonly sameLines: number;
}

function newVisits(
  draft: ImportDraft,
  known: readonly (KnownCustomer | null)[],
  book: KnownBook,
): NewVisits {
  const { visits } = draft;
  const rows = new Uint32Array(visits.length);
  const totals = noTotals();
  let count = 0;
  let sameLines = 0;
  for (let i = 0; i < visits.length; i++) {
    if (isThere(draft, i, known, book)) {
      sameLines += visits.lines[i]!;
      continue;
    }
    rows[count++] = i;
    addToTotals(totals, visits.kind[i]!, visits.customer[i]!, visits.amountFen[i]!);
  }
  return { rows: rows.slice(0, count), totals, sameLines };
}

/** Strangers whose payments the book has already, all of them: payers who have given themselves another name since. */
function broughtNothing(
  { customers, visits }: ImportDraft,
  known: readonly (KnownCustomer | null)[],
  rows: Uint32Array,
): ReadonlySet<number> {
  const strangers = new Set(customers.keys());
  known.forEach((one, i) => one && strangers.delete(i));
  for (const row of rows) strangers.delete(visits.customer[row]!);
  return strangers;
}

function isThere(
  draft: ImportDraft,
  i: number,
  known: readonly (KnownCustomer | null)[],
  book: KnownBook,
): boolean {
  const { visits } = draft;
  const ids = visits.paymentIds;
  if (ids && isNumbered(ids, i) && book.meetId(idFromBytes(ids, 16 * i))) return true;
  const customer = visits.customer[i]!;
  const who: CustomerId | '' | undefined = customer < 0 ? '' : known[customer]?.id;
  if (who === undefined) return false;
  const refund = visits.kind[i] === REFUND;
  return book.meetVisit(who, visits.day[i]!, visits.amountFen[i]!, refund, visits.minute[i]!);
}
