/** A planned import as tables of facts: columns straight from columns, because a file may hold a million visits. */
import { ACCOUNTS, type Draft } from '../../domain/facts/fact';
import { numberOfDay } from '../../domain/shared/day';
import { idFromBytes, idToBytes, type CustomerId, type ImportId } from '../../domain/shared/id';
import type { When } from '../../domain/shared/when';
import { REFUND, SESSION, type ImportDraft } from '../../files/csv/draft';
import { isNumbered } from '../../files/csv/transaction-id';
import { deriveIdInto, hashIdInto } from '../../merge/derived-id';
import type { FactColumns } from '../../merge/packs/pack';
import { FACT_VERSION } from '../../merge/packs/row';
import { emptyTable } from '../../merge/packs/table';
import type { ImportPlan } from './plan-import';

export interface ImportStamp {
  readonly id: ImportId;
  readonly l: number;
  readonly c: number;
  readonly device: string;
  readonly at: When;
}

/**
 * What a line of the file can bring: a customer, the edit that makes her, a visit, an opening balance of each account. Their ids follow
 * from the line, so that a line mended later names nothing else anew.
 */
const CUSTOMER = 0;
const EDIT = 1;
const VISIT = 2;
const OPENING = 3;
const numberOf = (line: number, what: number): number => 8 * line + what;

/** The ids that an import gives to the customers it brings, by the line in which each first appears. */
export function customerIds(id: ImportId): (line: number) => CustomerId {
  const seed = new Uint8Array(16);
  idToBytes(id, seed);
  const bytes = new Uint8Array(16);
  return (line) => {
    deriveIdInto(bytes, 0, seed, numberOf(line, CUSTOMER));
    return idFromBytes(bytes) as CustomerId;
  };
}

export function importTables(
  draft: ImportDraft,
  plan: ImportPlan,
  stamp: ImportStamp,
): FactColumns[] {
  const seed = new Uint8Array(16);
  idToBytes(stamp.id, seed);
  const customers = new Uint8Array(draft.customers.length * 16);
  plan.known.forEach((known, i) => {
    if (known) idToBytes(known.id, customers, i * 16);
    else deriveIdInto(customers, i * 16, seed, numberOf(draft.customers[i]!.line, CUSTOMER));
  });
  const shared = { stamp, seed, customers };
  const tables = [
    editTable(draft, plan, shared),
    openingTable(draft, plan, shared),
    visitTable(draft, plan, shared),
  ];
  return tables.filter((table) => table.n > 0);
}

interface Shared {
  readonly stamp: ImportStamp;
  /** The import's id in bytes. */
  readonly seed: Uint8Array;
  /** The ids of the draft's customers, 16 bytes each. */
  readonly customers: Uint8Array;
}

/** A table whose rows all say by whom, when and with which import they came; the rest is for the caller to fill. */
function blankTable(kind: string, n: number, withText: boolean, codes: string[], shared: Shared) {
  const { stamp, customers } = shared;
  const table = emptyTable(kind, n, false, withText);
  table.l.fill(stamp.l);
  table.c.fill(stamp.c);
  table.v.fill(FACT_VERSION);
  table.day.fill(numberOfDay(stamp.at.day));
  table.minute.fill(stamp.at.minute ?? -1);
  table.zone.fill(stamp.at.zone);
  table.batch.fill(1);
  return { ...table, customers, devices: [stamp.device], batches: [stamp.id as string], codes };
}

function visitTable({ visits }: ImportDraft, plan: ImportPlan, shared: Shared): FactColumns {
  const n = plan.visits?.length ?? visits.length;
  const codes = ['purchase', 'session', 'refund'];
  const table = blankTable(
    'visit',
    n,
    visits.notes.size > 0 || visits.items !== null,
    codes,
    shared,
  );
  for (let to = 0; to < n; to++) {
    const from = plan.visits ? plan.visits[to]! : to;
    const { paymentIds: ids } = visits;
    if (ids && isNumbered(ids, from))
      table.id.set(ids.subarray(16 * from, 16 * from + 16), 16 * to);
    else deriveIdInto(table.id, to * 16, shared.seed, numberOf(visits.line[from]!, VISIT));
    table.day[to] = visits.day[from]!;
    table.minute[to] = visits.minute[from]!;
    table.customer[to] = visits.customer[from]! + 1;
    const kind = visits.kind[from];
    table.code[to] = kind === REFUND ? 2 : kind === SESSION ? 1 : 0;
    table.amount[to] = visits.amountFen[from]!;
    if (table.text) table.text[to] = textOf(visits, from);
  }
  return table;
}

/** Items and note as a visit's text, null where there is neither. */
function textOf(visits: ImportDraft['visits'], visit: number): string | null {
  const items = visits.items?.of(visit) ?? [];
  const note = visits.notes.get(visit);
  if (items.length === 0 && note === undefined) return null;
  return JSON.stringify({
    ...(items.length > 0 ? { items } : {}),
    ...(note === undefined ? {} : { note }),
  });
}

/**
 * The edit that makes a customer has the id of her line. What is said of one the book knows is named by what it says:
 * under the id of an edit made earlier it would take that one's place.
 */
function editTable(
  { customers }: ImportDraft,
  { fields, known }: ImportPlan,
  shared: Shared,
): FactColumns {
  const n = fields.reduce((sum, one) => sum + (one ? 1 : 0), 0);
  const table = blankTable('edit', n, true, [''], shared);
  let to = 0;
  fields.forEach((one, i) => {
    if (!one) return;
    const { line } = customers[i]!;
    const text = JSON.stringify(one);
    const her = known[i];
    if (her) hashIdInto(table.id, to * 16, [shared.stamp.id, line, her.id, text].join('|'));
    else deriveIdInto(table.id, to * 16, shared.seed, numberOf(line, EDIT));
    table.customer[to] = i + 1;
    table.text![to++] = text;
  });
  return table;
}

function openingTable(draft: ImportDraft, plan: ImportPlan, shared: Shared): FactColumns {
  const codes = ACCOUNTS.map((account) => `${account}/opening`);
  const table = blankTable('entry', plan.openings.length, false, codes, shared);
  plan.openings.forEach((i, to) => {
    const { customer, account, amount, line } = draft.openings[i]!;
    const code = ACCOUNTS.indexOf(account);
    deriveIdInto(table.id, to * 16, shared.seed, numberOf(line, OPENING + code));
    table.customer[to] = customer + 1;
    table.code[to] = code;
    table.amount[to] = amount;
  });
  return table;
}

/** The fact that says the import took place. */
export const importDraft = (stamp: ImportStamp, source: string, plan: ImportPlan): Draft => ({
  kind: 'import',
  batch: stamp.id,
  source,
  customers: plan.counts.customers,
  visits: plan.counts.visits,
  customer: null,
  at: stamp.at,
});
