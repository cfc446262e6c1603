/** A customer's history as lines to read, newest first. */
import type {
  Account,
  Channel,
  EditFact,
  EntryReason,
  Fact,
  Feedback,
  FieldValue,
  LineItem,
  Outcome,
  VisitKind,
} from '../../domain/facts/fact';
import type { CustomerId, FactId } from '../../domain/shared/id';
import type { Day } from '../../domain/shared/day';
import { joinEditId } from '../../merge/fold/aliases';
import { successorId } from '../successor';
import { compareStamps } from '../../merge/stamp';
import type { JoinFact } from '../../workers/joining';

export type { FieldValue };

/** One line of the timeline; voided lines stay, struck through. */
export type TimelineItem =
  | {
      readonly type: 'visit';
      readonly id: FactId;
      readonly day: Day;
      readonly minute: number | null;
      readonly visit: VisitKind;
      readonly amountFen: number;
      readonly items: readonly LineItem[];
      readonly seat: string;
      readonly note: string;
      /** Earned less redeemed. */
      readonly points: number;
      /** 0 or negative. */
      readonly redeemed: number;
      readonly voided: boolean;
      /** Voided, and no line that took its place counts. */
      readonly restorable: boolean;
      readonly imported: boolean;
    }
  | {
      readonly type: 'entry';
      readonly id: FactId;
      readonly day: Day;
      readonly minute: number | null;
      readonly account: Account;
      readonly amount: number;
      readonly reason: EntryReason;
      readonly note: string;
      readonly voided: boolean;
      readonly restorable: boolean;
    }
  | {
      readonly type: 'contact';
      readonly id: FactId;
      readonly day: Day;
      readonly minute: number | null;
      readonly channel: Channel;
      readonly outcome: Outcome;
      readonly followUp: Day | null;
      readonly note: string;
      readonly voided: boolean;
      readonly restorable: boolean;
    }
  | {
      readonly type: 'feedback';
      readonly id: FactId;
      readonly day: Day;
      readonly minute: number | null;
      readonly feedback: Feedback;
      readonly note: string;
      readonly voided: boolean;
      readonly restorable: boolean;
    }
  | {
      readonly type: 'join';
      readonly id: FactId;
      readonly day: Day;
      readonly minute: number | null;
      /** What the two entries were called. */
      readonly names: readonly [string, string];
      /** What has to be voided to part them again. */
      readonly facts: readonly JoinFact[];
    }
  | {
      readonly type: 'edit';
      readonly id: FactId;
      readonly day: Day;
      readonly minute: number | null;
      /** Field names with the value before and after. */
      readonly changes: readonly {
        readonly field: string;
        readonly before: string;
        readonly after: string;
      }[];
    };

/** Lines of undone imports are left out, as if never imported; voided taps stay, marked. */
export function timelineOf(facts: readonly Fact[], undone: ReadonlySet<string>): TimelineItem[] {
  const living = facts.filter((fact) => !fact.batch || !undone.has(fact.batch));
  const voided = new Set<string>();
  const points = new Map<string, Points>();
  for (const fact of living) {
    if (fact.kind === 'void') voided.add(fact.target);
    if (fact.kind === 'entry' && fact.visit && fact.account === 'points') {
      const { sum, redeemed } = points.get(fact.visit) ?? NO_POINTS;
      points.set(fact.visit, {
        sum: sum + fact.amount,
        redeemed: redeemed + Math.min(0, fact.amount),
      });
    }
  }
  const ids = new Set<string>(living.map((fact) => fact.id));
  const restorable = (id: FactId): boolean => {
    if (!voided.has(id)) return false;
    let next = successorId(id);
    for (; ids.has(next); next = successorId(next)) if (!voided.has(next)) return false;
    return true;
  };
  const inOrder = [...living].sort(compareStamps);
  const before = new Map<CustomerId | null, Record<string, FieldValue>>();
  const items: { readonly item: TimelineItem; readonly fact: Fact }[] = [];
  for (const fact of inOrder) {
    const item = itemOf(fact, { voided, restorable, points, ids }, before);
    if (item) items.push({ item, fact });
  }
  items.sort(
    (a, b) =>
      compareText(b.item.day, a.item.day) ||
      (b.item.minute ?? -1) - (a.item.minute ?? -1) ||
      compareStamps(b.fact, a.fact),
  );
  return items.map(({ item }) => item);
}

interface Points {
  readonly sum: number;
  readonly redeemed: number;
}
const NO_POINTS: Points = { sum: 0, redeemed: 0 };

interface Around {
  readonly voided: ReadonlySet<string>;
  readonly restorable: (id: FactId) => boolean;
  readonly points: ReadonlyMap<string, Points>;
  readonly ids: ReadonlySet<string>;
}

/** What each of a person's entries said so far; most have one. */
type Told = Map<CustomerId | null, Record<string, FieldValue>>;

function itemOf(
  fact: Fact,
  { voided, restorable, points, ids }: Around,
  told: Told,
): TimelineItem | null {
  const { id } = fact;
  const { day, minute } = fact.at;
  const base = { id, day, minute, voided: voided.has(id), restorable: restorable(id) };
  if (fact.kind === 'visit') {
    const { visit, amountFen, items = [], seat = '', note = '' } = fact;
    const { sum, redeemed } = points.get(id) ?? NO_POINTS;
    return {
      ...base,
      type: 'visit',
      visit,
      amountFen,
      items,
      seat,
      note,
      points: sum,
      redeemed,
      imported: fact.batch !== null,
    };
  }
  if (fact.kind === 'entry' && !fact.visit) {
    const { account, amount, reason, note = '' } = fact;
    return { ...base, type: 'entry', account, amount, reason, note };
  }
  if (fact.kind === 'contact') {
    const { channel, outcome, followUp, note = '' } = fact;
    return { ...base, type: 'contact', channel, outcome, followUp, note };
  }
  if (fact.kind === 'feedback') {
    const { feedback, note = '' } = fact;
    return { ...base, type: 'feedback', feedback, note };
  }
  if (fact.kind === 'alias' && !voided.has(id)) {
    const { customer, other } = fact;
    const name = (entry: CustomerId): string => textOfValue(told.get(entry)?.['name']);
    const edit = joinEditId(id);
    const facts = [id, ...(ids.has(edit) ? [edit] : [])].map((one) => ({ id: one, customer }));
    return { type: 'join', id, day, minute, names: [name(customer), name(other)], facts };
  }
  if (fact.kind !== 'edit' || voided.has(id)) return null;
  const before = told.get(fact.customer) ?? {};
  told.set(fact.customer, before);
  const changes = changesOf(fact, before);
  Object.assign(before, fact.fields);
  return changes.length ? { type: 'edit', id, day, minute, changes } : null;
}

function changesOf(fact: EditFact, before: Readonly<Record<string, FieldValue>>) {
  return Object.keys(fact.fields)
    .map((field) => ({
      field,
      before: textOfValue(before[field]),
      after: textOfValue(fact.fields[field]),
    }))
    .filter((change) => change.before !== change.after);
}

/** As the words of a change take it; '' for nothing. */
export const textOfValue = (value: FieldValue | undefined): string =>
  value === undefined || value === null || value === false
    ? ''
    : Array.isArray(value)
      ? value.join(' ')
      : String(value);

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
