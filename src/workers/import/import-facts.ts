/** A planned import as tables of facts: columns straight from columns, because a file may hold a million visits. */
import type { Draft, EditFact, EntryFact, Fact } from '../../domain/facts/fact';
import {
  idFromBytes,
  idToBytes,
  type CustomerId,
  type FactId,
  type ImportId,
} from '../../domain/shared/id';
import type { When } from '../../domain/shared/when';
import { REFUND, SESSION, type ImportDraft } from '../../files/csv/draft';
import { deriveIdInto } from '../../merge/derived-id';
import type { FactColumns } from '../../merge/packs/pack';
import { FACT_VERSION } from '../../merge/packs/row';
import { emptyTable, tablesOf } from '../../merge/packs/table';
import type { ImportPlan } from './plan-import';

export interface ImportStamp {
  readonly id: ImportId;
  readonly l: number;
  readonly c: number;
  readonly device: string;
  readonly at: When;
}

/** Ids of an import are counted in fours: customer, her edit, a visit, an opening balance. */
const CUSTOMER = 0;
const EDIT = 1;
const VISIT = 2;
const OPENING = 3;

/** The ids that an import gives to the customers it brings, by their number in the draft. */
export function customerIds(id: ImportId): (customer: number) => CustomerId {
  const seed = new Uint8Array(16);
  idToBytes(id, seed);
  const bytes = new Uint8Array(16);
  return (customer) => {
    deriveIdInto(bytes, 0, seed, 4 * customer + CUSTOMER);
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
  const idOf = customerIds(stamp.id);
  const customers = new Uint8Array(draft.customers.length * 16);
  plan.known.forEach((known, i) => idToBytes(known?.id ?? idOf(i), customers, i * 16));
  const facts = [
    ...editFacts(plan, stamp, seed, customers),
    ...openingFacts(draft, plan, stamp, seed, customers),
  ];
  const visits = visitTable(draft, plan, stamp, seed, customers);
  return [...tablesOf(facts), ...(visits.n ? [visits] : [])];
}

function visitTable(
  draft: ImportDraft,
  plan: ImportPlan,
  stamp: ImportStamp,
  seed: Uint8Array,
  customers: Uint8Array,
): FactColumns {
  const { visits } = draft;
  const table = emptyTable('visit', plan.visits.length, false, visits.notes.size > 0);
  table.l.fill(stamp.l);
  table.c.fill(stamp.c);
  table.v.fill(FACT_VERSION);
  table.zone.fill(stamp.at.zone);
  table.batch.fill(1);
  for (let to = 0; to < plan.visits.length; to++) {
    const from = plan.visits[to]!;
    deriveIdInto(table.id, to * 16, seed, 4 * from + VISIT);
    table.day[to] = visits.day[from]!;
    table.minute[to] = visits.minute[from]!;
    table.customer[to] = visits.customer[from]! + 1;
    const kind = visits.kind[from];
    table.code[to] = kind === REFUND ? 2 : kind === SESSION ? 1 : 0;
    table.amount[to] = visits.amountFen[from]!;
    const note = table.text && visits.notes.get(from);
    if (note) table.text![to] = JSON.stringify({ note });
  }
  return {
    ...table,
    customers,
    devices: [stamp.device],
    batches: [stamp.id],
    codes: ['purchase', 'session', 'refund'],
  };
}

function editFacts(
  plan: ImportPlan,
  stamp: ImportStamp,
  seed: Uint8Array,
  customers: Uint8Array,
): Fact[] {
  return plan.fields.flatMap((fields, i): EditFact[] =>
    fields
      ? [
          {
            ...envelope(stamp, seed, customers, i, 4 * i + EDIT),
            kind: 'edit',
            fields: { ...fields },
          },
        ]
      : [],
  );
}

function openingFacts(
  draft: ImportDraft,
  plan: ImportPlan,
  stamp: ImportStamp,
  seed: Uint8Array,
  customers: Uint8Array,
): Fact[] {
  return plan.openings.map((i): EntryFact => {
    const { customer, points } = draft.openings[i]!;
    return {
      ...envelope(stamp, seed, customers, customer, 4 * i + OPENING),
      kind: 'entry',
      account: 'points',
      reason: 'opening',
      amount: points,
      visit: null,
    };
  });
}

function envelope(
  stamp: ImportStamp,
  seed: Uint8Array,
  customers: Uint8Array,
  customer: number,
  ordinal: number,
) {
  const id = new Uint8Array(16);
  deriveIdInto(id, 0, seed, ordinal);
  return {
    id: idFromBytes(id) as FactId,
    l: stamp.l,
    c: stamp.c,
    device: stamp.device as Fact['device'],
    v: FACT_VERSION,
    at: stamp.at,
    customer: idFromBytes(customers, customer * 16) as CustomerId,
    batch: stamp.id,
  };
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
