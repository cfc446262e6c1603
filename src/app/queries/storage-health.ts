/** How safe the book is on this device. */
import { daysBetween } from '../../domain/shared/day';
import { readHead } from '../../storage/tables/head';
import type { Book } from '../book';
import type { Live } from '../live';

export interface StorageHealth {
  /** Whether the browser has promised not to clear the book by itself; null where it cannot say. */
  readonly persisted: boolean | null;
  readonly usedBytes: number | null;
  readonly quotaBytes: number | null;
  readonly facts: number;
  readonly backupAgeDays: number | null;
}

export const storageHealth = (book: Book): Live<StorageHealth> =>
  book.live(async () => {
    const head = await readHead(book.db);
    const [persisted, space] = await Promise.all([
      book.surroundings.persisted(),
      book.surroundings.space(),
    ]);
    const backupAgeDays = head.backup ? daysBetween(head.backup.day, book.today()) : null;
    return { persisted, ...space, facts: head.facts, backupAgeDays };
  });
