/** Looks, before somebody is entered as new, whether she is in the book already: another window or device may have been quicker. */
import type { CustomerFields } from '../../domain/customers/customer';
import { nameKey } from '../../domain/customers/name-key';
import { phoneKey } from '../../domain/customers/phone';
import type { CustomerId } from '../../domain/shared/id';
import type { TapReader } from '../../storage/append';
import { readRosterChanges } from '../../storage/tables/roster-parts';
import type { NewCustomer } from '../app';
import type { Book } from '../book';
import type { Roster } from '../queries/roster';
import type { SameCustomer } from '../save-problem';
import { liveRoster } from './live-roster';

/** "老王" and " 老王 " are one name, 老王 with two phones are two people, and one phone under two names is one person. */
export function maybeSame(one: CustomerFields, other: CustomerFields): boolean {
  const [phone, otherPhone] = [phoneKey(one.phone ?? ''), phoneKey(other.phone ?? '')];
  if (phone && otherPhone) return phone === otherPhone;
  const name = nameKey(one.name ?? '');
  return name !== '' && name === nameKey(other.name ?? '');
}

/** Longer than a large roster takes to be read; then what the vendor saves goes first. */
const LONGEST_WAIT_MS = 3_000;

/** Customers of the roster who may be her, archived ones too; waits a while until the roster is whole. */
export async function findSame(book: Book, fields: CustomerFields): Promise<readonly CustomerId[]> {
  const roster = await wholeRoster(book);
  const ids: CustomerId[] = [];
  if (!roster) return ids;
  for (const text of [fields.name ?? '', phoneKey(fields.phone ?? '')])
    for (const archived of [false, true]) {
      if (text.trim() === '') continue;
      const found = roster.find({ text, sort: 'lastVisit', archived });
      for (let i = 0; i < found.count; i++) {
        const row = found.row(i);
        if (maybeSame(fields, row)) ids.push(row.id);
      }
    }
  return ids;
}

/**
 * Those of `known`, and of the cards written since, who may be her now: to be asked inside the tap's own transaction,
 * where no other window can come between.
 */
export async function stillSame(
  book: Book,
  reader: TapReader,
  { fields, others = [] }: NewCustomer,
  known: readonly CustomerId[],
): Promise<readonly SameCustomer[]> {
  const { cards } = await readRosterChanges(book.db);
  const written = cards.filter((card) => !card.gone && maybeSame(fields, card.fields));
  const same: SameCustomer[] = [];
  for (const id of new Set([...known, ...written.map((card) => card.id)])) {
    const card = others.includes(id) ? null : await reader.card(id);
    if (!card || !maybeSame(fields, card.fields)) continue;
    const { name = '', phone = '', archived = false } = card.fields;
    same.push({ id, name, phone, archived });
  }
  return same;
}

const wholeRoster = (book: Book): Promise<Roster | null> =>
  new Promise((resolve) => {
    const done = (roster: Roster | null) => {
      resolve(roster);
      clearTimeout(timer);
      queueMicrotask(() => stop());
    };
    const timer = setTimeout(() => done(null), LONGEST_WAIT_MS);
    const stop = liveRoster(book).subscribe((answer) => {
      if (answer.complete) done(answer.roster);
    });
  });
