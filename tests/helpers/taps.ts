/** Drafts as a vendor's taps make them, short enough to read in a test. */
import type {
  Channel,
  ContactFact,
  Draft,
  Feedback,
  FeedbackFact,
  Outcome,
  VisitKind,
} from '../../src/domain/facts/fact';
import { parseDay, type Day } from '../../src/domain/shared/day';
import type { Fen } from '../../src/domain/shared/fen';
import type { CustomerId, FactId, ImportId } from '../../src/domain/shared/id';

export const aDay = (text: string): Day => {
  const day = parseDay(text);
  if (!day) throw new Error(`${text} is no day`);
  return day;
};

/** An id that a reader can tell from others: "c1" gives c1c1…c1. */
export const anId = <I extends string = FactId>(two: string): I => two.repeat(16) as I;
export const OLD_WANG = anId<CustomerId>('a1');
export const AUNT_LI = anId<CustomerId>('b2');

const on = <C extends CustomerId | null>(day: string, customer: C) => ({
  customer,
  at: { day: aDay(day), minute: 540, zone: 480 },
  batch: null,
});

export const named = (customer: CustomerId, name: string, day = '2026-01-01'): Draft => ({
  kind: 'edit',
  fields: { name },
  ...on(day, customer),
});

export const visited = (
  customer: CustomerId | null,
  day: string,
  amountFen: number,
  more: { readonly id?: FactId; readonly visit?: VisitKind } = {},
): Draft => ({
  kind: 'visit',
  visit: 'purchase',
  amountFen: amountFen as Fen,
  ...on(day, customer),
  ...more,
});

export const points = (
  customer: CustomerId,
  amount: number,
  visit: FactId | null = null,
): Draft => ({
  kind: 'entry',
  account: 'points',
  reason: visit ? 'earn' : 'adjust',
  amount,
  visit,
  ...on('2026-01-01', customer),
});

export const voided = (target: FactId | ImportId, customer: CustomerId | null): Draft => ({
  kind: 'void',
  target,
  ...on('2026-06-01', customer),
});

export const contacted = (
  customer: CustomerId,
  day: string,
  outcome: Outcome = 'reached',
  more: { readonly id?: FactId; readonly channel?: Channel; readonly followUp?: Day } = {},
): Draft<ContactFact> => ({
  kind: 'contact',
  channel: 'call',
  outcome,
  followUp: null,
  ...on(day, customer),
  ...more,
});

export const fedBack = (
  customer: CustomerId,
  day: string,
  feedback: Feedback,
  more: { readonly id?: FactId; readonly answers?: FactId; readonly note?: string } = {},
): Draft<FeedbackFact> => ({
  kind: 'feedback',
  feedback,
  answers: null,
  ...on(day, customer),
  ...more,
});
