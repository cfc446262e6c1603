/** Notes that a file of the book reached its place. */
import type { HeadRow } from '../../storage/schema/version-1';
import { readHead } from '../../storage/tables/head';
import type { Book } from '../book';

export async function markBackedUp(book: Book, facts: number): Promise<void> {
  await book.ready;
  const { db } = book;
  await db.transaction('rw', db.records, async () => {
    const marked: HeadRow = { ...(await readHead(db)), backup: { day: book.today(), facts } };
    await db.records.put(marked);
  });
}
