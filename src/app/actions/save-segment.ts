/** Keeps the vendor's own groups: each is a setting under a key of its own, so that two devices may add one each. */
import type { Fields } from '../../domain/facts/fact';
import { fail, ok, type Result } from '../../domain/shared/result';
import type { Book } from '../book';
import { segmentKey, writeSegment, type SavedSegment } from '../queries/saved-segments';
import type { SaveProblem } from '../save-problem';

export async function saveSegment(
  book: Book,
  id: string | null,
  segment: Pick<SavedSegment, 'name' | 'filter'>,
): Promise<Result<string, SaveProblem>> {
  const name = segment.name.trim();
  if (name === '') return fail({ type: 'name-missing' });
  const under = id ?? book.surroundings.newId();
  const saved = await write(book, { [segmentKey(under)]: writeSegment({ ...segment, name }) });
  return saved.ok ? ok(under) : saved;
}

/** Saving it again under the same id brings it back. */
export const removeSegment = (book: Book, id: string): Promise<Result<null, SaveProblem>> =>
  write(book, { [segmentKey(id)]: null });

async function write(book: Book, fields: Fields): Promise<Result<null, SaveProblem>> {
  const at = book.surroundings.whenNow();
  const saved = await book.save(() =>
    Promise.resolve(ok([{ kind: 'setting', fields, customer: null, at, batch: null } as const])),
  );
  return saved.ok ? ok(null) : saved;
}
