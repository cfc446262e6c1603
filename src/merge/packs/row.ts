/** One fact out of its columns, and back: the only two places that know how each kind lies in a pack. */
import { dayFromNumber, numberOfDay } from '../../domain/shared/day';
import type {
  FactKind,
  Account,
  EntryReason,
  Fact,
  Fields,
  LineItem,
  VisitKind,
} from '../../domain/facts/fact';
import type { Fen } from '../../domain/shared/fen';
import { idFromBytes } from '../../domain/shared/id';
import type { CustomerId, DeviceId, FactId, ImportId } from '../../domain/shared/id';
import { hasRef, type FactColumns } from './pack';

/** The kind-specific part of a fact, as it lies in the columns. */
export interface RowPayload {
  readonly code: string;
  readonly amount: number;
  readonly ref: string | null;
  readonly text: string | null;
}

/** Row i as a fact. Throws on JSON text that this app did not write and the file room did not check. */
export function factAt(columns: FactColumns, i: number): Fact {
  const customer = columns.customer[i]!;
  const batch = columns.batch[i]!;
  const minute = columns.minute[i]!;
  const envelope = {
    id: idFromBytes(columns.id, i * 16) as FactId,
    l: columns.l[i]!,
    c: columns.c[i]!,
    device: columns.devices[columns.device[i]!]! as DeviceId,
    v: columns.v[i]!,
    at: {
      day: dayFromNumber(columns.day[i]!),
      minute: minute < 0 ? null : minute,
      zone: columns.zone[i]!,
    },
    customer: customer ? (idFromBytes(columns.customers, (customer - 1) * 16) as CustomerId) : null,
    batch: batch ? (columns.batches[batch - 1]! as ImportId) : null,
  };
  const code = columns.codes[columns.code[i]!] ?? '';
  const text = columns.text?.[i] ?? null;
  const ref = hasRef(columns, i) ? idFromBytes(columns.ref!, i * 16) : null;
  switch (isKnown(columns, i) ? columns.kind : 'foreign') {
    case 'visit':
      return {
        ...envelope,
        kind: 'visit',
        visit: code as VisitKind,
        amountFen: columns.amount[i]! as Fen,
        ...(text ? (JSON.parse(text) as { items?: LineItem[]; note?: string }) : {}),
      };
    case 'entry': {
      const [account, reason] = code.split('/') as [Account, EntryReason];
      return {
        ...envelope,
        kind: 'entry',
        account,
        reason,
        amount: columns.amount[i]!,
        visit: ref as FactId | null,
        ...(text ? (JSON.parse(text) as { note?: string }) : {}),
      };
    }
    case 'edit':
    case 'setting':
      return {
        ...envelope,
        kind: columns.kind as 'edit' | 'setting',
        fields: JSON.parse(text ?? '{}') as Fields,
      };
    case 'void':
      return { ...envelope, kind: 'void', target: ref as FactId };
    case 'import': {
      const told = JSON.parse(text ?? '{}') as {
        source: string;
        customers: number;
        visits: number;
      };
      return { ...envelope, kind: 'import', batch: envelope.batch as ImportId, ...told };
    }
    case 'alias':
      return {
        ...envelope,
        kind: 'alias',
        customer: envelope.customer as CustomerId,
        other: ref as CustomerId,
      };
    default:
      return {
        ...envelope,
        kind: 'foreign',
        foreignKind: columns.kind,
        code,
        amount: columns.amount[i]!,
        ref,
        text,
      };
  }
}

export function payloadOf(fact: Fact): RowPayload {
  switch (fact.kind) {
    case 'visit': {
      const more: { items?: readonly LineItem[]; note?: string } = {};
      if (fact.items?.length) more.items = fact.items;
      if (fact.note) more.note = fact.note;
      const text = more.items || more.note ? JSON.stringify(more) : null;
      return { code: fact.visit, amount: fact.amountFen, ref: null, text };
    }
    case 'entry':
      return {
        code: `${fact.account}/${fact.reason}`,
        amount: fact.amount,
        ref: fact.visit,
        text: fact.note ? JSON.stringify({ note: fact.note }) : null,
      };
    case 'edit':
    case 'setting':
      return { code: '', amount: 0, ref: null, text: JSON.stringify(fact.fields) };
    case 'void':
      return { code: '', amount: 0, ref: fact.target, text: null };
    case 'import': {
      const { source, customers, visits } = fact;
      return {
        code: '',
        amount: 0,
        ref: null,
        text: JSON.stringify({ source, customers, visits }),
      };
    }
    case 'alias':
      return { code: '', amount: 0, ref: fact.other, text: null };
    case 'foreign':
      return { code: fact.code, amount: fact.amount, ref: fact.ref, text: fact.text };
  }
}

/** The newest version of each kind's own shape that this app understands. */
export const FACT_VERSION = 1;

/** Whether this app understands row i; if not it keeps it and leaves it out of every figure. */
export const isKnown = (columns: FactColumns, i: number): boolean =>
  columns.v[i]! <= FACT_VERSION && KINDS.has(columns.kind);

const KINDS: ReadonlySet<string> = new Set([
  'edit',
  'visit',
  'entry',
  'void',
  'import',
  'alias',
  'setting',
] satisfies FactKind[]);

/** The kind a fact has in packs and files. */
export const kindOf = (fact: Fact): string =>
  fact.kind === 'foreign' ? fact.foreignKind : fact.kind;

export const dayColumnOf = (fact: Fact): number => numberOfDay(fact.at.day);
