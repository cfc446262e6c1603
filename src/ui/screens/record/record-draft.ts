/** A half-typed visit, as it is kept while the vendor is elsewhere and through a reload. */
import type { VisitKind } from '../../../domain/facts/fact';
import { parseDay, type Day } from '../../../domain/shared/day';
import { isId, type CustomerId } from '../../../domain/shared/id';
import type { NewCustomerFields } from './new-customer';

/** Whom the visit belongs to; nobody is a walk-in. */
export type Picked =
  | { readonly type: 'known'; readonly id: CustomerId; readonly name: string }
  | {
      readonly type: 'new';
      readonly fields: NewCustomerFields;
      /** Customers the vendor saw beside this name, and passed by. */
      readonly others: readonly CustomerId[];
    };

export interface RecordDraft {
  /** Names the one visit this form may become; '' where the draft had none. */
  readonly id: string;
  /** What stands in the search box. */
  readonly text: string;
  readonly picked: Picked | null;
  /** Yuan as typed. */
  readonly amount: string;
  /** Points as typed. */
  readonly redeem: string;
  readonly day: Day | null;
  /** Null is what the vendor's trade makes usual. */
  readonly kind: VisitKind | null;
  readonly note: string;
}

const KINDS: readonly VisitKind[] = ['purchase', 'session', 'refund'];

/** Takes from a draft what still makes sense; it may stem from an older release. */
export function readDraft(kept: unknown): RecordDraft {
  const draft = (typeof kept === 'object' && kept !== null ? kept : {}) as Record<string, unknown>;
  const text = (box: string, form = /^/): string => {
    const value = draft[box];
    return typeof value === 'string' && form.test(value) ? value : '';
  };
  const id = text('id');
  return {
    id: isId(id) ? id : '',
    text: text('text'),
    picked: readPicked(draft['picked']),
    amount: text('amount', /^\d*\.?\d*$/),
    redeem: text('redeem', /^\d*$/),
    day: parseDay(text('day')),
    kind: KINDS.find((kind) => kind === draft['kind']) ?? null,
    note: text('note'),
  };
}

/** True when something would have to be typed again; who was tapped, and the kind, are no loss by themselves. */
export const holdsTyping = (draft: RecordDraft): boolean =>
  draft.text.trim() + draft.amount + draft.redeem + draft.note.trim() !== '' ||
  draft.picked?.type === 'new';

const isCustomerId = (value: unknown): value is CustomerId =>
  typeof value === 'string' && isId(value);

function readPicked(value: unknown): Picked | null {
  if (typeof value !== 'object' || value === null) return null;
  const { type, id, name, fields, others } = value as Record<string, unknown>;
  if (type === 'known' && typeof id === 'string' && isId(id) && typeof name === 'string')
    return { type, id: id as CustomerId, name };
  if (type !== 'new' || typeof fields !== 'object' || fields === null) return null;
  const typed = fields as Record<string, unknown>;
  if (typeof typed['name'] !== 'string') return null;
  const phone = typed['phone'];
  return {
    type,
    fields: { name: typed['name'], ...(typeof phone === 'string' ? { phone } : {}) },
    others: Array.isArray(others) ? (others as unknown[]).filter(isCustomerId) : [],
  };
}
