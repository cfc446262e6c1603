/** Undoes a visit (its points fall with it, and the customer it made) or an entry, by facts that void them. */
import type { Draft, Fact } from '../../domain/facts/fact';
import type { CustomerId, FactId } from '../../domain/shared/id';
import { fail, ok, type Result } from '../../domain/shared/result';
import type { TapReader } from '../../storage/append';
import { isVoided } from '../../storage/tables/history';
import type { SaveProblem } from '../save-problem';
import type { Book } from '../book';
import { newcomerOf } from './newcomer';

export async function undo(
  book: Book,
  target: FactId,
  customer?: CustomerId | null,
): Promise<Result<null, SaveProblem>> {
  const saved = await book.save(async (reader) => {
    const found = await findLiving(book, reader, target, customer);
    if (!found.ok) return found;
    const made = await newcomerOf(reader, found.value);
    return ok([found.value, ...made].map((fact) => voidOf(book, fact)));
  });
  return saved.ok ? ok(null) : saved;
}

/** The fact, if the book has it and it still counts. */
export async function findLiving(
  book: Book,
  reader: TapReader,
  id: FactId,
  customer?: CustomerId | null,
): Promise<Result<Fact, SaveProblem>> {
  const fact = await reader.find(id, customer);
  if (!fact) return fail({ type: 'visit-unknown' });
  const gone =
    (fact.batch !== null && reader.head.undone.includes(fact.batch)) ||
    (await isVoided(book.db, reader.head, id, fact.customer));
  return gone ? fail({ type: 'already-void' }) : ok(fact);
}

export const voidOf = (book: Book, fact: Fact): Draft => ({
  kind: 'void',
  target: fact.id,
  customer: fact.customer,
  at: book.surroundings.whenNow(),
  batch: null,
});
