/** Notes a contact with a customer, or what she said; either is undone like any other line. */
import type { ContactFact, Draft, FeedbackFact } from '../../domain/facts/fact';
import type { CustomerId, FactId } from '../../domain/shared/id';
import { fail, ok, type Result } from '../../domain/shared/result';
import type { NewContact, NewFeedback } from '../new-talk';
import type { SaveProblem } from '../save-problem';
import type { Book } from '../book';

export const noteContact = (
  book: Book,
  customer: CustomerId,
  { channel, outcome, followUp, note }: NewContact,
): Promise<Result<FactId, SaveProblem>> =>
  saveTalk(book, {
    kind: 'contact',
    customer,
    channel,
    outcome,
    followUp,
    ...noted(note),
    ...now(book),
  });

export const noteFeedback = (
  book: Book,
  customer: CustomerId,
  { feedback, answers = null, note }: NewFeedback,
): Promise<Result<FactId, SaveProblem>> =>
  saveTalk(book, {
    kind: 'feedback',
    customer,
    feedback,
    answers,
    ...noted(note),
    ...now(book),
  });

const now = (book: Book) => ({ at: book.surroundings.whenNow(), batch: null });
const noted = (note = '') => (note.trim() ? { note: note.trim() } : {});

async function saveTalk(
  book: Book,
  draft: Draft<ContactFact> | Draft<FeedbackFact>,
): Promise<Result<FactId, SaveProblem>> {
  const { customer } = draft;
  const saved = await book.save(
    async (reader) =>
      (await reader.card(customer)) ? ok([draft]) : fail({ type: 'customer-unknown' }),
    [],
    { customer },
  );
  return saved.ok ? ok(saved.value[0]!.id) : saved;
}
