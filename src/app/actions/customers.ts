/** Adds and edits customers: only the fields that were set become facts. */
import type { CustomerFields } from '../../domain/customers/customer';
import { CUSTOMER_FIELDS } from '../../domain/customers/customer';
import type { Fields } from '../../domain/facts/fact';
import type { CustomerId } from '../../domain/shared/id';
import { fail, ok, type Result } from '../../domain/shared/result';
import { findSame, stillSame } from '../roster/same-customer';
import type { NewCustomer } from '../app';
import type { SaveProblem } from '../save-problem';
import type { Book } from '../book';

export async function addCustomer(
  book: Book,
  fields: NewCustomer['fields'],
  others: readonly CustomerId[] = [],
): Promise<Result<CustomerId, SaveProblem>> {
  const name = fields.name.trim();
  if (!name) return fail({ type: 'name-missing' });
  const id = book.surroundings.newId() as CustomerId;
  const known = await findSame(book, fields);
  const saved = await book.save(
    async (reader) => {
      const same = await stillSame(book, reader, { fields, others }, known);
      return same.length
        ? fail({ type: 'customer-exists', same })
        : ok([editOf(book, id, { ...fields, name })]);
    },
    [name],
  );
  return saved.ok ? ok(id) : saved;
}

/** Writes what differs from what the book has; an edit that changes nothing is no fact. */
export async function editCustomer(
  book: Book,
  id: CustomerId,
  fields: CustomerFields,
): Promise<Result<null, SaveProblem>> {
  const name = fields.name?.trim();
  if (name === '') return fail({ type: 'name-missing' });
  const wanted = name === undefined ? fields : { ...fields, name };
  const saved = await book.save(
    async (reader) => {
      const card = await reader.card(id);
      if (!card) return fail({ type: 'customer-unknown' });
      const changed = CUSTOMER_FIELDS.filter(
        (field) =>
          wanted[field] !== undefined &&
          JSON.stringify(wanted[field]) !== JSON.stringify(card.fields[field]),
      );
      const changes = Object.fromEntries(changed.map((field) => [field, wanted[field]]));
      return ok(changed.length ? [editOf(book, id, changes as Fields)] : []);
    },
    name ? [name] : [],
  );
  return saved.ok ? ok(null) : saved;
}

const editOf = (book: Book, customer: CustomerId, fields: Fields) =>
  ({ kind: 'edit', customer, fields, at: book.surroundings.whenNow(), batch: null }) as const;
