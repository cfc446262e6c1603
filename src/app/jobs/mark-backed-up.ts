/** Notes that a file of the book reached its place. */
import { noteBackup } from '../../storage/tables/head';
import type { Book } from '../book';

export async function markBackedUp(book: Book, facts: number): Promise<void> {
  await book.ready;
  await noteBackup(book.db, { day: book.today(), facts });
}
