/** One fact out of its columns, and back: the only two places that know how each kind lies in a pack. */
import { dayFromNumber, numberOfDay } from '../../domain/shared/day';
import {
  CHANNELS,
  FEEDBACKS,
  OUTCOMES,
  type FactKind,
  type Account,
  type Channel,
  type EntryReason,
  type Fact,
  type Feedback,
  type Fields,
  type Outcome,
  type VisitFact,
  type VisitKind,
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

/** What the text of a visit may hold. */
type Noted = Pick<VisitFact, 'items' | 'seat' | 'note'>;

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
  switch (understands(columns.kind, envelope.v, code) ? columns.kind : 'foreign') {
    case 'visit':
      return {
        ...envelope,
        kind: 'visit',
        visit: code as VisitKind,
        amountFen: columns.amount[i]! as Fen,
        ...(text ? (JSON.parse(text) as Noted) : {}),
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
    case 'contact': {
      const [channel, outcome] = code.split('/') as [Channel, Outcome];
      return {
        ...envelope,
        kind: 'contact',
        customer: envelope.customer as CustomerId,
        channel,
        outcome,
        followUp: columns.amount[i] ? dayFromNumber(columns.amount[i]) : null,
        ...(text ? (JSON.parse(text) as { note?: string }) : {}),
      };
    }
    case 'feedback':
      return {
        ...envelope,
        kind: 'feedback',
        customer: envelope.customer as CustomerId,
        feedback: code as Feedback,
        answers: ref as FactId | null,
        ...(text ? (JSON.parse(text) as { note?: string }) : {}),
      };
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
    case 'erase':
      return { ...envelope, kind: 'erase', customer: envelope.customer as CustomerId };
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
      const noted: Noted = {
        ...(fact.items?.length ? { items: fact.items } : {}),
        ...(fact.seat ? { seat: fact.seat } : {}),
        ...(fact.note ? { note: fact.note } : {}),
      };
      const text = Object.keys(noted).length > 0 ? JSON.stringify(noted) : null;
      return { code: fact.visit, amount: fact.amountFen, ref: null, text };
    }
    case 'entry':
      return {
        code: `${fact.account}/${fact.reason}`,
        amount: fact.amount,
        ref: fact.visit,
        text: noteText(fact.note),
      };
    case 'contact':
      return {
        code: `${fact.channel}/${fact.outcome}`,
        amount: fact.followUp ? numberOfDay(fact.followUp) : 0,
        ref: null,
        text: noteText(fact.note),
      };
    case 'feedback':
      return { code: fact.feedback, amount: 0, ref: fact.answers, text: noteText(fact.note) };
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
    case 'erase':
      return { code: '', amount: 0, ref: null, text: null };
    case 'foreign':
      return { code: fact.code, amount: fact.amount, ref: fact.ref, text: fact.text };
  }
}

const noteText = (note: string | undefined): string | null =>
  note ? JSON.stringify({ note }) : null;

/** The newest version of each kind's own shape that this app understands. */
export const FACT_VERSION = 1;

/** Whether this app understands a fact of this kind, version and code; if not it keeps it and leaves it out of every figure. */
export const understands = (kind: string, v: number, code: string): boolean =>
  v <= FACT_VERSION && KINDS.has(kind) && (CODES.get(kind)?.has(code) ?? true);

const KINDS: ReadonlySet<string> = new Set([
  'edit',
  'visit',
  'entry',
  'contact',
  'feedback',
  'void',
  'import',
  'alias',
  'erase',
  'setting',
] satisfies FactKind[]);

/** Kinds that came after others: apps of before wrote under their names what only they understood. */
const CODES: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['contact', new Set(CHANNELS.flatMap((channel) => OUTCOMES.map((out) => `${channel}/${out}`)))],
  ['feedback', new Set<string>(FEEDBACKS)],
]);

/** The kind a fact has in packs and files. */
export const kindOf = (fact: Fact): string =>
  fact.kind === 'foreign' ? fact.foreignKind : fact.kind;

export const dayColumnOf = (fact: Fact): number => numberOfDay(fact.at.day);
