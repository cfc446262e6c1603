/** Leaves word, for an app on the home screen, that this tab has a book with something in it. */
import { noteBookInTab } from '../../platform/hand-over';
import { readHead } from '../../storage/tables/head';
import type { Book } from '../book';

export function noteTabBook(book: Book): void {
  let noted = false;
  book
    .live(async () => (await readHead(book.db)).facts)
    .subscribe((facts) => {
      if (noted || facts === 0) return;
      noted = true;
      noteBookInTab();
    });
}
