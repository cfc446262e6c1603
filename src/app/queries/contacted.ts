/** Whom the vendor was in touch with: the two signals beside each rhythm, and the follow-ups whose day has come. */
import { reachableOf } from '../../domain/customers/consent';
import { signalsOf, type Signals } from '../../domain/contacts/signals';
import { standingOf } from '../../domain/contacts/standing';
import type { ContactFact } from '../../domain/facts/fact';
import type { CustomerId } from '../../domain/shared/id';
import type { Day, DayNumber } from '../../domain/shared/day';
import type { Database } from '../../storage/database';
import type { HeadRow } from '../../storage/schema/version-1';
import { readCard } from '../../storage/tables/cards';
import { readTalks } from '../../storage/tables/talks';

/** A customer to be looked after again, as agreed. */
export interface FollowUp {
  readonly id: CustomerId;
  readonly name: string;
  readonly phone: string;
  readonly quiet: boolean;
  readonly signals: Signals;
  /** The day that was set. */
  readonly day: Day;
}

export interface Contacted {
  /** Whether the book holds any contact at all. */
  readonly any: boolean;
  signals(id: CustomerId, lastVisit: DayNumber): Signals;
  /** Those whose day is here and who have not come since, the longest overdue first. */
  readonly due: readonly FollowUp[];
}

export async function readContacted(db: Database, head: HeadRow, today: Day): Promise<Contacted> {
  const { contacts, feedback } = await readTalks(db, head);
  const contactsOf = groupBy(contacts);
  const saidBy = groupBy(feedback);
  const anyContacts = contacts.length > 0;
  const signals = (id: CustomerId, lastVisit: DayNumber): Signals =>
    signalsOf(contactsOf.get(id) ?? [], saidBy.get(id) ?? [], { lastVisit, today, anyContacts });
  const due: FollowUp[] = [];
  for (const [id, hers] of contactsOf) {
    const last = hers.at(-1)!;
    // Whoever came since is found out only for those few who would be due.
    if (last.followUp === null || standingOf(last, 0, today) !== 'due') continue;
    const card = await readCard(db, head, id);
    const lastVisit = card?.figures.lastDay ?? 0;
    if (!card || card.fields.archived || standingOf(last, lastVisit, today) !== 'due') continue;
    const { name = '' } = card.fields;
    due.push({
      id,
      name,
      ...reachableOf(card.fields),
      signals: signals(id, lastVisit),
      day: last.followUp,
    });
  }
  due.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  return { any: anyContacts, signals, due };
}

function groupBy<T extends Pick<ContactFact, 'customer'>>(
  facts: readonly T[],
): ReadonlyMap<CustomerId, readonly T[]> {
  const groups = new Map<CustomerId, T[]>();
  for (const fact of facts) {
    const group = groups.get(fact.customer);
    if (group) group.push(fact);
    else groups.set(fact.customer, [fact]);
  }
  return groups;
}
