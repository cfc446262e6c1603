/** Saves settings of the book; they travel with it to other devices. */
import { ok, type Result } from '../../domain/shared/result';
import type { SaveProblem } from '../save-problem';
import type { Book } from '../book';
import type { BookSettings } from '../book-settings';
import { writeSettings } from '../read-settings';

export async function saveSettings(
  book: Book,
  changes: Partial<BookSettings>,
): Promise<Result<null, SaveProblem>> {
  const fields = writeSettings(changes);
  const at = book.surroundings.whenNow();
  const saved = await book.save(() =>
    Promise.resolve(ok([{ kind: 'setting', fields, customer: null, at, batch: null } as const])),
  );
  return saved.ok ? ok(null) : saved;
}
