/** Compares a file with the book: which customers are known, which visits are there already. */
import { CUSTOMER_FIELDS, type CustomerFields } from '../../domain/customers/customer';
import { idFromBytes, type CustomerId } from '../../domain/shared/id';
import { dayFromNumber } from '../../domain/shared/day';
import { REFUND, type ImportDraft, type VisitTotals } from '../../files/csv/draft';
import { addToTotals, noTotals } from '../../files/csv/draft-visits';
import { isNumbered } from '../../files/csv/transaction-id';
import type { KnownBook, KnownCustomer } from './known-book';
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
}

/** `idOf` gives the id that this import gives to a customer who first appears in a line: by it an earlier import of the same file is recognised, whatever she is called now. */
export function planImport(
  draft: ImportDraft,
  book: KnownBook,
  idOf: (line: number) => CustomerId,
): ImportPlan {
  const known = draft.customers.map(({ key, fields, line }) =>
    book.isEmpty ? null : (book.withId(idOf(line)) ?? book.customer(key, fields)),
  );
  const { visits } = draft;
  const { firstDay, lastDay } = visits;
  book.learnVisits(firstDay, lastDay, visits.paymentIds !== null);
  const news = book.hasVisits || visits.paymentIds ? newVisits(draft, known, book) : null;
  const { walkIns, refunds, amountFen } = news?.totals ?? visits.totals;
  const openings = newOpenings(draft, known);
  const nothingNew = news && visits.paymentIds ? broughtNothing(draft, known, news.rows) : null;
  const fields = draft.customers.map((customer, i) =>
    nothingNew?.has(i) ? null : newFields(customer.fields, known[i]!),
  );
  return {
    known,
    fields,
    visits: news?.rows ?? null,
    openings,
    counts: {
      customers: draft.customers.length,
      newCustomers: known.filter((one, i) => one === null && !nothingNew?.has(i)).length,
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

/** Points are opened once: a customer who has had points keeps what the book counts, even if that is nothing. */
function newOpenings(draft: ImportDraft, known: readonly (KnownCustomer | null)[]): number[] {
  const opened = new Set<KnownCustomer>();
  return draft.openings.flatMap(({ customer, points }, i) => {
    const her = known[customer] ?? null;
    if (points === 0 || her?.hasPoints || (her && opened.has(her))) return [];
    if (her) opened.add(her);
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

/** A known customer keeps what the book says of her; the file fills in what is missing. */
function newFields(told: CustomerFields, known: KnownCustomer | null): CustomerFields | null {
  if (!known) return told;
  const missing = CUSTOMER_FIELDS.filter(
    (field) => !isEmpty(told[field]) && isEmpty(known.fields[field]),
  );
  return missing.length ? Object.fromEntries(missing.map((field) => [field, told[field]])) : null;
}

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === '' || value === false || (Array.isArray(value) && !value.length);
