/** Demo data: a simulated vendor, brought in like an import, so that it leaves as one. */
import {
  ACCOUNTS,
  type Draft,
  type EditFact,
  type EntryFact,
  type Fact,
} from '../../domain/facts/fact';
import { basketsOf } from '../../domain/simulation/baskets';
import { demoVendor } from '../../domain/simulation/demo-vendor';
import { seatsOf } from '../../domain/simulation/seats';
import {
  SIMULATED_KINDS,
  WALK_IN,
  type SimulatedVendor,
} from '../../domain/simulation/simulated-vendor';
import { pointsEarned } from '../../domain/loyalty/points-rule';
import { dayFromNumber } from '../../domain/shared/day';
import type { Fen } from '../../domain/shared/fen';
import {
  idFromBytes,
  idToBytes,
  type CustomerId,
  type FactId,
  type ImportId,
} from '../../domain/shared/id';
import type { Result } from '../../domain/shared/result';
import { deriveIdInto } from '../../merge/derived-id';
import { FACT_VERSION, factAt } from '../../merge/packs/row';
import { tablesOf } from '../../merge/packs/table';
import { readWholeBook } from '../../storage/read-all';
import { readHead } from '../../storage/tables/head';
import { DEMO_SOURCE } from '../demo-source';
import { tagOfSource } from '../tag-source';
import type { CallContext } from '../call-context';
import type { JobProblem } from '../job-problem';
import { rewriteOnly } from './rewrite';

export async function loadDemo(
  { preset }: { readonly preset: 'pond' | 'stall' },
  context: CallContext,
): Promise<Result<null, JobProblem>> {
  const { now, source } = context;
  const vendor = demoVendor(preset, now.day, now.minute ?? undefined);
  const batch = source.newId() as ImportId;
  const facts = demoFacts(vendor, batch, source.nowMs(), now.zone);
  const incoming = tablesOf(facts);
  const visits = facts.filter((fact) => fact.kind === 'visit').length;
  return rewriteOnly(context, {
    incoming,
    drafts: [
      {
        kind: 'import',
        batch,
        source: `${DEMO_SOURCE}${preset}`,
        customers: vendor.customers.length,
        visits,
        customer: null,
        at: now,
      },
    ],
  });
}

/** One point a yuan, like the rule of a new book. */
const RULE = { on: true, earnPerFen: 100 as Fen, pointWorthFen: 1 as Fen };

function demoFacts(vendor: SimulatedVendor, batch: ImportId, l: number, zone: number): Fact[] {
  const seed = new Uint8Array(16);
  idToBytes(batch, seed);
  const derived = new Uint8Array(16);
  let ordinal = 0;
  const newId = (): string => {
    deriveIdInto(derived, 0, seed, ordinal++);
    return idFromBytes(derived);
  };
  const envelope = { l, c: 0, device: '00000000000000de', v: FACT_VERSION, batch };
  const facts: unknown[] = [];
  const customers = vendor.customers.map((fields): CustomerId => {
    const customer = newId() as CustomerId;
    const at = { day: vendor.firstDay, minute: null, zone };
    const edit: Omit<EditFact, 'l' | 'c' | 'device' | 'v' | 'batch'> = {
      id: newId() as FactId,
      kind: 'edit',
      fields: { ...fields },
      customer,
      at,
    };
    facts.push({ ...envelope, ...edit });
    return customer;
  });
  const { visits } = vendor;
  const seats = seatsOf(vendor);
  const baskets = basketsOf(vendor);
  for (let i = 0; i < visits.count; i++) {
    const number = visits.customer[i]!;
    const customer = number === WALK_IN ? null : customers[number]!;
    const at = { day: dayFromNumber(visits.day[i]!), minute: visits.minute[i]!, zone };
    const id = newId() as FactId;
    const amountFen = visits.amountFen[i]! as Fen;
    const items = baskets[i]!;
    const visit = SIMULATED_KINDS[visits.kind[i]!]!;
    facts.push({
      ...envelope,
      id,
      kind: 'visit',
      visit,
      amountFen,
      customer,
      at,
      ...(items.length ? { items } : {}),
      ...(seats[i] ? { seat: seats[i] } : {}),
    });
    const amount = customer ? pointsEarned(RULE, amountFen) : 0;
    if (amount === 0) continue;
    const entry: Pick<EntryFact, 'kind' | 'account' | 'reason' | 'amount' | 'visit'> = {
      kind: 'entry',
      account: ACCOUNTS[0],
      reason: 'earn',
      amount,
      visit: id,
    };
    facts.push({ ...envelope, ...entry, id: newId(), customer, at });
  }
  return facts as Fact[];
}

/** Takes the demo out: its import is undone, and so is what was tried on its customers. */
export async function clearDemo(
  _: object,
  context: CallContext,
): Promise<Result<null, JobProblem>> {
  const head = await readHead(context.db);
  const demos = head.imports.filter((one) => one.source.startsWith(DEMO_SOURCE));
  const ids = new Set<string>(demos.map((one) => one.id));
  const tagged = new Set<string>(
    head.imports.filter((one) => tagOfSource(one.source)).map((one) => one.id),
  );
  const whole = await readWholeBook(context.db);
  const theirs = new Set<string>();
  const tried: Fact[] = [];
  const tables = [...whole.packs, ...whole.recent];
  for (const table of tables)
    if (table.kind === 'edit' && table.batches.some((batch) => ids.has(batch)))
      for (let i = 0; i < table.n; i++) {
        const fact = factAt(table, i);
        if (fact.batch && ids.has(fact.batch) && fact.customer) theirs.add(fact.customer);
      }
  for (const table of tables)
    for (let i = 0; i < table.n; i++) {
      const fact = factAt(table, i);
      if (fact.batch && !tagged.has(fact.batch)) continue;
      if (fact.customer && theirs.has(fact.customer) && fact.kind !== 'void') tried.push(fact);
    }
  const envelope = { at: context.now, batch: null };
  const drafts: Draft[] = [
    ...demos.map((one) => ({ ...envelope, kind: 'void' as const, target: one.id, customer: null })),
    ...tried.map(({ id, customer }) => ({
      ...envelope,
      kind: 'void' as const,
      target: id,
      customer,
    })),
  ];
  return rewriteOnly(context, { drafts });
}
