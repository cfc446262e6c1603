/** Changes when the business is open; answers with the change that takes it back. */
import { wayBack, type CalendarChange } from '../../domain/calendar/calendar-change';
import type { Fields } from '../../domain/facts/fact';
import { ok, type Result } from '../../domain/shared/result';
import type { Book } from '../book';
import type { SaveProblem } from '../save-problem';

export async function saveCalendar(
  book: Book,
  change: CalendarChange,
): Promise<Result<CalendarChange, SaveProblem>> {
  const at = book.surroundings.whenNow();
  let back: CalendarChange = {};
  const saved = await book.save((reader) => {
    back = wayBack(reader.head.settings, change);
    const fields = change as Fields;
    return Promise.resolve(
      ok([{ kind: 'setting', fields, customer: null, at, batch: null } as const]),
    );
  });
  return saved.ok ? ok(back) : saved;
}
