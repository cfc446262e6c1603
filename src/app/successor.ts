/**
 * A void is for ever, so what is brought back or put right is entered anew. Where the customer stays, the id of the new
 * line follows from the old one's: the same line brought back on two phones is one line when they meet, and a line
 * knows whether it lives on.
 */
import type { Fact } from '../domain/facts/fact';
import type { FactId } from '../domain/shared/id';
import { derivedId } from '../merge/derived-id';
import type { TapReader } from '../storage/append';
import { isVoided } from '../storage/tables/history';
import type { Book } from './book';

/** The first number belongs to the customer a visit makes. */
const SUCCESSOR = 2;
const FIRST_ENTRY = 3;

/** The id of the line that takes the place of this one. */
export const successorId = (id: FactId): FactId => derived(id, SUCCESSOR);

/** The id of the account entry number 0, 1, … of such a line. */
export const entryIdOf = (line: FactId, number: number): FactId =>
  derived(line, FIRST_ENTRY + number);

const derived = (id: FactId, ordinal: number): FactId => derivedId(id, ordinal) as FactId;

/** The line that took the place of this one and still counts, if any, and the id free for the next. */
export async function successorsOf(
  book: Book,
  reader: TapReader,
  { id, customer }: Fact,
): Promise<{ readonly living: Fact | null; readonly freeId: FactId }> {
  let living: Fact | null = null;
  for (let freeId = successorId(id); ; freeId = successorId(freeId)) {
    const fact = await reader.find(freeId, customer);
    if (!fact) return { living, freeId };
    if (!(await isVoided(book.db, reader.head, freeId, customer))) living = fact;
  }
}
