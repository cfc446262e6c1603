/** Puts a warning aside on this device, for a while, until the customer has come or for good, and brings it back. */
import type { CustomerId } from '../../domain/shared/id';
import { readCard } from '../../storage/tables/cards';
import { readHead } from '../../storage/tables/head';
import { snoozeList, type SnoozedUntil } from '../../storage/tables/insight';
import type { Book } from '../book';

export async function snoozeWarning(
  book: Book,
  id: CustomerId,
  until: SnoozedUntil,
): Promise<void> {
  await book.ready;
  const card = await readCard(book.db, await readHead(book.db), id);
  const lastDay = card?.figures.lastDay ?? 0;
  await snoozeList.change(book.db, (list) => [
    ...list.filter((snooze) => snooze.id !== id),
    { id, until, lastDay },
  ]);
}

export async function unsnoozeWarning(book: Book, id: CustomerId): Promise<void> {
  await book.ready;
  await snoozeList.change(book.db, (list) => list.filter((snooze) => snooze.id !== id));
}
