/** Makes a struck-out line count again: the same is entered anew, with an id of its own, because a void is for ever. */
import type {
  ContactFact,
  Draft,
  EditFact,
  EntryFact,
  Fact,
  FeedbackFact,
  VisitFact,
} from '../../domain/facts/fact';
import type { CustomerId, FactId } from '../../domain/shared/id';
import { fail, ok, type Result } from '../../domain/shared/result';
import { compareStamps } from '../../merge/stamp';
import { historyOf, isVoided } from '../../storage/tables/history';
import { readHead } from '../../storage/tables/head';
import type { BroughtBack } from '../app';
import type { Book } from '../book';
import type { SaveProblem } from '../save-problem';
import { entryIdOf, successorsOf } from '../successor';
import { editIdOf } from './newcomer';

/**
 * A visit comes back with the points that belonged to it, on its old day, and with it the customer who was undone
 * together with it. What counts already, brought back earlier or put right by another line, is left as it is.
 */
export async function bringBack(
  book: Book,
  target: FactId,
  customer?: CustomerId | null,
): Promise<Result<BroughtBack, SaveProblem>> {
  let back: BroughtBack = { fact: target, news: false };
  const made = customer ? await editThatMade(book, target, customer) : null;
  const saved = await book.save(
    async (reader) => {
      const old = await reader.find(target, customer);
      if (!old || !canReturn(old)) return fail({ type: 'visit-unknown' });
      if (old.batch && reader.head.undone.includes(old.batch))
        return fail({ type: 'visit-unknown' });
      if (!(await isVoided(book.db, reader.head, target, old.customer))) return ok([]);
      const { living, freeId } = await successorsOf(book, reader, old);
      if (living) {
        back = { fact: living.id, news: false };
        return ok([]);
      }
      back = { fact: freeId, news: true };
      const gone = old.customer && !(await reader.card(old.customer));
      if (gone && !made) return fail({ type: 'customer-unknown' });
      const history = old.customer ? await reader.history(old.customer) : [];
      return ok([
        ...(gone && made ? [{ ...plain(made), id: editIdOf(freeId) }] : []),
        { ...plain(old), id: freeId },
        ...entriesOf(history, old).map((entry, i) => ({
          ...plain(entry),
          id: entryIdOf(freeId, i),
          visit: freeId,
        })),
      ]);
    },
    made ? [String(made.fields['name'] ?? '')] : [],
  );
  return saved.ok ? ok(back) : saved;
}

type Line = VisitFact | EntryFact | ContactFact | FeedbackFact;

/** An entry falls and returns with its visit, not by itself. */
const canReturn = (fact: Fact): fact is Line =>
  fact.kind === 'visit' ||
  fact.kind === 'contact' ||
  fact.kind === 'feedback' ||
  (fact.kind === 'entry' && !fact.visit);

/** The edit that made the customer in the same tap as this visit, if it did. */
async function editThatMade(
  book: Book,
  visit: FactId,
  customer: CustomerId,
): Promise<EditFact | null> {
  await book.ready;
  const history = await historyOf(book.db, await readHead(book.db), customer);
  const wanted = editIdOf(visit);
  return (
    history.find((fact): fact is EditFact => fact.id === wanted && fact.kind === 'edit') ?? null
  );
}

/** In the order they were made, so that two phones give them the same ids. */
const entriesOf = (history: readonly Fact[], visit: Fact): EntryFact[] =>
  history
    .filter((fact): fact is EntryFact => fact.kind === 'entry' && fact.visit === visit.id)
    .sort(compareStamps);

/** What the fact says, without who recorded it when; it belongs to no import any more. */
function plain<F extends EditFact | Line>(fact: F): Draft<F> {
  const { id, l, c, device, v, ...said } = fact;
  void [id, l, c, device, v];
  return { ...said, batch: null } as unknown as Draft<F>;
}
